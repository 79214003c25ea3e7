import { readFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { locales, sourceLang } from "#config/locales.ts";

/** What one row of a sitemap says; the shape that @astrojs/sitemap hands over and takes back. */
export interface SitemapRow {
  url: string;
  lastmod?: string | undefined;
  links?: { url: string; lang: string }[] | undefined;
}

/**
 * Complete a row from the built page itself, so that the sitemap cannot say anything else than the pages do:
 * pages with `noindex` and pages that only lead on are left out (`undefined`), the languages in which a page was
 * built become its alternates with the source language as x-default, and the page's `article:modified_time`
 * becomes the row's date. `outDir` is the folder of the build.
 */
export function sitemapRow<Row extends SitemapRow>(row: Row, outDir: string): Row | undefined {
  const { pathname, origin } = new URL(row.url);
  const path = decodeURI(pathname);
  const html = readPage(outDir, path);
  if (html === undefined || /<meta name="robots" content="[^"]*noindex|<meta http-equiv="refresh"/i.test(html)) return undefined;

  const modified = /<meta property="article:modified_time" content="([^"]+)"/.exec(html)?.[1];
  const [, lang, rest] = /^\/([^/]+)(\/.*)$/.exec(path) ?? [];
  const links = locales
    .filter(() => rest !== undefined && locales.some((locale) => locale.lang === lang))
    .filter((locale) => existsSync(join(outDir, locale.lang, rest ?? "", "index.html")))
    .map((locale) => ({ lang: locale.hreflang as string, url: `${origin}/${locale.lang}${rest ?? ""}` }));
  const source = links.find((link) => link.lang === locales.find((locale) => locale.lang === sourceLang)?.hreflang);
  if (source) links.push({ lang: "x-default", url: source.url });

  return { ...row, ...(modified ? { lastmod: modified } : {}), ...(links.length > 2 ? { links } : {}) };
}

function readPage(outDir: string, path: string): string | undefined {
  try {
    return readFileSync(join(outDir, path, "index.html"), "utf8");
  } catch {
    return undefined;
  }
}
