import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { writeWhole } from "./cache.ts";

/** Pages as they will be once all print files are there, by their path in the build. Beside the build, where nothing is published. */
const keptPages = (outDir: string): string => `${outDir}.waiting.json`;

/**
 * Say in every page of the print shop which downloads are still being made: links to these files become plain words (`words` by
 * language, for instance "Đang in lại"), and their pictures go. `endReprinting` brings the links back. Returns the number of pages that changed.
 */
export function markReprinting(outDir: string, waiting: readonly string[], words: (lang: string) => string): number {
  const files = new Set(waiting.map((file) => `/${file}`));
  const kept: Record<string, string> = {};
  for (const path of files.size === 0 ? [] : pagesOf(outDir)) {
    const html = readFileSync(join(outDir, path), "utf8");
    const marked = withoutLinks(html, files, words(path.split("/")[0]!));
    if (marked === html) continue;
    kept[path] = html;
  }
  if (Object.keys(kept).length === 0) return 0;
  // First what is needed to put them back, then the pages.
  writeWhole(keptPages(outDir), JSON.stringify(kept));
  for (const [path, html] of Object.entries(kept)) writeWhole(join(outDir, path), withoutLinks(html, files, words(path.split("/")[0]!)));
  return Object.keys(kept).length;
}

/** All print files are there: put the pages back as they were built. Does nothing when none was marked. */
export function endReprinting(outDir: string): void {
  if (!existsSync(keptPages(outDir))) return;
  const kept = JSON.parse(readFileSync(keptPages(outDir), "utf8")) as Record<string, string>;
  for (const [path, html] of Object.entries(kept)) writeWhole(join(outDir, path), html);
  rmSync(keptPages(outDir), { force: true });
}

function pagesOf(outDir: string): string[] {
  return readdirSync(outDir, { withFileTypes: true })
    .filter((item) => item.isDirectory() && existsSync(join(outDir, item.name, "ap-phich")))
    .flatMap(({ name }) =>
      readdirSync(join(outDir, name, "ap-phich"), { recursive: true, encoding: "utf8" }).map(
        (file) => `${name}/ap-phich/${file.replaceAll("\\", "/")}`,
      ),
    )
    .filter((file) => file.endsWith("/index.html"));
}

/** The page with each link to one of these files replaced by words, and without their pictures. */
function withoutLinks(html: string, files: ReadonlySet<string>, words: string): string {
  if (![...files].some((file) => html.includes(file))) return html;
  const found: { from: number; to: number; file: string | undefined }[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document): void => {
    if ("tagName" in node && (node.tagName === "a" || node.tagName === "img")) {
      const name = node.tagName === "a" ? "href" : "src";
      const file = node.attrs.find((attribute) => attribute.name === name)?.value;
      const place = node.sourceCodeLocation;
      if (file && files.has(file) && place)
        return void found.push({ from: place.startOffset, to: place.endOffset, file: node.tagName === "a" ? file : undefined });
    }
    if ("childNodes" in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return found.reverse().reduce((text, { from, to, file }) => {
    const instead = file === undefined ? "" : `<em data-reprinting="${file.slice(1)}">${words}</em>`;
    return text.slice(0, from) + instead + text.slice(to);
  }, html);
}
