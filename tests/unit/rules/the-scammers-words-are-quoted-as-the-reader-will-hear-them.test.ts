import { expect, test } from "vitest";
import { rule } from "#scripts/rules/quotations-match-source.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const words = "content/tactics/mau/en.mdx";

test("the scammer's Vietnamese words are the same in phrases and dialogue", () => {
  const edits = {
    [words]: (text: string) =>
      text.replace("Không được nói với ai.", "Đừng nói với ai.").replace('vi: "Tôi là cán bộ công an."', 'vi: "Tôi là công an."'),
  };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "Đừng nói với ai.", edits)} Phrase 2 differs from the source in its Vietnamese words.`,
    `error ${words}:${lineOf(words, 'vi: "Tôi là công an."', edits)} Turn 1 differs from the source in the Vietnamese words that the reader will hear.`,
  ]);
});

test("a phrase without translation and a turn without Vietnamese words are told", () => {
  expect(found(rule, { [words]: swap(', text: "Is this case real?" }', " }") })[0]).toContain("Phrase 1 has no translation.");
  expect(found(rule, { [words]: swap('who: them, vi: "Tôi là cán bộ công an.", text', "who: them, text") })[0]).toContain(
    "Turn 1 lacks the Vietnamese words that the reader will hear.",
  );
});

test("a quotation in the body is the source's", () => {
  const edits = { [words]: swap('<Say vi="Không được nói với ai.">', '<Say vi="Im lặng nhé.">') };
  expect(found(rule, edits)[0]).toBe(
    `error ${words}:${lineOf(words, "Im lặng", edits)} <Say vi="Im lặng nhé."> quotes Vietnamese words that the source does not have.`,
  );
  expect(found(rule, { [words]: swap('<Say vi="Không được nói với ai.">', "<Say>") })[0]).toContain(
    "<Say> lacks the Vietnamese words that the reader will hear.",
  );
});

test("a poster's phrase too", () => {
  const poster = "content/posters/ap-phich-mau/ko.yaml";
  const edits = { [poster]: swap("Không được nói với ai.", "Im lặng.") };
  expect(found(rule, edits)).toEqual([
    `error ${poster}:${lineOf(poster, "phrase", edits)} The Vietnamese words of \`phrase\` differ from the source's.`,
  ]);
});
