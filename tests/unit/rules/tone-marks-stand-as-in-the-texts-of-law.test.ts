import { expect, test } from "vitest";
import { newer, rule } from "#scripts/rules/tone-marks.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";

test("the older placing is told with the newer", () => {
  const edits = { [words]: swap("title: Giả danh công an", "title: Giả danh toà án, huỷ thẻ, khoẻ") };
  expect(found(rule, edits)).toEqual(
    ["huỷ", "khoẻ", "toà"].map((word) => `error ${words}:${lineOf(words, "title", edits)} "${word}" has its tone mark in the other place.`),
  );
});

test.each([
  ["toà", "tòa"],
  ["hoá", "hóa"],
  ["thuỷ", "thủy"],
  ["Uỷ", "ủy"],
])("%s → %s", (older, right) => expect(newer(older)).toBe(right));

test("words that are right either way are silent", () => {
  expect(
    found(rule, { [words]: swap("title: Giả danh công an", "title: Quý vị, quỹ, hoàn, khoản, thuế, tòa, loài, xoáy, khuỷu, quỳ, tuyệt") }),
  ).toEqual([]);
});

test("misspellings that people search for may stand under other names", () => {
  expect(found(rule, { [words]: swap("easy:\n", "alsoCalled: [toà án giả]\neasy:\n") })).toEqual([]);
});

test("Vietnamese quoted in a translation is looked at, other languages are not", () => {
  const english = "content/tactics/mau/en.mdx";
  expect(found(rule, { [english]: swap('vi: "Đã có lệnh bắt chị."', 'vi: "Toà đã có lệnh bắt chị."') })).toHaveLength(1);
  expect(found(rule, { [english]: swap("title: Fake police", "title: Fake police, toà") })).toEqual([]);
});

test("letters with separate marks are told", () => {
  expect(found(rule, { [words]: swap("title: Giả danh công an", "title: Giả danh công an".normalize("NFD")) })[0]).toContain(
    "Letters and their marks are separate characters here",
  );
});
