import { describe, expect, test } from "vitest";
import { checkSheet, type CheckRow } from "#lib/sheet-check.ts";
import { parseSheetCode } from "#lib/sheet-code.ts";

const rows: CheckRow[] = [
  {
    code: 101,
    sheets: ["vi:a4", "vi:a4-mono", "vi:wide", "zh:a4", "zh:bilingual"],
    kit: "/vi/ap-phich/gia-danh-cong-an/",
    withdrawn: undefined,
  },
  { code: 702, sheets: ["vi:atm", "vi:counter"], kit: "/vi/ap-phich/dung-lai/", withdrawn: undefined },
  { code: 703, sheets: ["vi:a4"], kit: "/vi/ap-phich/cu/", withdrawn: "Tờ này đã được thu hồi." },
];

describe("a code is read however it is typed", () => {
  test.each([
    "101-A4-MONO-vi",
    "101a4monovi",
    " 101 a4 mono VI ",
    "101–A4—MONO·vi",
    "１０１－Ａ４－ＭＯＮＯ－ｖｉ",
    "1O1-A4-MONO-VI",
    "l0I/a4/mono/vi",
    "Mã: 101-A4-MONO-vi.",
    "code 101 A4 mono vi",
    "编号101-A4-MONO-vi",
    "코드 101-A4-MONO-vi",
  ])("%s", (typed) => expect(parseSheetCode(typed)).toEqual({ code: 101, format: "a4-mono", lang: "vi", rest: undefined }));

  test.each([
    "",
    " ",
    "oil",
    "tinhtao",
    "10",
    "<script>alert(1)</script>",
    "';--",
    "\u0000\u202e",
    "🙂🙂🙂",
    "a".repeat(10_000),
    "1".repeat(61),
  ])("%# is no code", (typed) => expect(parseSheetCode(typed)).toBeUndefined());

  test("what stands behind the number and is no sheet is not passed over", () => {
    expect(parseSheetCode("101-A9-vi")).toMatchObject({ code: 101, rest: "a9vi" });
    expect(parseSheetCode("1010")).toMatchObject({ code: 101, rest: "0" });
    expect(parseSheetCode('101"><img src=x onerror=alert(1)>')).toMatchObject({ code: 101, format: undefined });
  });
});

describe("the answer", () => {
  test("shows the sheet of the code, in its language and format", () => {
    expect(checkSheet("101-a4-mono-vi", rows)).toMatchObject({
      result: "genuine",
      code: "101-A4-MONO-vi",
      path: "/vi/ap-phich/gia-danh-cong-an/a4-mono/",
    });
    expect(checkSheet("101-bilingual-zh", rows)).toMatchObject({ result: "genuine", path: "/zh/ap-phich/gia-danh-cong-an/bilingual/" });
  });

  test("shows the A4 sheet for a number alone, or the first sheet where there is none", () => {
    expect(checkSheet("101", rows)).toMatchObject({ result: "genuine", code: "101", path: "/vi/ap-phich/gia-danh-cong-an/a4/" });
    expect(checkSheet("101 zh", rows)).toMatchObject({ result: "genuine", code: "101-zh", path: "/zh/ap-phich/gia-danh-cong-an/a4/" });
    expect(checkSheet("702", rows)).toMatchObject({ result: "genuine", path: "/vi/ap-phich/dung-lai/atm/" });
  });

  test("never calls a sheet genuine that is not made", () => {
    for (const typed of ["101-A9-vi", "101-counter-vi", "101-ko", "101-bilingual-vi", "702-a4-vi", "1011"])
      expect(checkSheet(typed, rows).result, typed).toBe("not-made");
    expect(checkSheet("999-A4-vi", rows)).toEqual({ result: "unknown" });
    expect(checkSheet("công an", rows)).toEqual({ result: "unreadable" });
  });

  test("says that a sheet was withdrawn before anything else of it", () => {
    expect(checkSheet("703-a4-vi", rows).result).toBe("withdrawn");
    expect(checkSheet("703", rows).result).toBe("withdrawn");
  });
});
