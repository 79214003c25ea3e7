import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, type Browser } from "@playwright/test";
import sharp from "sharp";
import { budgets } from "#config/budgets.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { serveLoopback, type Loopback } from "#scripts/lib/print/loopback.ts";
import { pageParts, type PageParts } from "#scripts/lib/print/page-parts.ts";
import { decoded } from "#scripts/lib/print/qr-check.ts";
import { Stage } from "#scripts/lib/print/stage.ts";
import { dist } from "./site-files.ts";

// Every print file is checked while it is made (scripts/lib/print/stage.ts). Here a selection is made, and faults are
// planted, because a check that cannot fail checks nothing.

const plan = JSON.parse(readFileSync(join(dist, "data/sheets-plan.json"), "utf8")) as PlannedSheet[];
const planned = (id: string, format: string, lang: string): PlannedSheet =>
  plan.find((sheet) => sheet.id === id && sheet.format === format && sheet.lang === lang)!;

/** A topic of each layout, and which of its sheets are made here. */
const chosen: Record<string, PlannedSheet[]> = Object.fromEntries(
  [
    ["gia-danh-cong-an", ({ lang, format }: PlannedSheet) => lang === "vi" || format === "bilingual"] as const,
    ...["khan-cap", "truong-hoc-an-toan", "dung-lai-truoc-khi-chuyen-tien"].map(
      (id) => [id, ({ format }: PlannedSheet) => ["a4", "a4-mono", "counter", "show-card"].includes(format)] as const,
    ),
  ].map(([id, wanted]) => [id, plan.filter((sheet) => sheet.id === id && wanted(sheet))]),
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

const partsOf = (sheet: PlannedSheet): PageParts => pageParts(readFileSync(join(dist, sheet.path, "index.html"), "utf8"));

for (const [id, sheets] of Object.entries(chosen)) {
  test(`the sheets of ${id} pass every check`, async ({ browser }) => {
    const stage = new Stage(browser, server.origin);
    expect(sheets.length).toBeGreaterThan(7);
    for (const sheet of sheets) {
      const bytes = await stage.make(sheet, partsOf(sheet));
      expect(bytes.length, sheet.file).toBeLessThanOrEqual(sheet.widthMm === null ? budgets.sheetPng : budgets.sheetPdf);
    }
    await stage.close();
  });
}

test("the same sheet gives the same bytes, whatever was printed before it", async ({ browser }) => {
  const [one, two] = [new Stage(browser, server.origin), new Stage(browser, server.origin)];
  const others = [planned("gia-danh-cong-an", "bilingual", "zh"), planned("gia-danh-cong-an", "square", "vi")];
  for (const format of ["a4", "phone-card", "atm", "square", "wide"]) {
    const sheet = planned("gia-danh-cong-an", format, "vi");
    const first = await one.make(sheet, partsOf(sheet));
    for (const other of others) await two.make(other, partsOf(other));
    expect(first.equals(await two.make(sheet, partsOf(sheet))), format).toBe(true);
  }
  await Promise.all([one.close(), two.close()]);
});

test("a code is also read from the whole page as another program draws it", async ({ browser }) => {
  const stage = new Stage(browser, server.origin);
  for (const format of ["a4", "a4-mono", "a3", "a5"]) {
    const sheet = planned("gia-danh-cong-an", format, "vi");
    const image = sharp(await drawnElsewhere(browser, sheet, await stage.make(sheet, partsOf(sheet))));
    const { width, height } = await image.metadata();
    const corner = { left: Math.floor(width * 0.6), top: Math.floor(height * 0.75) };
    const code = image.extract({ ...corner, width: width - corner.left, height: height - corner.top }).flatten({ background: "#fff" });
    expect(await decoded(code), sheet.file).toBe(sheet.shortUrl);
  }
  await stage.close();
});

test.describe("a fault is found:", () => {
  const styled = (style: string) => (parts: PageParts) => ({ ...parts, style: parts.style + style.replace(/;|(?<!;)}/g, " !important$&") });
  const worded = (from: RegExp, to: string) => (parts: PageParts) => ({ ...parts, main: parts.main.replace(from, to) });
  const noise = `<svg width="300" height="300"><filter id="n"><feTurbulence baseFrequency="0.9" numOctaves="4"/></filter><rect width="300" height="300" filter="url(#n)"/></svg>`;
  const faults: [string, string, (parts: PageParts) => PageParts, RegExp][] = [
    [
      "words that run over the paper",
      "a4",
      worded(/(<p [^>]*data-slot="?stop"?[^>]*>)/, `$1${"Rất dài. ".repeat(120)}`),
      /runs out of its place/,
    ],
    ["a line wider than its place", "a4", styled(".text-line{font-size:60pt}"), /runs out of its place/],
    ["slots over each other", "a4", styled(".headline{margin-bottom:-40mm}"), /lies over each other/],
    ["small text", "a4", styled(".label{font-size:12pt}"), /is set in 12\.0 pt; the smallest here is 16 pt/],
    ["small text in large print", "large-print", styled(".easy{font-size:20pt}"), /the smallest here is 24 pt/],
    ["small text on the ATM card", "atm", styled(".atm-stop{font-size:10pt}"), /the smallest here is 12 pt/],
    ["small text on the card beside the telephone", "phone-card", styled(".card-blank{font-size:10pt}"), /the smallest here is 12 pt/],
    ["a foot line too small", "a4", styled(".small-print{font-size:7pt}"), /the foot line is set in 7\.0 pt/],
    ["a small headline", "a4", styled(".headline{font-size:44pt}"), /the headline is set in 44\.0 pt; the smallest here is 60 pt/],
    ["a small headline on the large board", "a3", styled(".headline{font-size:70pt}"), /the smallest here is 84 pt/],
    ["words at the edge", "a4", styled(".sheet{padding-inline:4mm}"), /from the edge; printers need 10 mm/],
    ["faint text", "a4", styled(".short{color:#999}"), /has a contrast of 2\.\d+:1; it needs 4\.5:1/],
    ["small text on vermilion", "a4", styled(".source .label{background:#c8170d;color:#fff}"), /has a contrast of 5\.\d+:1; it needs 7:1/],
    ["a faint pictogram", "a4", styled(".lines .pictogram{color:#ddd}"), /a pictogram” has a contrast/],
    ["faint text on a screen", "square", styled(".screen-stop{background:#fff;color:#888}"), /has a contrast/],
    ["a tint on what is photocopied", "a4-mono", styled(".lines{color:#333}"), /copied in black, and has the colour #333333/],
    ["a code too pale to read", "a4", styled(".qr path{fill:#ddd}"), /the QR code, as printed, cannot be read/],
    ["a code that only a clean print shows", "a4", styled(".qr{filter:none;width:9mm;height:9mm}"), /the QR code, .* cannot be read/],
    ["no code", "a4", styled(".qr{display:none}"), /the QR code|no QR code/],
    ["words that are not drawn", "a4", styled(".source .label{visibility:hidden}"), /cannot be taken out of the file in its place/],
    ["words in another order", "a4", styled(".bubble-body .headline{order:9}"), /cannot be taken out of the file in its place/],
    ["a letter that the fonts lack", "a4", worded(/Đọc thêm/, "Ж thêm"), /uses the font .* of this machine/],
    [
      "a font that does not load",
      "a4",
      (parts) => ({
        ...parts,
        style: `${parts.style}@font-face{font-family:Gone;src:url("/gone.woff2")}.label{font-family:Gone,Sheet!important}`,
      }),
      /fonts did not load: Gone/,
    ],
    ["a second page", "a4", styled(".sheet{block-size:500mm}"), /has 2 pages and must have one/],
    ["a file too heavy", "a4", worded(/<\/article>/, `${noise}</article>`), /bytes; 100000 are allowed/],
    [
      "a picture too heavy",
      "square",
      worded(/<div class="?screen-body"?>[\s\S]*<footer/, `${noise.replaceAll("300", "900")}<footer`),
      /bytes; 200000 are allowed/,
    ],
    [
      "a picture of another size",
      "square",
      styled(".sheet{inline-size:1000px}"),
      /the picture has 1000 × 1080 pixels|runs out of its place/,
    ],
  ];
  for (const [name, format, spoil, message] of faults) {
    test(name, async ({ browser }) => {
      const sheet = planned("gia-danh-cong-an", format, "vi");
      const stage = new Stage(browser, server.origin);
      const parts = partsOf(sheet);
      const spoilt = spoil(parts);
      expect(spoilt).not.toEqual(parts);
      await expect(stage.make(sheet, spoilt)).rejects.toThrow(message);
      await stage.close();
    });
  }
  test("a code that leads elsewhere", async ({ browser }) => {
    const sheet = planned("gia-danh-cong-an", "a4", "vi");
    const stage = new Stage(browser, server.origin);
    await expect(stage.make({ ...sheet, shortUrl: "https://other.example/101/" }, partsOf(sheet))).rejects.toThrow(
      /leads to .*; it must lead to https:\/\/other\.example/,
    );
    await stage.close();
  });
});

test("what this build has printed is what it lists", () => {
  const listed = JSON.parse(readFileSync(join(dist, "data/sheets.json"), "utf8")) as { file: string }[];
  for (const { file } of listed) expect(existsSync(join(dist, file)), file).toBe(true);
  if (listed.length > 0) expect(listed.length).toBe(plan.length);
});

/** The PDF at 150 dots an inch: by poppler where it is there, else the same page by the browser. */
async function drawnElsewhere(browser: Browser, sheet: PlannedSheet, pdf: Buffer): Promise<Buffer> {
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
