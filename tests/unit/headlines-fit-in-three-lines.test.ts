import { describe, expect, test } from "vitest";
import { fitSheet, headlineSizes, type HeadlineSlot, type Slot } from "#lib/fit.ts";
import { breakInto, headlinePieces, type Piece } from "#lib/line-breaks.ts";
import { runsOf } from "#lib/sheet.ts";
import { textWidth } from "#lib/text-width.ts";
import { headlineLeading } from "#sheets/geometry.ts";

const style = { weight: 800, trackingEm: -0.03, loudPadEm: 0.14 } as const;
const joined = (lines: readonly (readonly Piece[])[] | undefined) =>
  lines?.map((line) => line.map((piece, index) => (index > 0 && piece.spaceBefore ? " " : "") + piece.text).join(""));
const broken = (line: string, lang: "vi" | "en" | "zh" | "ko", count: number) =>
  joined(breakInto(headlinePieces(runsOf(line), lang), count, style, lang)?.lines);

describe("breaks", () => {
  test("Vietnamese words of several syllables stay whole", () =>
    expect(broken("Công an *không* đòi tiền qua điện thoại", "vi", 3)).toEqual(["Công an", "không đòi tiền", "qua điện thoại"]));
  test("punctuation stays with the loud words before it", () =>
    expect(broken("Ai bảo bạn *chuyển tiền*?", "vi", 2)).toEqual(["Ai bảo bạn", "chuyển tiền?"]));
  test("Chinese breaks between words", () => expect(broken("公安*绝不*打电话要钱", "zh", 2)?.join("")).toBe("公安绝不打电话要钱"));
  test("no line begins with a comma", () => {
    for (const count of [2, 3, 4])
      for (const line of broken("干活*先交钱*，就是陷阱", "zh", count) ?? []) expect(line).not.toMatch(/^[，。]/);
  });
  test("sentences do not share a broken line", () => {
    expect(broken("*停一下。*谁让你转钱的？", "zh", 2)).toEqual(["停一下。", "谁让你转钱的？"]);
    expect(broken("Ảnh ghép đòi tiền? *Không trả*", "vi", 3)?.at(-1)).toBe("Không trả");
  });
  test("a Korean counting word stays with its noun", () =>
    expect(broken("은행의 몇 배 이자? *넣지 않기*", "ko", 3)).toEqual(["은행의", "몇 배 이자?", "넣지 않기"]));
  test("a headline of one word has one line", () => expect(broken("Dừng", "vi", 2)).toBeUndefined());
});

describe("sizes", () => {
  const slot = (line: string): HeadlineSlot => ({
    segments: runsOf(line),
    widthMm: 188,
    minPt: 60,
    maxPt: 100,
    maxLines: 3,
    lineHeight: 1.16,
    style,
  });
  test("a short headline is large, a long one smaller, none wider than its place", () => {
    const [short, long] = [
      headlineSizes(slot("Cúp máy ngay"), "vi")[0]!,
      headlineSizes(slot("Công an *không* đòi tiền qua điện thoại"), "vi")[0]!,
    ];
    expect(short.pt).toBeGreaterThan(long.pt);
    for (const { pt, lines } of [short, long])
      for (const line of joined(lines)!) expect(textWidth(line, 800, -0.03) * pt * 0.3528).toBeLessThan(188);
  });
  const body = (text: string, maxPt: number, optional = false): Slot => ({
    name: optional ? "quote" : "body",
    boxes: [{ runs: [{ text, weight: 500 }], widthMm: 160 }],
    minPt: 16,
    maxPt,
    lineHeight: 1.3,
    optional,
  });
  test("the texts share the height, and nothing is set smaller than allowed", () => {
    const fit = fitSheet(140, slot("Công an *không* đòi tiền qua điện thoại"), [body("x ".repeat(80), 30)], "vi");
    expect(fit.tooLong).toEqual([]);
    expect(fit.headlinePt).toBeGreaterThanOrEqual(60);
    expect(fit.sizes["body"]).toBeGreaterThanOrEqual(16);
  });
  test("an optional text goes first when the sheet is full", () => {
    const fit = fitSheet(
      100,
      slot("Công an *không* đòi tiền qua điện thoại"),
      [body("x ".repeat(60), 20, true), body("x ".repeat(40), 20)],
      "vi",
    );
    expect(fit.tooLong).toEqual([]);
    expect(fit.sizes["quote"]).toBeUndefined();
  });
  test("what cannot fit is named, not hidden", () => {
    expect(fitSheet(80, slot("Công an *không* đòi tiền"), [body("x ".repeat(400), 20)], "vi").tooLong).toEqual(["body"]);
    expect(fitSheet(300, slot("Supercalifragilisticexpialidocious"), [], "en").tooLong).toEqual(["headline"]);
  });
});

describe("the line height of a headline", () => {
  test("is tight where nothing reaches far", () => {
    expect(headlineLeading("en", "Police never ask for money")).toBe(1.16);
    expect(headlineLeading("zh", "公安不会打电话要钱")).toBe(1.2);
  });
  test("keeps a dot below from a hook above, and from stacked capitals", () => {
    // Ink of Be Vietnam Pro ExtraBold in units of its size: ọ reaches 0.27 below, ể 0.95 above, Ễ 1.16, Ẩ 1.17.
    expect(headlineLeading("vi", "Học bổng đòi chuyển tiền")).toBeGreaterThan(0.266 + 0.953);
    expect(headlineLeading("vi", "Hỏi họ Ễ rồi Ẩn")).toBeGreaterThan(0.266 + 1.172);
    expect(headlineLeading("vi", "Ảnh ghép")).toBe(1.16);
  });
});
