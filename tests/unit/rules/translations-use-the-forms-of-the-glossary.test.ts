import { expect, test } from "vitest";
import { rule } from "#scripts/rules/term-forms.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const source = "content/tactics/mau/vi.mdx";
const words = "content/tactics/mau/en.mdx";
const withTerm = { [source]: swap("Bác kể với con cháu. <Law", "Bác không đọc mã OTP. <Law") };

test("a form to avoid is warned about where the source has the term", () => {
  const edits = { ...withTerm, [words]: (text: string) => `${text}\nNever read out a Secret PIN.\n` };
  expect(found(rule, edits)).toEqual([
    `warning ${words}:${lineOf(words, "Secret PIN", edits)} "Secret PIN" is a form that the glossary avoids.`,
  ]);
  expect(found(rule, { ...withTerm, "content/tactics/mau/zh.mdx": (text) => `${text}\n不要念动态口令。\n` })).toHaveLength(1);
});

test("it is silent where the source does not speak of the term, or the right form stands in the text", () => {
  expect(found(rule, { [words]: (text) => `${text}\nA secret PIN.\n` })).toEqual([]);
  expect(found(rule, { ...withTerm, [words]: (text) => `${text}\nA one-time code is not your secret PIN.\n` })).toEqual([]);
});

test("a form that is another term's right word is silent", () => {
  const pin = "group: banking\nterm: { vi: mã PIN, en: secret PIN }\nplain: { vi: Mã riêng. }\n";
  expect(found(rule, { ...withTerm, "content/glossary/pin.yaml": pin, [words]: (text) => `${text}\nA secret PIN.\n` })).toEqual([]);
});
