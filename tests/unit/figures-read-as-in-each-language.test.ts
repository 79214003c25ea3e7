import { describe, expect, test } from "vitest";
import type { Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { formatFigure, formatNumber } from "#i18n/figures.ts";
import type { Figure } from "#lib/library.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const show = (figure: Record<string, unknown>, lang: Lang) =>
  formatFigure({ id: "x", source: "s1", qualifier: "exact", ...figure } as Figure, lang, translateFor(lang));

describe("money", () => {
  test.each([
    ["vi", "1,1 tỷ đồng"],
    ["en", "1.1 billion VND"],
    ["zh", "11亿越南盾"],
    ["ko", "11억 동"],
  ] as const)("in %s a billion is %s", (lang, text) => expect(show({ vnd: 1_100_000_000 }, lang)).toBe(text));

  test("an amount is never rounded: a finer one is written out", () => {
    expect(show({ vnd: 2_661_512_345 }, "vi")).toBe("2.661.512.345 đồng");
    expect(show({ vnd: 2_661_000_000 }, "vi")).toBe("2,661 tỷ đồng");
    expect(show({ vnd: 136_500_000 }, "en")).toBe("136.5 million VND");
  });

  test("six digits survive a counting word", () => {
    expect(show({ vnd: 1_234_500 }, "en")).toBe("1.2345 million VND");
    expect(show({ vnd: 12_345 }, "zh")).toBe("1.2345万越南盾");
  });

  test("Korean names each group of ten thousands", () => {
    expect(show({ vnd: 129_000_000 }, "ko")).toBe("1억 2900만 동");
    expect(show({ vnd: 1_050_500_000_000 }, "ko")).toBe("1조 505억 동");
  });

  test("a small amount has all its digits in Vietnamese and English", () => {
    expect(show({ vnd: 500_000 }, "vi")).toBe("500.000 đồng");
    expect(show({ vnd: 500_000 }, "en")).toBe("500,000 VND");
    expect(show({ vnd: 500_000 }, "zh")).toBe("50万越南盾");
  });

  test("a range has the currency once", () => {
    expect(show({ vndFrom: 10_000_000, vndTo: 20_000_000 }, "vi")).toBe("10 triệu đến 20 triệu đồng");
    expect(show({ vndFrom: 10_000_000, vndTo: 20_000_000 }, "en")).toBe("10 million to 20 million VND");
  });

  test("the qualifier is part of the figure", () => {
    expect(show({ vnd: 15_000_000_000, qualifier: "nearly" }, "vi")).toBe("gần 15 tỷ đồng");
    expect(show({ count: 2600, qualifier: "over" }, "en")).toBe("over 2,600");
  });
});

describe("dates", () => {
  test.each([
    ["vi", "2025-11-15", "15/11/2025"],
    ["en", "2025-11-15", "15 November 2025"],
    ["zh", "2025-11-15", "2025年11月15日"],
    ["ko", "2025-11-15", "2025년 11월 15일"],
    ["vi", "2025-11", "tháng 11/2025"],
    ["en", "2025-11", "November 2025"],
    ["en", "2025", "2025"],
  ] as const)("in %s %s is %s", (lang, day, text) => expect(formatDate(day, lang, translateFor(lang))).toBe(text));
});

test("shares and counts use the separators of the language", () => {
  expect(show({ percent: 109.5 }, "vi")).toBe("109,5%");
  expect(show({ percentFrom: 109, percentTo: 185 }, "en")).toBe("109% to 185%");
  expect(formatNumber(60_300, "vi")).toBe("60.300");
  expect(show({ count: 592_000 }, "zh")).toBe("59.2万");
  expect(show({ count: 53_088_003 }, "zh")).toBe("53,088,003");
  expect(show({ count: 3_000_000 }, "vi")).toBe("3 triệu");
});
