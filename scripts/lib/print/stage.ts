import type { Browser, CDPSession, Page } from "playwright";
import sharp from "sharp";
import { budgets } from "#config/budgets.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { measureContrast, problemsOfContrast } from "./contrast.ts";
import { measureSheet, problemsOf } from "./measure.ts";
import { normalPdf } from "./normal-pdf.ts";
import type { PageParts } from "./page-parts.ts";
import { problemsOfPdf } from "./pdf-check.ts";
import { problemsOfPng } from "./png-check.ts";
import { readShown } from "./shown.ts";

/** A sheet that is not as it must be. Making it once more gives the same, unlike after a fault of the browser. */
export class SheetProblem extends Error {}

/** Sheets shown in one tab before it is opened anew, so that memory does not grow without end. */
const shownAtMost = 400;

/**
 * One tab that shows sheet after sheet. It opens a bare page once and then only changes the parts that differ,
 * which is about twice as fast as opening every page.
 */
export class Stage {
  readonly #browser: Browser;
  readonly #origin: string;
  #page: Page | undefined;
  #session: CDPSession | undefined;
  #shared = "";
  #shown = 0;
  #medium = "";

  constructor(browser: Browser, origin: string) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** Show a sheet, check it, make its file, check that, and return it. Throws a SheetProblem with every problem of the sheet. */
  async make(sheet: PlannedSheet, parts: PageParts): Promise<Buffer> {
    const page = await this.#open(sheet, parts);
    await this.#show(page, sheet, parts);
    const problems = [
      ...problemsOf(sheet.format, await page.evaluate(measureSheet), parts.tooLong),
      ...problemsOfContrast(await page.evaluate(measureContrast)),
    ];
    if (problems.length > 0) throw new SheetProblem(problems.join("; "));
    const onPaper = sheet.widthMm !== null;
    const bytes = onPaper ? await this.#pdf(sheet) : await this.#png(page);
    const found = onPaper ? await problemsOfPdf(bytes, sheet, await page.evaluate(readShown)) : problemsOfPng(bytes, sheet);
    const limit = onPaper ? budgets.sheetPdf : budgets.sheetPng;
    if (bytes.length > limit) found.push(`the file has ${bytes.length} bytes; ${limit} are allowed`);
    if (found.length > 0) throw new SheetProblem(found.join("; "));
    return bytes;
  }

  async #show(page: Page, sheet: PlannedSheet, parts: PageParts): Promise<void> {
    // Paper is measured as it is printed: on white, not on the ground of screens.
    const medium = sheet.widthMm !== null ? "print" : "screen";
    if (this.#medium !== medium) await page.emulateMedia({ media: (this.#medium = medium) });
    await page.evaluate(
      async ({ lang, title, style, main }) => {
        document.documentElement.lang = lang;
        document.title = title;
        document.getElementById("fitted")!.textContent = style;
        document.querySelector("main")!.innerHTML = main;
        void document.body.offsetHeight; // Fonts are asked for when text is laid out.
        await document.fonts.ready;
      },
      { lang: parts.lang, title: parts.title, style: parts.style, main: parts.main },
    );
  }

  async close(): Promise<void> {
    await this.#page
      ?.context()
      .close()
      .catch(() => {});
    this.#page = undefined;
  }

  async #open(sheet: PlannedSheet, parts: PageParts): Promise<Page> {
    if (this.#page && this.#shared === parts.shared && this.#shown++ < shownAtMost) return this.#page;
    await this.close();
    // The policy of the page knows its own styles by their hash; here they change.
    const context = await this.#browser.newContext({ bypassCSP: true, javaScriptEnabled: false, viewport: { width: 1920, height: 1920 } });
    const page = await context.newPage();
    await page.goto(`${this.#origin}${sheet.path}`, { waitUntil: "load", timeout: 30_000 });
    await page.evaluate(() => {
      for (const style of document.querySelectorAll("style")) if (style.textContent.includes("--page-width:")) style.id = "fitted";
      document.querySelector(".beside")?.remove();
    });
    this.#page = page;
    this.#session = await context.newCDPSession(page);
    this.#shared = parts.shared;
    this.#shown = 1;
    this.#medium = "";
    return page;
  }

  async #pdf(sheet: PlannedSheet): Promise<Buffer> {
    const { data } = await this.#session!.send("Page.printToPDF", {
      generateTaggedPDF: true,
      preferCSSPageSize: true,
      printBackground: true,
      generateDocumentOutline: false,
    });
    return normalPdf(Buffer.from(data, "base64"), { day: sheet.revised, widthMm: sheet.widthMm!, heightMm: sheet.heightMm! });
  }

  async #png(page: Page): Promise<Buffer> {
    const clip = await page.evaluate(() => {
      const { x, y, width, height } = document.querySelector(".sheet")!.getBoundingClientRect();
      return { x, y, width, height };
    });
    const { data } = await this.#session!.send("Page.captureScreenshot", {
      format: "png",
      optimizeForSpeed: true,
      clip: { ...clip, scale: 1 },
    });
    return sharp(Buffer.from(data, "base64")).png({ palette: true, colours: 64, dither: 0, effort: 4, compressionLevel: 9 }).toBuffer();
  }
}
