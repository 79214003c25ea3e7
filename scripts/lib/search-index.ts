import { readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { close, createIndex } from "pagefind";

/** Ready-made search pages of Pagefind, which this site does not use: it has a small one of its own. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\b/;

/**
 * Make the search index of a built site, one per `<html lang>`, into `<outDir>/pagefind`. Only pages with
 * `data-pagefind-body` are in it. Pages go in one by one and in order, so that the same site gives the same bytes.
 * Returns the number of pages. Throws an Error that names the page when Pagefind refuses one.
 */
export async function buildSearchIndex(outDir: string): Promise<number> {
  const pages = htmlFiles(outDir).map((path) => ({ path, content: readFileSync(join(outDir, path), "utf8") }));
  const searchable = pages.filter(({ content }) => /\sdata-pagefind-body[\s>=]/.test(content));
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}\n  Type: rm -rf node_modules, then run the command again.`);
  try {
    for (const { path, content } of searchable) {
      refuse(path, await index.addHTMLFile({ sourcePath: path, content }));
    }
    refuse("the index", await index.writeFiles({ outputPath: join(outDir, "pagefind") }));
  } finally {
    await close();
  }
  for (const name of readdirSync(join(outDir, "pagefind"))) {
    if (unused.test(name)) rmSync(join(outDir, "pagefind", name));
  }
  return searchable.length;
}

/** Paths of all pages below a folder, sorted, with `/` between folders. */
export function htmlFiles(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html") && !path.startsWith("pagefind/"))
    .sort();
}

function refuse(what: string, response: { errors: string[] }): void {
  if (response.errors.length > 0) throw new Error(`Pagefind refuses ${what}: ${response.errors.join("; ")}`);
}
