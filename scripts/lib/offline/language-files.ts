import { readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { budgets } from "#config/budgets.ts";
import { pageSections } from "#config/kinds.ts";
import { localeOf, type Lang } from "#config/locales.ts";
import { emergencyPages, type OfflineList } from "#lib/offline.ts";
import { searchFilePath } from "#lib/search-file.ts";
import { shortHash, type BuiltFiles } from "./built-files.ts";

/** Pages of a language that nobody needs offline: the notice of missing pages and the forms of the design. */
const leftOut = new Set(["404/", `${pageSections.about}/mau/`]);
const bareSheet = new RegExp(`^${pageSections.printShop}/[^/_]+/[^/]+/$`);

/** Addresses of all pages of a language, sorted. Bare sheets are left out: they are many, and for printing. */
export function languagePages(outDir: string, lang: Lang): string[] {
  return readdirSync(join(outDir, lang), { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith("index.html"))
    .map((file) => file.replace(/index\.html$/, ""))
    .filter((rest) => !leftOut.has(rest) && !bareSheet.test(rest))
    .map((rest) => `/${lang}/${rest}`)
    .sort();
}

/** Addresses of the A4 sheets of a language, as pages, sorted. */
export function sheetPages(outDir: string, lang: Lang, format: string): string[] {
  const folder = join(outDir, lang, pageSections.printShop);
  return readdirSync(folder, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== "_")
    .map((item) => `/${lang}/${pageSections.printShop}/${item.name}/${format}/`)
    .sort();
}

/** Addresses of the files by which a language is searched: names and phrases, and the full text with the engine. */
export function searchFiles(outDir: string, lang: Lang): string[] {
  const own = localeOf(lang).hreflang.toLowerCase();
  const engine = (name: string): boolean => !name.includes("/") && !/^pagefind\.[^/]+\.pf_meta$/.test(name) && !/^wasm\./.test(name);
  const belongs = (name: string): boolean =>
    engine(name) ||
    name === "wasm.unknown.pagefind" ||
    name === `wasm.${own}.pagefind` ||
    name.startsWith(`pagefind.${own}_`) ||
    new RegExp(`^(?:index|fragment|filter)/${own}_`).test(name);
  const names = readdirSync(join(outDir, "data/search"), { encoding: "utf8" });
  const stem = searchFilePath(lang)
    .split("/")
    .at(-1)!
    .replace(/\.json$/, "");
  return [
    ...names
      .filter((name) => name === `${stem}.json` || name.startsWith(`${stem}.`) || name.startsWith(`${stem}-`))
      .map((name) => `/data/search/${name}`),
    ...readdirSync(join(outDir, "pagefind"), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) =>
        join(item.parentPath, item.name)
          .slice(join(outDir, "pagefind").length + 1)
          .replaceAll("\\", "/"),
      )
      .filter(belongs)
      .map((name) => `/pagefind/${name}`),
  ].sort();
}

/** Addresses of a language's emergency set, its pages first. */
export function emergencyFiles(files: BuiltFiles, lang: Lang): string[] {
  return files.withAssets(emergencyPages(lang));
}

/** Bytes that an emergency set takes on a device. Throws an Error that names its largest files when it is over the budget. */
export function emergencySize(files: BuiltFiles, paths: readonly string[]): number {
  const rows = paths.map((path): [string, number] => [path, files.read(path).length]).sort(([, a], [, b]) => b - a);
  const sum = rows.reduce((total, [, bytes]) => total + bytes, 0);
  if (sum <= budgets.offlineEmergency) return sum;
  throw new Error(
    `${rows[0]![0]}  offline-emergency-size\n  The emergency set is ${sum} bytes, more than ${budgets.offlineEmergency}. Largest: ${rows
      .slice(0, 3)
      .map(([path, bytes]) => `${path} ${bytes}`)
      .join(", ")}.\n  Take pages out of emergencyPages in src/lib/offline.ts, or make them smaller.`,
  );
}

/** Everything that is saved when a reader saves a language. `date`: day of the build. */
export function offlineList(files: BuiltFiles, lang: Lang, date: string): OfflineList {
  const pages = languagePages(files.outDir, lang);
  const paths = [...files.withAssets(["/", ...pages]), ...searchFiles(files.outDir, lang)];
  let download = 0;
  const rows = paths.map((path): OfflineList["files"][number] => {
    const bytes = files.read(path);
    download += /\.(?:woff2|pf_\w+|pagefind)$/.test(path) ? bytes.length : gzipSync(bytes).length;
    return [path, bytes.length, shortHash(bytes)];
  });
  return {
    lang,
    version: shortHash(...rows.map(([path, , hash]) => `${path} ${hash}`)),
    date,
    pages: pages.length,
    stored: rows.reduce((sum, [, bytes]) => sum + bytes, 0),
    download,
    files: rows,
  };
}
