import { describe, expect, test } from "vitest";
import { rule } from "#scripts/rules/bare-figures.ts";
import { bareFigures } from "#scripts/lib/bare-figures.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";
import type { Lang } from "#config/locales.ts";

const shown = (text: string, lang: Lang): string[] => bareFigures(text, lang).map((figure) => `${figure.kind}: ${figure.shown}`);

describe("in Vietnamese", () => {
  test.each([
    ["Mất 5 triệu đồng.", ["money: 5 triệu đồng"]],
    ["Mất 1,1 tỷ đồng và 500.000đ.", ["money: 1,1 tỷ đồng", "money: 500.000đ"]],
    ["Phí 200k, cọc 3 triệu.", ["money: 200k", "money: 3 triệu"]],
    ["Một món năm triệu đồng.", ["money: năm triệu đồng"]],
    ["Gọi 0236 688 8766 hoặc +84 236 688 8766.", ["telephone: 0236 688 8766", "telephone: +84 236 688 8766"]],
    ["Gọi 1900 545413, 113.", ["telephone: 1900 545413", "telephone: 113"]],
    ["Theo Điều 174, khoản 2.", ["article: Điều 174", "article: khoản 2"]],
    ["Ngày 15/11/2025, ngày 5 tháng 3, tháng 7/2025.", ["date: 15/11/2025", "date: ngày 5 tháng 3", "date: tháng 7/2025"]],
    ["Tăng 65%, 30 phần trăm.", ["percent: 65%", "percent: 30 phần trăm"]],
    ["Hơn 2.661 vụ, 60300 người.", ["number: 2.661", "number: 60300"]],
  ])("%s", (text, expected) => expect(shown(text, "vi")).toEqual(expected));

  test.each([
    "Năm 2025 có ba bước, hai giờ, 6 tháng, 37 bị cáo.",
    "Nghị định 330/2026/NĐ-CP và Luật 116/2025/QH15, công văn 5790/UBND-NC.",
    "Mất {figure:loss}, theo {law:luat-mau#dieu-1}.",
    "Không mất một đồng, hàng triệu đồng, vài trăm nghìn.",
    "Mỗi ngày 24 giờ, Windows 11, 5G, năm 1999.",
    "Nhiều điều cần nhớ.",
  ])("allowed: %s", (text) => expect(shown(text, "vi")).toEqual([]));
});

describe("in English", () => {
  test.each([
    ["She lost 1.1 billion VND, or $500.", ["money: 1.1 billion VND", "money: $500"]],
    ["USD 3,000 and 20 million dong", ["money: USD 3,000", "money: 20 million dong"]],
    ["Article 174 and Clause 2", ["article: Article 174", "article: Clause 2"]],
    ["On 15 November 2025, May 2025, March 3rd", ["date: 15 November 2025", "date: May 2025", "date: March 3rd"]],
    ["65 per cent of 2,661 people", ["percent: 65 per cent", "number: 2,661"]],
  ])("%s", (text, expected) => expect(shown(text, "en")).toEqual(expected));

  test.each(["In 2025, 37 defendants stood trial for 12 days.", "You may lose money in three steps.", "A 30-second call at 9 o'clock"])(
    "allowed: %s",
    (text) => expect(shown(text, "en")).toEqual([]),
  );
});

describe("in Chinese", () => {
  test.each([
    ["损失11亿越南盾，另有3万元。", ["money: 11亿越南盾", "money: 3万元"]],
    ["一百万越南盾", ["money: 一百万越南盾"]],
    ["第174条和第一百七十四条", ["article: 第174条", "article: 第一百七十四条"]],
    ["2025年11月15日和2025年3月", ["date: 2025年11月15日", "date: 2025年3月"]],
    ["百分之三十，65%", ["percent: 百分之三十", "percent: 65%"]],
  ])("%s", (text, expected) => expect(shown(text, "zh")).toEqual(expected));

  test.each(["2025年有3步，第一条短信。", "几百万越南盾", "37名被告人"])("allowed: %s", (text) => expect(shown(text, "zh")).toEqual([]));
});

describe("in Korean", () => {
  test.each([
    ["11억 동을 잃었습니다. 500달러.", ["money: 11억 동", "money: 500달러"]],
    ["제174조 제2항", ["article: 제174조", "article: 제2항"]],
    ["2025년 11월 15일, 2025년 3월", ["date: 2025년 11월 15일", "date: 2025년 3월"]],
    ["65퍼센트", ["percent: 65퍼센트"]],
  ])("%s", (text, expected) => expect(shown(text, "ko")).toEqual(expected));

  test.each(["2025년에 3단계, 2분 동안, 10동안", "피고인 37명"])("allowed: %s", (text) => expect(shown(text, "ko")).toEqual([]));
});

describe("the rule", () => {
  const words = "content/tactics/mau/vi.mdx";

  test("tells front matter and body at their lines", () => {
    const edits = {
      [words]: (text: string) =>
        text.replace("  - Bác cúp máy.", "  - Bác giữ 5 triệu đồng.").replace("Bác kể với con cháu. <Law", "Bác kể\nngày 15/11/2025. <Law"),
    };
    expect(found(rule, edits)).toEqual([
      `error ${words}:${lineOf(words, "5 triệu đồng.", edits)} "5 triệu đồng" is an amount of money in words.`,
      `error ${words}:${lineOf(words, "15/11/2025", edits)} "15/11/2025" is a date in words.`,
    ]);
  });

  test("is silent in speech and in examples", () => {
    expect(
      found(rule, {
        [words]: (text) =>
          text
            .replace("Tôi là cán bộ công an.", "Chuyển 10 triệu đồng ngay.")
            .replace("\n<Note>", "\nVí dụ <Example>200.000 đồng</Example>.\n\n<Note>"),
      }),
    ).toEqual([]);
  });

  test("but not about a whole telephone number in speech, which may be somebody's", () => {
    expect(found(rule, { [words]: swap("Chuyển 5 triệu đồng vào tài khoản.", "Gọi lại số 0912 345 678.") })).toEqual([
      `error ${words}:${lineOf(words, "5 triệu")} "0912 345 678" is a telephone number in words.`,
    ]);
  });

  test("lets plain text say a number as a verified contact has it, and no other", () => {
    expect(found(rule, { [words]: swap("stop: Bác cúp máy.", "stop: Bác gọi 113.") })).toEqual([]);
    expect(found(rule, { [words]: swap("stop: Bác cúp máy.", "stop: Bác gọi 111.") })[0]).toContain(
      '"111" is a telephone number in words.',
    );
    expect(found(rule, { [words]: swap("  - Bác cúp máy.", "  - Bác gọi 113.") })[0]).toContain('"113" is a telephone number in words.');
  });

  test("lets the name of a law and of a provision be made of numbers", () => {
    const law = "content/laws/luat-mau/vi.mdx";
    expect(
      found(rule, {
        [law]: (text) =>
          text
            .replace("shortTitle: Luật Mẫu", "shortTitle: Luật Mẫu ngày 1/6/2020")
            .replace("  dieu-1:\n", "  dieu-1:\n    label: Điều 1\n"),
      }),
    ).toEqual([]);
    expect(found(rule, { [law]: swap("  - Bác cúp máy.", "  - Xem Điều 3.") })).toHaveLength(1);
  });

  test("looks at terms and contacts", () => {
    expect(found(rule, { "content/glossary/otp.yaml": swap("Mã dùng một lần để xác nhận.", "Mã theo Điều 7.") })).toEqual([
      'error content/glossary/otp.yaml:3 "Điều 7" is a provision of a law in words.',
    ]);
  });
});
