import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { budgets } from "#config/budgets.ts";
import { formats } from "#config/formats.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { browserSwitches } from "#scripts/lib/browser.mjs";
import { filesOfStyle, sha256, type PageParts } from "./page-parts.ts";

/** Raised whenever this program makes other bytes from the same page, or checks them more strictly, so that the cache forgets the old ones. */
const rendererVersion = "4";

/**
 * A function that gives the key of a sheet's file: a sum of all that decides its bytes and whether they pass (the page, its
 * fonts, the browser, the program that packs pictures, the limits). Throws an Error when a font is missing in the build.
 */
export function cacheKeys(outDir: string, browserVersion: string): (sheet: PlannedSheet, parts: PageParts) => string {
  const sums = new Map<string, string>();
  const sumOf = (file: string): string => {
    const known = sums.get(file);
    if (known) return known;
    const path = join(outDir, file);
    if (!existsSync(path)) throw new Error(`the font ${file} is missing in the build. Build the site again: npm run build`);
    const sum = sha256(readFileSync(path));
    sums.set(file, sum);
    return sum;
  };
  const tools = JSON.stringify([rendererVersion, browserVersion, browserSwitches, sharp.versions, budgets.sheetPdf, budgets.sheetPng]);
  return (sheet, parts) =>
    sha256(
      tools,
      JSON.stringify([sheet.format, formats[sheet.format], sheet.revised, sheet.shortUrl]),
      JSON.stringify(parts),
      ...filesOfStyle(parts.shared + parts.style).map(sumOf),
    );
}
