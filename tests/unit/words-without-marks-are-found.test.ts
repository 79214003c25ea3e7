import { expect, test } from "vitest";
import { foldMarks, stripMarks, toneVariants } from "#lib/fold.ts";
import { smellsOfEmergency } from "#lib/search-emergency.ts";
import { cleanQuery, isSearchable, longestQuery } from "#lib/search-query.ts";

test("marks and đ are folded", () => {
  expect(foldMarks("Đường dây nóng")).toBe("duong day nong");
  expect(stripMarks("Đừng chuyển tiền")).toBe("Dung chuyen tien");
});

test("both ways of placing the tone mark are known", () => {
  expect(toneVariants("tòa án")).toContain("toà án");
  expect(toneVariants("thuỷ")).toContain("thủy");
  expect(toneVariants("tiền")).toEqual(["tiền"]);
  expect(toneVariants("hoàn")).toEqual(["hoàn"]);
});

test("a query is one clean line of bounded length", () => {
  expect(cleanQuery("  <b>Chuyển\n tiền</b>\u0000 ")).toBe("b Chuyển tiền /b");
  expect(cleanQuery("a".repeat(10_000))).toHaveLength(longestQuery);
  expect(cleanQuery("(.*)+[]{}")).toBe(".");
  expect(isSearchable("(.*)+[]{}")).toBe(false);
});

test.each(["tôi vừa chuyển tiền", "vua chuyen tien xong", "nó đang gọi", "I just sent money", "刚转了账", "방금 송금했습니다"])(
  "“%s” smells of an emergency",
  (query) => expect(smellsOfEmergency(query)).toBe(true),
);

test.each(["điều 174", "chuyển khoản nhầm là gì", "fake police", "投资", "환율"])("“%s” does not", (query) =>
  expect(smellsOfEmergency(query)).toBe(false),
);
