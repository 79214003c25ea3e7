import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Browser } from "@playwright/test";
import jsQR from "jsqr";
import sharp, { type Sharp } from "sharp";
import { budgets } from "#config/budgets.ts";
import { localeOf } from "#config/locales.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { serveLoopback, type Loopback } from "#scripts/lib/print/loopback.ts";
import { pageParts } from "#scripts/lib/print/page-parts.ts";
import { Stage } from "#scripts/lib/print/stage.ts";
import { readPdf } from "./pdf-text.ts";
import { dist } from "./site-files.ts";

const plan = JSON.parse(readFileSync(join(dist, "data/sheets-plan.json"), "utf8")) as PlannedSheet[];

/** A topic of each layout in each language, and every format of one topic. */
const chosen = plan.filter(
  ({ id, format, lang }) =>
    (id === "gia-danh-cong-an" && (lang === "vi" || format === "bilingual")) ||
    (["khan-cap", "truong-hoc-an-toan", "dung-lai-truoc-khi-chuyen-tien"].includes(id) &&
      ["a4", "a4-mono", "counter", "show-card"].includes(format)),
);

let server: Loopback;
let folder: string;

test.beforeAll(async () => {
  server = await serveLoopback(dist);
  folder = mkdtempSync(join(tmpdir(), "sheets-"));
});

test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const partsOf = (sheet: PlannedSheet) => pageParts(readFileSync(join(dist, sheet.path, "index.html"), "utf8"));
const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

test("a PDF has the size of its paper, one page, a title, a language, tags and its fonts", async ({ browser }) => {
  const stage = new Stage(browser, server.origin);
  for (const sheet of chosen.filter(({ widthMm }) => widthMm !== null)) {
    const parts = partsOf(sheet);
    const bytes = await stage.make(sheet, parts);
    const pdf = await readPdf(bytes);
    const note = sheet.file;
    expect(bytes.length, note).toBeLessThanOrEqual(budgets.sheetPdf);
    expect(pdf.pages, note).toBe(1);
    expect(pdf.widthMm, note).toBeCloseTo(sheet.widthMm!, 1);
    expect(pdf.heightMm, note).toBeCloseTo(sheet.heightMm!, 1);
    expect(pdf.title, note).toBe(parts.title);
    expect(pdf.lang, note).toBe(localeOf(sheet.lang).hreflang);
    expect(pdf.tagged, note).toBe(true);
    expect(pdf.created, note).toBe(sheet.revised);
    expect(pdf.fonts.length, note).toBeGreaterThan(0);
    for (const font of pdf.fonts) expect(font, note).toMatchObject({ embedded: true });
  }
  await stage.close();
});

test("the words can be taken out of a PDF in their order, with their marks", async ({ browser }) => {
  const stage = new Stage(browser, server.origin);
  for (const sheet of chosen.filter(({ format }) => format === "a4")) {
    const parts = partsOf(sheet);
    const { text } = await readPdf(await stage.make(sheet, parts));
    expect(text, sheet.file).not.toContain("\ufffd");
    const headline = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(parts.main)![1]!.replace(/<[^>]*>/g, "");
    const stop = /data-slot="stop"[^>]*>([\s\S]*?)<\/p>/.exec(parts.main)![1]!.replace(/<[^>]*>/g, "");
    const [where, then] = [letters(text).indexOf(letters(headline)), letters(text).indexOf(letters(stop))];
    expect(where, `${sheet.file}: ${text}`).toBeGreaterThanOrEqual(0);
    expect(then, `${sheet.file}: ${text}`).toBeGreaterThan(where);
  }
  await stage.close();
});

test("the same sheet gives the same bytes, whatever was printed before it", async ({ browser }) => {
  const sheet = chosen.find(({ format, lang, id }) => format === "a4" && lang === "vi" && id === "gia-danh-cong-an")!;
  const other = chosen.find(({ format, lang }) => format === "bilingual" && lang === "zh")!;
  const [one, two] = [new Stage(browser, server.origin), new Stage(browser, server.origin)];
  const first = await one.make(sheet, partsOf(sheet));
  await two.make(other, partsOf(other));
  expect(first.equals(await two.make(sheet, partsOf(sheet)))).toBe(true);
  await Promise.all([one.close(), two.close()]);
});

