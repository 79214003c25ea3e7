/** The site's caches in a browser: their names, and what may go into them. For the service worker and the page that shows what is kept. */

/** Every cache of this site begins with it. */
export const cachePrefix = "tinh-tao ";

/** Pages that were opened. */
export const visitedCache = `${cachePrefix}visited`;

/** Scripts and fonts whose names carry a hash. */
export const assetCache = `${cachePrefix}assets`;

/** The emergency set of a language: `"tinh-tao emergency vi 1a2b3c"`. */
export function emergencyCache(lang: string, version: string): string {
  return `${cachePrefix}emergency ${lang} ${version}`;
}

/** A whole language that was saved on request. It counts once its list is in it. */
export function savedCache(lang: string, version: string): string {
  return `${cachePrefix}saved ${lang} ${version}`;
}

/** What a cache of this site holds; undefined for names that are not ours. `visited` and `assets` have no language. */
export function readCacheName(name: string): { type: string; lang: string; version: string } | undefined {
  if (!name.startsWith(cachePrefix)) return undefined;
  const [type = "", lang = "", version = ""] = name.slice(cachePrefix.length).split(" ");
  return { type, lang, version };
}

/** The language that an address begins with or, on paper's short addresses, ends with: `/vi/x/` → `vi`, `/101/en/` → `en`. */
export function languageAt(path: string, langs: readonly string[]): string | undefined {
  const parts = path.split("/").filter(Boolean);
  return langs.find((lang) => parts[0] === lang) ?? (parts.length === 2 ? langs.find((lang) => parts[1] === lang) : undefined);
}

/** Is this the address of a page, and not of a file? */
export function isPageAddress(path: string): boolean {
  return !/\.[^/]+$/.test(path);
}

/**
 * May a page that was opened be kept? Not the search page, which works only with its own files, nor bare sheets, nor the
 * notice of missing pages.
 */
export function mayKeep(path: string): boolean {
  return isPageAddress(path) && !/^\/[^/]+\/(?:tim-kiem|404|ap-phich\/[^/_]+\/[^/]+)\/$/.test(path);
}

/** Does the name of this file change with its bytes? Then a copy is as good as the original. */
export function isImmutable(path: string): boolean {
  return path.startsWith("/_astro/") || /^\/pagefind\/(?:(?:index|fragment|filter)\/|pagefind\.[^/]+\.pf_meta$)/.test(path);
}

/** Is this one of the other files without which kept pages would lack something: search, the icon? */
export function isPartOfPages(path: string): boolean {
  return path.startsWith("/pagefind/") || path.startsWith("/data/search/") || path === "/favicon.svg";
}

/** Put a sentence at the top of a page's main part. Pages without one (bare sheets) stay as they are. */
export function withSign(html: string, sentence: string): string {
  const text = sentence.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return html.replace(/<main\b[^>]*\bid="?main\b[^>]*>/, (tag) => `${tag}<p class="note" data-saved-copy>${text}</p>`);
}
