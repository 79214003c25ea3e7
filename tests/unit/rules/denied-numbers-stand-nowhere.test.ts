import { expect, test } from "vitest";
import { numberPattern, rule } from "#scripts/rules/denied-numbers.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

test.each(["0236 688 8766", "02366888766", "0236.688.8766", "0236-688-8766", "+84 236 688 8766", "0084 236 6888766", "(0236) 688 8766"])(
  "%s is found however it is written",
  (text) => {
    expect(numberPattern("0236 688 8766").test(`Gọi ${text} ngay`)).toBe(true);
  },
);

test("an asterisk stands for every number that begins so", () => {
  expect(numberPattern("028777*").test("028 7779 9999")).toBe(true);
  expect(numberPattern("028777*").test("028 7689 9999")).toBe(false);
});

test("longer numbers are other numbers", () => {
  expect(numberPattern("1900 1909").test("19001909")).toBe(true);
  expect(numberPattern("1900 1909").test("1900 19091")).toBe(false);
  expect(numberPattern("1900 1909").test("51900 1909")).toBe(false);
});

test("an old area code with country code is found with 0 in front", () => {
  expect(numberPattern("+84 4 62585858").test("04 6258 5858")).toBe(true);
});

test("it is told in words, speech, contacts and facts, at its line", () => {
  const words = "content/tactics/mau/vi.mdx";
  const edits = {
    [words]: swap("Đã có lệnh bắt chị.", "Gọi 0236.688.8766 nhé."),
    "content/contacts/bank.yaml": swap("Nghe bạn kể.", "Gọi 028 7771 2345."),
  };
  expect(found(rule, edits)).toEqual([
    `error content/contacts/bank.yaml:${lineOf("content/contacts/bank.yaml", "7771", edits)} The number 028777* must not appear: Callers who use such numbers are not the bank.`,
    `error ${words}:${lineOf(words, "0236.688", edits)} The number 0236 688 8766 must not appear: Named by a bank as a number of scammers.`,
  ]);
});

test("digits in the address of a source are no telephone number", () => {
  expect(found(rule, { "content/tactics/mau/facts.yaml": swap("https://example.org/mot", "https://example.org/0236-688-8766") })).toEqual(
    [],
  );
});
