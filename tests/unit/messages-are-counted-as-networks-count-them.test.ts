import { describe, expect, test } from "vitest";
import { outsideBasic, plainSms, smsLength } from "#lib/sms.ts";

describe("length of an SMS", () => {
  test.each([
    ["a".repeat(160), "gsm-7", 160, 1],
    ["a".repeat(161), "gsm-7", 161, 2],
    ["a".repeat(306), "gsm-7", 306, 2],
    ["a".repeat(307), "gsm-7", 307, 3],
    ["", "gsm-7", 0, 1],
    ["[x]", "gsm-7", 5, 1],
    ["€", "gsm-7", 2, 1],
    ["^{}\\[~]|€", "gsm-7", 18, 1],
    ["a".repeat(158) + "€", "gsm-7", 160, 1],
    ["a".repeat(159) + "€", "gsm-7", 161, 2],
    ["a€".repeat(51), "gsm-7", 153, 1],
    ["€".repeat(77), "gsm-7", 154, 1],
    ["€".repeat(81), "gsm-7", 162, 2],
    ["€".repeat(153), "gsm-7", 306, 3],
    ["`", "ucs-2", 1, 1],
    ["€đ", "ucs-2", 2, 1],
    ["🙂".repeat(35), "ucs-2", 70, 1],
    ["🙂".repeat(36), "ucs-2", 72, 2],
    ["🙂".repeat(66), "ucs-2", 132, 2],
    ["🙂".repeat(67), "ucs-2", 134, 3],
    ["👨‍👩‍👧", "ucs-2", 8, 1],
    ["à è é ì ò ù", "gsm-7", 11, 1],
    ["ă", "ucs-2", 1, 1],
    ["Dừng lại", "ucs-2", 8, 1],
    ["đ".repeat(70), "ucs-2", 70, 1],
    ["đ".repeat(71), "ucs-2", 71, 2],
    ["đ".repeat(134), "ucs-2", 134, 2],
    ["đ".repeat(135), "ucs-2", 135, 3],
    ["别".repeat(71), "ucs-2", 71, 2],
    ["🙂", "ucs-2", 2, 1],
  ] as const)("%#: %s", (text, encoding, characters, parts) => expect(smsLength(text)).toEqual({ encoding, characters, parts }));

  test("a character of two places is never cut at the end of a part", () => {
    expect(smsLength("a".repeat(152) + "[" + "a".repeat(152))).toEqual({ encoding: "gsm-7", characters: 306, parts: 3 });
    expect(smsLength("a".repeat(66) + "🙂" + "đ".repeat(66))).toEqual({ encoding: "ucs-2", characters: 134, parts: 3 });
  });

  test("the characters for which a message needs UCS-2 are named once each", () => {
    expect(outsideBasic("Dung lai, goi [113] ngay € ^")).toEqual([]);
    expect(outsideBasic("Dừng lại, dừng 🙂")).toEqual(["ừ", "ạ", "🙂"]);
  });

  test("marks written apart count as the letter they make", () => expect(smsLength("ừ".normalize("NFD")).characters).toBe(1));
});

test("a message without marks is in the basic alphabet", () => {
  const plain = plainSms("“Đừng chuyển tiền” – cúp máy… ‘ngay’ 5.000₫");
  expect(plain).toBe("\"Dung chuyen tien\" - cup may... 'ngay' 5.000d");
  expect(smsLength(plain).encoding).toBe("gsm-7");
});
