import { expect, test } from "vitest";
import { rule } from "#scripts/rules/presumption-of-innocence.ts";
import { found, lineOf, swap, type Edits } from "../../fixtures/library.ts";

const words = (lang: string): string => `content/cases/vu-mau/${lang}.mdx`;
const said = (lang: string, text: string, more: Edits = {}): string[] =>
  found(rule, { ...more, [words(lang)]: (body) => `${body}\n${text}\n` });

test("front matter is told at its line", () => {
  const edits = { [words("vi")]: swap("lesson: Bác cúp máy.", "lesson: Kẻ lừa đảo hay dọa.") };
  expect(found(rule, edits)).toEqual([
    `error ${words("vi")}:${lineOf(words("vi"), "lesson", edits)} "kẻ lừa đảo" calls somebody guilty, but content/cases/vu-mau/facts.yaml knows of no judgment in force.`,
  ]);
});

test("in every language", () => {
  expect(said("en", "The scammers rang her.")).toHaveLength(1);
  expect(said("en", "Three criminals were held.")).toHaveLength(1);
  expect(said("zh", "骗子打来电话。")).toHaveLength(1);
  expect(said("ko", "사기꾼이 전화했습니다.")).toHaveLength(1);
});

test("words that say nothing about a person are silent", () => {
  expect(said("en", "A criminal case was opened under the Criminal Procedure Code; the alleged scammers deny it.")).toEqual([]);
  expect(said("vi", "Phòng chống tội phạm mạng.")).toEqual([]);
});

test("after a judgment in force the words are free, and in a tactic always", () => {
  const final = { "content/cases/vu-mau/facts.yaml": swap("stage: charged", "stage: final\nfinal: true") };
  expect(said("vi", "Kẻ lừa đảo đã bị kết án.", final)).toEqual([]);
  expect(found(rule, { "content/tactics/mau/vi.mdx": swap("title: Giả", "title: Kẻ lừa đảo giả") })).toEqual([]);
});
