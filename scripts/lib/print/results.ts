import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { writeWhole } from "./cache.ts";

/** A print file that is in place. */
export interface MadeSheet {
  sheet: PlannedSheet;
  sha256: string;
  bytes: number;
}

/** Write `data/sheets.json`, and the size of each file into the pages that offer it. */
export function writeResults(outDir: string, made: readonly MadeSheet[]): void {
  const byFile = [...made].sort((a, b) => (a.sheet.file < b.sheet.file ? -1 : 1));
  const rows = byFile.map(
    ({ sheet: { code, kind, id, lang, format, file, widthMm, heightMm, widthPx, heightPx, shortUrl, revision }, sha256 }) => ({
      code,
      kind,
      id,
      lang,
      format,
      file,
      widthMm,
      heightMm,
      widthPx,
      heightPx,
      shortUrl,
      revision,
      sha256,
    }),
  );
  writeWhole(join(outDir, "data/sheets.json"), `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]\n`);
  const sizes = new Map(made.map(({ sheet, bytes }) => [sheet.file, bytes]));
  for (const page of kitPages(made, outDir)) writeSizes(page, sizes);
}

function kitPages(made: readonly MadeSheet[], outDir: string): string[] {
  const folders = new Set(made.map(({ sheet }) => join(outDir, sheet.path, "..", "index.html")));
  return [...folders].filter((page) => existsSync(page));
}

/** `<span data-size-of="sheets/101-a4-vi.pdf"></span>` → `<span …>43 KB</span>`. */
export function writeSizes(page: string, sizes: ReadonlyMap<string, number>): void {
  const before = readFileSync(page, "utf8");
  const after = before.replace(
    /(<span data-size-of="?([^">\s]+)"?[^>]*>)[^<]*(<\/span>)/g,
    (whole, open: string, file: string, close: string) => {
      const bytes = sizes.get(file);
      return bytes === undefined ? whole : `${open}${Math.max(1, Math.round(bytes / 1000))} KB${close}`;
    },
  );
  if (after !== before) writeWhole(page, after);
}
