import { expect, test } from "vitest";
import { rule } from "#scripts/rules/translations-match-source.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const source = "content/tactics/mau/vi.mdx";
const words = "content/tactics/mau/en.mdx";

test("a fact that the translation leaves out is told with its line in the source", () => {
  expect(found(rule, { [words]: swap('<Figure id="loss" />', "") })).toEqual([
    `error ${words}:1 The source refers to the figure "loss" (line ${lineOf(source, '<Figure id="loss"')} of ${source}); this translation does not.`,
  ]);
  expect(found(rule, { [words]: swap('<Contact id="113" />', "the police") })).toEqual([
    `error ${words}:1 The source refers to the contact "113" (line ${lineOf(source, '<Contact id="113"')} of ${source}); this translation does not.`,
  ]);
});

test("a fact that the translation adds is told at its line", () => {
  const edits = { [words]: swap('<Cite source="s2" />', '<Cite source="s2" /><Cite source="s1" />') };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, '"s1"', edits)} <Cite source="s1" /> refers to the source "s1", which the source does not.`,
  ]);
});

test("order and number of mentions do not matter, and tokens count as components do", () => {
  expect(
    found(rule, {
      [words]: (text) =>
        text
          .replace('<Figure id="loss" />', "")
          .replace("caseNote", "")
          .replace("  - Tell your family.", '  - "Tell your family about {figure:loss} and {figure:loss}."'),
    }),
  ).toEqual([]);
});

test("terms are explained where a language needs them", () => {
  expect(found(rule, { [words]: swap('<Term id="otp">OTP</Term>', "OTP") })).toEqual([]);
});

test("optional words are there in all languages or in none", () => {
  expect(found(rule, { [source]: swap("poster:\n", "caseNote: Chưa có án.\nposter:\n") })).toEqual(
    ["en", "ko", "zh"].map((lang) => `error content/tactics/mau/${lang}.mdx:1 The source has \`caseNote\`; this translation does not.`),
  );
});

test("a translation of an older revision is only warned about", () => {
  const edits = { [source]: (text: string) => text.replace("revision: 1", "revision: 2").replace('<Contact id="113" />', "113") };
  expect(found(rule, edits).every((finding) => finding.startsWith("warning "))).toBe(true);
  expect(found(rule, edits)).toHaveLength(3);
});

test("an article that cannot be parsed is not compared", () => {
  expect(found(rule, { [words]: (text) => `${text}\n<Note>\n` })).toEqual([]);
});
