import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sheetRow } from "#schemas/open-data.ts";
import { cacheFolder, PrintCache, writeWhole } from "#scripts/lib/print/cache.ts";
import { problemsOf, type Measured } from "#scripts/lib/print/measure.ts";
import { normalPdf, pdfSize } from "#scripts/lib/print/normal-pdf.ts";
import { filesOfStyle, pageParts } from "#scripts/lib/print/page-parts.ts";
import { writeResults } from "#scripts/lib/print/results.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "print-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pdf = (date: string): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj <</Title (x)\n/CreationDate (${date})\n/ModDate (${date})>>\n2 0 obj <</Type /Page\n/MediaBox [0 0 594.95996 841.91998]>>\n3 0 obj <</Type /Pages>>`,
    "latin1",
  );

describe("a PDF", () => {
  const facts = { day: "2026-11-23", widthMm: 210, heightMm: 297 };
  test("is the same whenever it is printed, and keeps its length", () => {
    const [one, two] = [normalPdf(pdf("D:20261123211754+00'00'"), facts), normalPdf(pdf("D:20270101000000+07'00'"), facts)];
    expect(one.equals(two)).toBe(true);
    expect(one.length).toBe(pdf("D:20261123211754+00'00'").length);
    expect(one.toString("latin1")).toContain("/CreationDate (D:20261123000000+00'00')");
  });
  test("has exactly the size of the paper", () => {
    const size = pdfSize(normalPdf(pdf("D:20261123211754+00'00'"), facts));
    expect(size.widthMm).toBeCloseTo(210, 2);
    expect(size.heightMm).toBeCloseTo(297, 2);
  });
  test("of two pages is refused", () =>
    expect(() => normalPdf(Buffer.from("/Type /Page\n/Type /Page"), facts)).toThrow(/2 pages and must have one/));
});

describe("the cache", () => {
  test("gives back what was put, and nothing that was damaged", () => {
    const cache = new PrintCache(folder);
    const key = "ab".repeat(32);
    expect(cache.take(key)).toBeUndefined();
    cache.put(key, Buffer.from("sheet"));
    expect(cache.take(key)?.toString()).toBe("sheet");
    const path = join(folder, "ab", key);
    writeFileSync(path, readFileSync(path).subarray(0, 34));
    expect(cache.take(key)).toBeUndefined();
  });
  test("forgets what nothing has asked for in three months", () => {
    const cache = new PrintCache(folder);
    cache.put("cd".repeat(32), Buffer.from("sheet"));
    cache.prune(Date.now() + 100 * 86_400_000);
    expect(cache.take("cd".repeat(32))).toBeUndefined();
  });
  test("stands outside the project, so that a fresh clone finds it", () => {
    expect(cacheFolder({ TINH_TAO_PRINT_CACHE: "/x" })).toBe("/x");
    expect(cacheFolder({ XDG_CACHE_HOME: "/c" })).toBe("/c/tinh-tao/print");
  });
  test("a file that cannot be written leaves nothing behind", () => {
    writeFileSync(join(folder, "taken"), "");
    expect(() => writeWhole(join(folder, "taken", "x"), "y")).toThrow();
    expect(readdirSync(folder)).toEqual(["taken"]);
  });
});

describe("a bare page", () => {
  const html = `<html lang="vi"><head><title>A &amp; B</title><style>@page{}:root{--page-width:1mm;}</style><style>.x{src:url("/a.woff2")}</style></head><body data-too-long="stop"><main><p>x</p></main></body></html>`;
  test("is taken apart", () =>
    expect(pageParts(html)).toMatchObject({
      lang: "vi",
      title: "A & B",
      tooLong: "stop",
      main: "<p>x</p>",
      shared: '.x{src:url("/a.woff2")}',
    }));
  test("names the fonts that it loads", () => expect(filesOfStyle(pageParts(html).shared)).toEqual(["/a.woff2"]));
  test("of another kind is refused", () => expect(() => pageParts("<html><body>404</body></html>")).toThrow(/no bare sheet/));
});

describe("the measure of a sheet", () => {
  const good: Measured = {
    overflowing: [],
    colliding: [],
    smallest: { pt: 16, text: "x" },
    smallestFoot: { pt: 9, text: "y" },
    headlinePt: 60,
    headlineLines: 3,
    clearMm: 11,
    clearText: "x",
    fontsMissing: [],
  };
  test("has nothing to say when all is well", () => expect(problemsOf("a4", good, "")).toEqual([]));
  test.each([
    [{ overflowing: ["stop"] }, /runs out of its place: stop/],
    [{ colliding: ["headline and stop"] }, /over each other/],
    [{ smallest: { pt: 15, text: "nhỏ" } }, /“nhỏ” is set in 15.0 pt; the smallest here is 16 pt/],
    [{ smallestFoot: { pt: 8, text: "" } }, /foot line/],
    [{ headlinePt: 55 }, /headline is set in 55.0 pt/],
    [{ headlineLines: 4 }, /4 lines/],
    [{ clearMm: 5 }, /5.0 mm from the edge/],
    [{ fontsMissing: ["Sheet 800"] }, /fonts did not load/],
  ] as [Partial<Measured>, RegExp][])("%#", (change, message) =>
    expect(problemsOf("a4", { ...good, ...change }, "").join("; ")).toMatch(message),
  );
});

test("sizes are written into the pages that offer files, and sheets.json has the agreed fields", () => {
  const sheet = {
    code: 101,
    kind: "tactics",
    id: "x",
    lang: "vi",
    format: "a4",
    path: "/vi/ap-phich/x/a4/",
    file: "sheets/101-a4-vi.pdf",
    widthMm: 210,
    heightMm: 297,
    widthPx: null,
    heightPx: null,
    shortUrl: "https://tinhtao.example/101/",
    revision: 1,
    revised: "2026-11-23",
  } as const;
  writeWhole(join(folder, "vi/ap-phich/x/index.html"), '<a>Tải <span data-size-of="sheets/101-a4-vi.pdf"></span></a>');
  writeResults(folder, [{ sheet, sha256: "00", bytes: 43_396 }]);
  expect(readFileSync(join(folder, "vi/ap-phich/x/index.html"), "utf8")).toContain(">43 KB</span>");
  const [row] = JSON.parse(readFileSync(join(folder, "data/sheets.json"), "utf8")) as [object];
  expect(Object.keys(row)).toEqual([
    "code",
    "kind",
    "id",
    "lang",
    "format",
    "file",
    "widthMm",
    "heightMm",
    "widthPx",
    "heightPx",
    "shortUrl",
    "revision",
    "sha256",
  ]);
  expect(sheetRow.parse(row)).toEqual(row);
});
