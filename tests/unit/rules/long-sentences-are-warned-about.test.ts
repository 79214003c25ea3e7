import { expect, test } from "vitest";
import { rule } from "#scripts/rules/sentence-length.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";
const syllables = (count: number): string => `${Array.from({ length: count }, () => "ba").join(" ")}.`;

test("easy sentences have a shorter limit than the body", () => {
  const edits = { [words]: swap("  - Bác cúp máy.", `  - ${syllables(19)}`) };
  expect(found(rule, edits)).toEqual([
    `warning ${words}:${lineOf(words, "ba ba", edits)} A sentence has 19 syllables, the limit here is 18: "${syllables(19).slice(0, 40)}…"`,
  ]);
  expect(found(rule, { [words]: (text) => `${text}\n${syllables(25)}\n` })).toEqual([]);
  expect(found(rule, { [words]: (text) => `${text}\n${syllables(26)}\n` })).toHaveLength(1);
});

test("sentences are measured, not paragraphs; speech and headings are not", () => {
  expect(found(rule, { [words]: (text) => `${text}\n${syllables(20)} ${syllables(20)}\n` })).toEqual([]);
  expect(found(rule, { [words]: (text) => `${text}\n## ${syllables(30)}\n\n<Say>${syllables(30)}</Say>\n` })).toEqual([]);
});

test("each language has its unit", () => {
  expect(
    found(rule, { "content/tactics/mau/en.mdx": (text) => `${text}\n${Array.from({ length: 21 }, () => "word").join(" ")}.\n` })[0],
  ).toContain("A sentence has 21 words, the limit here is 20");
  expect(found(rule, { "content/tactics/mau/zh.mdx": (text) => `${text}\n${"字".repeat(41)}。\n` })[0]).toContain(
    "A sentence has 41 characters, the limit here is 40",
  );
});

test("a source's mark is not read, and a figure counts little", () => {
  expect(found(rule, { [words]: (text) => `${text}\n${syllables(24).slice(0, -1)} <Figure id="loss" />.<Cite source="s2" />\n` })).toEqual(
    [],
  );
});