test("a picture has its size and is light", async ({ browser }) => {
  const stage = new Stage(browser, server.origin);
  for (const sheet of chosen.filter(({ widthPx }) => widthPx !== null)) {
    const bytes = await stage.make(sheet, partsOf(sheet));
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height], sheet.file).toEqual([sheet.widthPx, sheet.heightPx]);
    // Colour type 3 of PNG: a palette.
    expect(bytes[25], sheet.file).toBe(3);
    expect(bytes.length, sheet.file).toBeLessThanOrEqual(budgets.sheetPng);
  }
  await stage.close();
});

test("the QR code leads to the short address, also blurred and from a grey photocopy", async ({ browser }) => {
  const stage = new Stage(browser, server.origin);
  for (const sheet of chosen.filter(({ format }) => ["a4", "a4-mono", "a3", "a5"].includes(format))) {
    const image = await rasterised(browser, sheet, await stage.make(sheet, partsOf(sheet)));
    const { width, height } = await sharp(image).metadata();
    // The lower right corner, where the code is; a telephone sees little more.
    const corner = {
      left: Math.floor(width * 0.6),
      top: Math.floor(height * 0.75),
      width: Math.floor(width * 0.4),
      height: Math.floor(height * 0.25),
    };
    const code = sharp(image).extract(corner).flatten({ background: "#fff" });
    expect(await decoded(code.clone()), sheet.file).toBe(sheet.shortUrl);
    expect(await decoded(code.clone().blur(1.2)), `${sheet.file} blurred`).toBe(sheet.shortUrl);
    expect(await decoded(code.clone().greyscale().linear(0.7, 50).blur(0.8)), `${sheet.file} photocopied`).toBe(sheet.shortUrl);
  }
  await stage.close();
});

test("a sheet that does not fit is refused with its slot", async ({ browser }) => {
  const sheet = chosen.find(({ format, lang }) => format === "a4" && lang === "vi")!;
  const parts = partsOf(sheet);
  const stage = new Stage(browser, server.origin);
  const longer = { ...parts, main: parts.main.replace(/(<p class="[^"]*" data-slot="stop">)/, `$1${"Rất dài. ".repeat(120)}`) };
  await expect(stage.make(sheet, longer)).rejects.toThrow(/runs out of its place/);
  await stage.close();
});

test("what this build has printed is what it lists", () => {
  const listed = JSON.parse(readFileSync(join(dist, "data/sheets.json"), "utf8")) as { file: string }[];
  for (const { file } of listed) expect(existsSync(join(dist, file)), file).toBe(true);
  if (listed.length > 0) expect(listed.length).toBe(plan.length);
});

/** The PDF at 150 dots an inch: by poppler where it is there, else the same page by the browser. */
async function rasterised(browser: Browser, sheet: PlannedSheet, pdf: Buffer): Promise<Buffer> {
  const path = join(folder, "sheet.pdf");
  writeFileSync(path, pdf);
  try {
    return execFileSync("pdftoppm", ["-r", "150", "-png", path], { maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    const page = await browser.newPage({ deviceScaleFactor: 150 / 96, viewport: { width: 1400, height: 1700 } });
    await page.goto(`${server.origin}${sheet.path}`);
    const image = await page.locator(".sheet").screenshot();
    await page.close();
    return image;
  }
}

async function decoded(image: Sharp): Promise<string | undefined> {
  const { data, info } = await image.greyscale().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(info.width * info.height * 4);
  for (let index = 0; index < info.width * info.height; index++)
    pixels.fill(data[index * info.channels]!, 4 * index, 4 * index + 3).fill(255, 4 * index + 3, 4 * index + 4);
  return jsQR(pixels, info.width, info.height)?.data;
}
