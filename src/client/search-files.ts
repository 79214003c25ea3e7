import type { Lang } from "#config/locales.ts";
import { searchFilePath, type SearchFile } from "#lib/search-file.ts";
import { linesOf, type Lines } from "#lib/search-lines.ts";

/** A page as the full-text index gives it. */
export interface PageData {
  url: string;
  /** With `<mark>` around the words. */
  excerpt: string;
  meta: Record<string, string>;
}

interface Pagefind {
  init: () => Promise<void>;
  search: (term: string) => Promise<{ results: { data: () => Promise<PageData> }[] }>;
}

let names: Promise<Lines> | undefined;
let pages: Promise<Pagefind> | undefined;

/** Names and phrases of all entries. Loaded once, at the first search; rejects when the file is missing or broken. */
export function loadNames(lang: Lang): Promise<Lines> {
  names ??= (async () => {
    const response = await fetch(searchFilePath(lang));
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return linesOf((await response.json()) as SearchFile);
  })();
  names.catch(() => (names = undefined));
  return names;
}

/** Pages whose full text has the words of a query, best first, at most `limit`. Loads the full-text index at first use. */
export async function searchPages(query: string, limit: number): Promise<PageData[]> {
  pages ??= (async () => {
    const path = "/pagefind/pagefind.js";
    const engine = (await import(/* @vite-ignore */ path)) as Pagefind;
    await engine.init();
    return engine;
  })();
  pages.catch(() => (pages = undefined));
  const { results } = await (await pages).search(query);
  return Promise.all(results.slice(0, limit).map((result) => result.data()));
}
