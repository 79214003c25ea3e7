import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pageSections } from "#config/kinds.ts";
import { langs } from "#config/locales.ts";
import { writeWhole } from "#scripts/lib/print/cache.ts";

/**
 * Take links to files that could not be made out of the pages of the print shop, with their pictures: no download link
 * is dead. `missing` has paths below the site's root, for instance `sheets/101-a4-vi.pdf`.
 */
export function removeLinks(outDir: string, missing: ReadonlySet<string>): void {
  if (missing.size === 0) return;
  for (const lang of langs) {
    const folder = join(outDir, lang, pageSections.printShop);
    if (!existsSync(folder)) continue;
    for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("index.html"))) {
      const path = join(folder, name);
      const before = readFileSync(path, "utf8");
      const after = withoutLinks(before, missing);
      if (after !== before) writeWhole(path, after);
    }
  }
}

/** `<a href="/sheets/x.pdf" download>PDF</a>` goes where `sheets/x.pdf` is missing; so does `<img src="/thumbs/x.webp">`. */
export function withoutLinks(html: string, missing: ReadonlySet<string>): string {
  return html
    .replace(/<a\b[^>]*\bhref="?\/([^"\s>]+)"?[^>]*\bdownload\b[^>]*>[\s\S]*?<\/a>/g, (whole, file: string) =>
      missing.has(file) ? "" : whole,
    )
    .replace(/<img\b[^>]*\bsrc="?\/([^"\s>]+)"?[^>]*>/g, (whole, file: string) => (missing.has(file) ? "" : whole));
}
