import { describe, expect, test } from "vitest";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { problemsOfContrast } from "#scripts/lib/print/contrast.ts";
import { firstLost, problemsOfFacts } from "#scripts/lib/print/pdf-check.ts";
import { readDrawing } from "#scripts/lib/print/pdf-drawing.ts";
import type { PdfFacts } from "#scripts/lib/print/pdf-reader.ts";
import { characterTable, textOf } from "#scripts/lib/print/pdf-text.ts";
import { problemsOfPng } from "#scripts/lib/print/png-check.ts";
import { problemsOfCode } from "#scripts/lib/print/qr-check.ts";
import { qrPath } from "#sheets/parts/qr-path.ts";

const sheet = {
  lang: "zh",
  format: "a4",
  widthMm: 210,
  heightMm: 297,
  widthPx: null,
  heightPx: null,
  revised: "2026-11-23",
  shortUrl: "https://tinhtao.example/101/zh/",
} as PlannedSheet;

describe("a PDF", () => {
  const shown = { title: "Cúp máy (101-A4-vi)", words: ["Cúp máy", "113"] };
  const good: PdfFacts = {
    pages: 1,
    widthMm: 210,
    heightMm: 297,
    title: shown.title,
    lang: "zh-Hans",
    tagged: true,
    fonts: [
      { name: "AAAAAA+BeVietnamPro-Bold", embedded: true, subset: true },
      { name: "BAAAAA+SheetCJK800", embedded: true, subset: true },
    ],
    text: "Cúp máy113",
    created: "2026-11-23",
    heightPt: 842,
    content: "",
  };
  test("without a fault has nothing to be said about it", () => expect(problemsOfFacts(good, sheet, shown)).toEqual([]));
  test.each([
    [{ pages: 2 }, /has 2 pages and must have one/],
    [{ widthMm: 215.9, heightMm: 279.4 }, /215\.90 × 279\.40 mm; it must be 210 × 297 mm/],
    [{ title: "101.html" }, /title of the file is “101\.html”/],
    [{ title: undefined }, /title of the file is “”/],
    [{ lang: "en" }, /language of the file is “en”/],
    [{ tagged: false }, /not tagged/],
    [{ created: "2026-11-24" }, /dated 2026-11-24/],
    [{ fonts: [] }, /no fonts/],
    [{ fonts: [{ name: "AAAAAA+BeVietnamPro-Bold", embedded: false, subset: true }] }, /is not in the file/],
    [{ fonts: [{ name: "BeVietnamPro-Bold", embedded: true, subset: false }] }, /must be a subset/],
    [{ fonts: [{ name: "AAAAAA+DejaVuSans", embedded: true, subset: true }] }, /DejaVuSans of this machine/],
    [{ text: "113Cúp máy" }, /“113” cannot be taken out/],
    [{ text: "Cup may113" }, /“Cúp máy” cannot be taken out/],
  ] as [Partial<PdfFacts>, RegExp][])("%j", (fault, message) =>
    expect(problemsOfFacts({ ...good, ...fault }, sheet, shown).join("; ")).toMatch(message),
  );
});

describe("words in order", () => {
  test("with their marks, whatever separates them", () =>
    expect(firstLost("Đọc  thêm·Gọi 113", ["Đọc thêm", "Gọi", "113"])).toBeUndefined());
  test("numbers of a list may stand between", () => expect(firstLost("1Cúp máy.2Kể ngay.", ["Cúp máy.", "Kể ngay."])).toBeUndefined());
  test("but nothing longer", () => expect(firstLost("Cúp máy. Lạc vào đây. Kể ngay.", ["Cúp máy.", "Kể ngay."])).toBe("Kể ngay."));
});

test("text is read by the tables of the fonts; what they lack is seen", () => {
  const table = characterTable("1 beginbfchar\n<0003> <1EC7>\nendbfchar\n1 beginbfrange\n<0010> <0012> <0061>\nendbfrange");
  expect(textOf("BT /F1 12 Tf <0010> Tj [<0011> -20 <0003>] TJ <0099> Tj ET", () => table)).toBe("abệ\ufffd");
});

describe("a drawing", () => {
  test("is followed through its transformations and colours", () => {
    const { shapes, colours } = readDrawing("q .5 0 0 -.5 0 100 cm 1 0 0 rg 10 20 4 6 re f Q 0 g 1 1 m 2 2 l n", 100);
    expect(shapes).toEqual([{ path: "M5.000 10.000L7.000 10.000L7.000 13.000L5.000 13.000Z", box: [5, 10, 7, 13], fill: [1, 0, 0] }]);
    expect(colours).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ]);
  });
});

describe("a QR code", () => {
  const place = { leftMm: 10, topMm: 10, sizeMm: 26 };
  const { path, size } = qrPath(sheet.shortUrl);
  const scale = (26 * 72) / 25.4 / size;
  const at = (10 * 72) / 25.4;
  /** The path of the code (`M`, `h`, `v`, `z` in modules) as squares in points. */
  const drawn = [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)]
    .map(([, x, y, length]) => {
      const [left, top] = [at + Number(x) * scale, at + Number(y) * scale];
      return `M${left} ${top}h${Number(length) * scale}v${scale}h${-Number(length) * scale}z`;
    })
    .join("");
  const box = [at, at, at + 74, at + 74] as const;
  test("that is well is read, blurred and copied too", async () =>
    expect(await problemsOfCode([{ path: drawn, box, fill: [0, 0, 0] }], place, sheet.shortUrl)).toEqual([]));
  test("that leads elsewhere is found", async () =>
    expect(await problemsOfCode([{ path: drawn, box, fill: [0, 0, 0] }], place, "https://tinhtao.example/102/")).toEqual([
      expect.stringMatching(/leads to https:\/\/tinhtao\.example\/101\/zh\/; it must lead to https:\/\/tinhtao\.example\/102\//),
    ]));
  test("that is covered is found", async () => {
    const cover = { path: `M${at} ${at}h${26 * 2}v${26 * 2}h${-26 * 2}z`, box, fill: [1, 1, 1] } as const;
    expect(await problemsOfCode([{ path: drawn, box, fill: [0, 0, 0] }, cover], place, sheet.shortUrl)).toEqual([
      expect.stringMatching(/cannot be read/),
    ]);
  });
});

describe("a picture", () => {
  const square = { ...sheet, widthMm: null, heightMm: null, widthPx: 1080, heightPx: 1080 } as PlannedSheet;
  const png = (width: number, height: number, type: number): Buffer => {
    const bytes = Buffer.alloc(40);
    bytes.write("\x89PNG\r\n\x1a\n", "latin1");
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes[25] = type;
    return bytes;
  };
  test.each([
    [png(1080, 1080, 3), /^$/],
    [png(1080, 1079, 3), /1080 × 1079 pixels; it must have 1080 × 1080/],
    [png(1080, 1080, 6), /no palette/],
    [Buffer.from("<html>"), /no PNG/],
  ])("%#", (bytes, message) => expect(problemsOfPng(bytes, square).join("; ")).toMatch(message));
});

test("what is too faint is named with what it needs", () =>
  expect(problemsOfContrast([{ text: "nhỏ", contrast: 5.61, needed: 7 }])).toEqual(["“nhỏ” has a contrast of 5.61:1; it needs 7:1"]));
