import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type CDPSession, type Page } from "playwright";
import sharp from "sharp";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { thumbnailOf, type Thumbnail } from "#lib/thumbnail.ts";
import { browserSwitches } from "#scripts/lib/browser.mjs";
import { cacheFolder, PrintCache, writeWhole } from "#scripts/lib/print/cache.ts";
import { serveLoopback, type Loopback } from "#scripts/lib/print/loopback.ts";
import { pageParts, sha256 } from "#scripts/lib/print/page-parts.ts";

/** Raised whenever this program makes other pictures from the same sheet, so that the cache forgets the old ones. */
const thumbnailVersion = "2";

interface Stage {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  shared: string;
}

/**
 * Pictures of finished sheets for the gallery, kept by the bytes of the sheet. A sheet on paper is shown by the browser
 * in small; a picture for screens is only made smaller.
 */
export class Thumbnails {
  readonly #outDir: string;
  readonly #program: string;
  readonly #cache = new PrintCache(cacheFolder());
  readonly #idle: Stage[] = [];
  #browser: Promise<Browser> | undefined;
  #server: Promise<Loopback> | undefined;

  constructor(outDir: string, program: string) {
    this.#outDir = outDir;
    this.#program = program;
  }

  /** Put the picture of a sheet in its place, where it was made before. Returns whether it was. */
  placeKept(sheet: PlannedSheet): boolean {
    const kept = this.#cache.take(keyOf(readFileSync(join(this.#outDir, sheet.file))));
    if (kept) this.#write(sheet, kept);
    return kept !== undefined;
  }

  /** Make the picture of a sheet whose file is in place. */
  async make(sheet: PlannedSheet): Promise<void> {
    const file = readFileSync(join(this.#outDir, sheet.file));
    const bytes = await this.#picture(sheet, thumbnailOf(sheet.code, sheet.format, sheet.lang), file);
    this.#cache.put(keyOf(file), bytes);
    this.#write(sheet, bytes);
  }

  async close(): Promise<void> {
    this.#idle.length = 0;
    await this.#browser?.then((open) => open.close()).catch(() => {});
    await this.#server?.then((open) => open.close()).catch(() => {});
    this.#browser = this.#server = undefined;
  }

  #write(sheet: PlannedSheet, bytes: Buffer): void {
    writeWhole(join(this.#outDir, thumbnailOf(sheet.code, sheet.format, sheet.lang).file), bytes);
  }

  async #picture(sheet: PlannedSheet, picture: Thumbnail, file: Buffer): Promise<Buffer> {
    const image = sheet.widthMm === null ? file : await this.#shown(sheet, picture);
    return sharp(image).resize(picture.width, picture.height, { fit: "fill" }).webp({ quality: 50, effort: 4 }).toBuffer();
  }

  async #shown(sheet: PlannedSheet, picture: Thumbnail): Promise<Buffer> {
    const parts = pageParts(readFileSync(join(this.#outDir, sheet.path, "index.html"), "utf8"));
    const stage = await this.#stageFor(sheet, parts.shared);
    const clip = await stage.page.evaluate(
      async ({ lang, style, main }) => {
        document.documentElement.lang = lang;
        document.getElementById("fitted")!.textContent = style;
        document.querySelector("main")!.innerHTML = main;
        void document.body.offsetHeight; // Fonts are asked for when text is laid out.
        await document.fonts.ready;
        const { x, y, width, height } = document.querySelector(".sheet")!.getBoundingClientRect();
        return { x, y, width, height };
      },
      { lang: parts.lang, style: parts.style, main: parts.main },
    );
    const { data } = await stage.session.send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      clip: { ...clip, scale: picture.width / clip.width },
    });
    this.#idle.push(stage);
    return Buffer.from(data, "base64");
  }

  async #stageFor(sheet: PlannedSheet, shared: string): Promise<Stage> {
    const known = this.#idle.findIndex((stage) => stage.shared === shared);
    if (known !== -1) return this.#idle.splice(known, 1)[0]!;
    const browser = await (this.#browser ??= chromium.launch({ executablePath: this.#program, args: browserSwitches }));
    const { origin } = await (this.#server ??= serveLoopback(this.#outDir));
    // The policy of the page knows its own styles by their hash; here they change.
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: false, viewport: { width: 1200, height: 1700 } });
    const page = await context.newPage();
    await page.goto(`${origin}${sheet.path}`, { waitUntil: "load", timeout: 30_000 });
    await page.evaluate(() => {
      for (const style of document.querySelectorAll("style")) if (style.textContent.includes("--page-width:")) style.id = "fitted";
      document.querySelector(".beside")?.remove();
    });
    return { context, page, session: await context.newCDPSession(page), shared };
  }
}

/** Pictures are kept by the bytes of the sheet that they show. */
function keyOf(sheet: Buffer): string {
  return sha256("thumbnail", thumbnailVersion, createHash("sha256").update(sheet).digest());
}
