import { zipSync, type Zippable } from "fflate";
import { languagePages, sheetPages } from "./language-files.ts";
import { belongsInPack, packFile, packPage, type PackPlan } from "./pack-page.ts";
import type { BuiltFiles } from "./built-files.ts";

/** What goes into a pack beside the pages. */
export interface PackOptions extends Pick<PackPlan, "lang" | "address" | "sentence"> {
  /** The words of README.txt. */
  readme: string;
  /** Day of the build, `YYYY-MM-DD`: the time of every file. */
  date: string;
}

/** The print format whose sheets are in a pack, as pages that print themselves. */
const sheetFormat = "a4";

/** The files of a language's pack by name, below one folder `tinh-tao-<lang>`. */
export function packFiles(files: BuiltFiles, options: PackOptions): Map<string, Uint8Array> {
  const { lang, readme } = options;
  const sheets = sheetPages(files.outDir, lang, sheetFormat).filter((path) => files.has(path));
  const pages = [...languagePages(files.outDir, lang).filter((path) => belongsInPack(path, lang)), ...sheets];
  const icon = "/favicon.svg";
  const plan: PackPlan = { ...options, included: new Set([...pages, icon]), font: (path) => files.read(path) };
  const styles = new Map<string, string>();
  const contents = new Map<string, Uint8Array>();
  for (const path of pages) {
    contents.set(packFile(path, lang), Buffer.from(packPage(files.read(path).toString("utf8"), path, plan, styles)));
  }
  for (const [name, css] of styles) contents.set(name, Buffer.from(css));
  contents.set(packFile(icon, lang), files.read(icon));
  // Old Windows tells UTF-8 by its mark, and shows one line without the returns.
  contents.set("README.txt", Buffer.from(`\ufeff${readme.trim().replace(/\r?\n/g, "\r\n")}\r\n`));
  return new Map([...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [`tinh-tao-${lang}/${name}`, bytes]));
}

/** Files as a ZIP, the same bytes for the same files. `date`: `YYYY-MM-DD`. */
export function zipOf(contents: ReadonlyMap<string, Uint8Array>, date: string): Uint8Array {
  const [year = 1980, month = 1, day = 1] = date.split("-").map(Number);
  // ZIP has local time, so noon is said in the local time of whoever builds.
  const mtime = new Date(year, month - 1, day, 12);
  const tree: Zippable = {};
  for (const [name, bytes] of contents) tree[name] = bytes;
  return zipSync(tree, { level: 9, mtime });
}
