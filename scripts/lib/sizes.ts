import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { pageSections } from "#config/kinds.ts";
import { langs, type Lang } from "#config/locales.ts";
import { searchFilePath } from "#lib/search-file.ts";
import { contentTypeOf } from "./content-types.ts";

/** What a page weighs over the wire, in bytes. */
export interface PageSize {
  /** HTML with the CSS of its first view (brotli 11). */
  firstView: number;
  /** With all that it loads on its own: styles, scripts, fonts, pictures that are not lazy. */
  total: number;
}

/** Bytes of a file as a server would send it: text as brotli 11, the rest as it is. */
export function sentBytes(path: string): number {
  return /^(?:text|application\/(?:json|xml|manifest)|image\/svg)/.test(contentTypeOf(path))
    ? brotliCompressSync(readFileSync(path)).length
    : statSync(path).size;
}

/** Weigh one page of a built site; `path` as an address, for instance `/vi/`. Files of other hosts or that are missing weigh nothing. */
export function weigh(outDir: string, path: string): PageSize {
  const html = readFileSync(join(outDir, path, "index.html"), "utf8");
  const styles = addresses(html, /<link\b[^>]*\brel="stylesheet"[^>]*>/g, "href");
  const others = [
    ...addresses(html, /<link\b[^>]*\brel="(?:preload|modulepreload|icon|manifest)"[^>]*>/g, "href"),
    ...addresses(html, /<script\b[^>]*\bsrc="[^>]*>/g, "src"),
    ...addresses(html, /<img\b(?![^>]*\bloading="lazy")[^>]*>/g, "src"),
    ...fontsIn(html),
  ];
  const bytes = (address: string): number => {
    const file = join(outDir, posix.resolve(path, address.replace(/[?#].*$/, "")));
    return existsSync(file) && statSync(file).isFile() ? sentBytes(file) : 0;
  };
  const sum = (list: readonly string[]): number =>
    [...new Set(list)].filter((address) => !/^(?:https?:|data:|blob:)/.test(address)).reduce((total, address) => total + bytes(address), 0);
  const firstView = brotliCompressSync(html).length + sum(styles);
  return { firstView, total: firstView + sum(others) };
}

function addresses(html: string, tag: RegExp, attribute: string): string[] {
  return (html.match(tag) ?? []).flatMap((text) => new RegExp(`\\b${attribute}="([^"]+)"`).exec(text)?.[1] ?? []);
}

/** Fonts that inline styles name. Which of them a page really loads depends on its letters; all count, to be on the safe side. */
function fontsIn(html: string): string[] {
  return [...html.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)/g)].map((match) => match[1]!);
}

/**
 * The template of a page, told by its address: `/vi/` → `home`, `/vi/thu-doan/` → `thu-doan`,
 * `/vi/thu-doan/x/` → `thu-doan/*`. Undefined for addresses outside the languages.
 */
export function templateOf(path: string): { template: string; lang: Lang } | undefined {
  const [lang, section, ...rest] = path.split("/").filter(Boolean);
  if (!langs.includes(lang as Lang)) return undefined;
  const template = !section
    ? "home"
    : rest.length === 0
      ? section
      : rest[0] === "_"
        ? `${section}/_/*`
        : `${section}${"/*".repeat(rest.length)}`;
  return { template, lang: lang as Lang };
}

/** The heaviest page of each template in each language. Of many pages only the three longest are weighed. */
export function heaviest(outDir: string, pages: readonly string[]): Map<string, Partial<Record<Lang, PageSize>>> {
  const groups = new Map<string, { template: string; lang: Lang; paths: string[] }>();
  for (const path of pages) {
    const found = templateOf(path);
    if (!found) continue;
    const key = `${found.template} ${found.lang}`;
    const group = groups.get(key) ?? { ...found, paths: [] };
    groups.set(key, group);
    group.paths.push(path);
  }
  const result = new Map<string, Partial<Record<Lang, PageSize>>>();
  for (const { template, lang, paths } of groups.values()) {
    const length = (path: string): number => statSync(join(outDir, path, "index.html")).size;
    const sizes = [...paths]
      .sort((a, b) => length(b) - length(a))
      .slice(0, 3)
      .map((path) => weigh(outDir, path));
    const row = result.get(template) ?? {};
    row[lang] = { firstView: Math.max(...sizes.map((size) => size.firstView)), total: Math.max(...sizes.map((size) => size.total)) };
    result.set(template, row);
  }
  return result;
}

/** Bytes of a first search of one word in a language: the search page's script and the language's file of names. Undefined without that file. */
export function searchBytes(outDir: string, lang: Lang): number | undefined {
  const file = join(outDir, searchFilePath(lang));
  const page = join(outDir, lang, pageSections.search, "index.html");
  if (!existsSync(file) || !existsSync(page)) return undefined;
  const scripts = addresses(readFileSync(page, "utf8"), /<script\b[^>]*\bsrc="[^>]*>/g, "src").map((address) => join(outDir, address));
  return [file, ...scripts].filter((path) => existsSync(path)).reduce((sum, path) => sum + sentBytes(path), 0);
}
