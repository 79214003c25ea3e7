import { describe, expect, test } from "vitest";
import { countUnits, readingUnits, splitSentences } from "#lib/reading-units.ts";

describe("units", () => {
  test("Vietnamese counts syllables, and digits one by one", () => {
    expect(readingUnits("Gọi 113 ngay.", "vi")).toBe(5);
    expect(readingUnits("Wi-Fi, Zalo", "vi")).toBe(3);
  });
  test("English counts words; a number is one", () => {
    expect(readingUnits("Call 113 now.", "en")).toBe(3);
    expect(readingUnits("Don't pay 1,100,000 VND.", "en")).toBe(4);
  });
  test("Chinese and Korean count characters; Latin words by half their letters", () => {
    expect(readingUnits("拨打113", "zh")).toBe(5);
    expect(readingUnits("用Zalo。", "zh")).toBe(3);
    expect(readingUnits("전화를 끊습니다.", "ko")).toBe(7);
  });
  test("nothing is nothing", () => expect(countUnits(" … ", "word")).toBe(0));
});

describe("sentences", () => {
  test.each([
    ["vi", "Cúp máy. Không cần xin phép.", ["Cúp máy.", "Không cần xin phép."]],
    ["vi", 'Nói: "Tôi bận." Rồi cúp máy.', ['Nói: "Tôi bận."', "Rồi cúp máy."]],
    ["vi", "Ở TP. Thái Nguyên có 1.100 vụ. Hết", ["Ở TP. Thái Nguyên có 1.100 vụ.", "Hết"]],
    ["en", "Is it real? Ask Mr. Lan, e.g. by phone.", ["Is it real?", "Ask Mr. Lan, e.g. by phone."]],
    ["zh", "挂断电话。告诉家人！真的吗？", ["挂断电话。", "告诉家人！", "真的吗？"]],
    ["zh", "他说：“保密。”然后要钱。", ["他说：“保密。”", "然后要钱。"]],
    ["ko", "전화를 끊습니다. 가족에게 말합니다.", ["전화를 끊습니다.", "가족에게 말합니다."]],
  ] as const)("%s: %s", (lang, text, expected) => expect(splitSentences(text, lang)).toEqual(expected));

  test("marks alone are no sentence", () => expect(splitSentences("… !", "vi")).toEqual([]));
});
