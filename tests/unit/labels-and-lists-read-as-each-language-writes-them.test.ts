import { describe, expect, test } from "vitest";
import { colon, inARow, listOf } from "#i18n/punctuation.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

describe("labels and lists", () => {
  test("a colon is full width in Chinese and has a space elsewhere", () => {
    expect(colon(translateFor("vi"))).toBe(": ");
    expect(colon(translateFor("zh"))).toBe("：");
  });

  test("sentences stand one after another with the space of their writing", () => {
    expect(inARow("Một.", undefined, false, "Hai.")).toBe("Một. Hai.");
    expect(inARow("一。", "二。")).toBe("一。二。");
  });

  test("several things are joined as a sentence would", () => {
    const items = ["Zalo", "Facebook", "SMS"];
    expect(listOf(items, "vi")).toBe("Zalo, Facebook và SMS");
    expect(listOf(items, "en")).toBe("Zalo, Facebook and SMS");
    expect(listOf(items, "zh")).toBe("Zalo、Facebook和SMS");
    expect(listOf(items, "ko")).toBe("Zalo, Facebook 및 SMS");
    expect(listOf(items, "zh", "or")).toBe("Zalo、Facebook或SMS");
    expect(listOf(["Zalo"], "vi")).toBe("Zalo");
  });
});
