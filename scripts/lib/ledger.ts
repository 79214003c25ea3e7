import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseHostRedirects } from "./server-files.ts";

/** Where every address that was ever published stands, one on each line. */
export const urlLedger = "content/published-urls.txt";

/** Paths of a ledger's text; `#` begins a comment. */
export function ledgerPaths(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((row) => row.replace(/\s*#.*$/, "").trim())
    .filter(Boolean);
}

/** A filtered list (`/vi/thu-doan/_/kenh/zalo/`) comes and goes with the entries in it; the entries are what is kept. */
const filteredList = /\/_\/(?:kenh|nguoi|kieu|hieu-luc|giai-doan|nam|thu-doan|noi)\//;

/**
 * Every address of a built site that people may keep: its pages (without those that search engines shall not keep for
 * another reason than being a short address or a sheet), its feeds and its open data. Sorted.
 */
export function publicPaths(outDir: string): string[] {
  return readdirSync(outDir, { recursive: true, encoding: "utf8" })
    .map((file) => `/${file.replaceAll("\\", "/")}`)
    .filter((file) => file.endsWith("/index.html") || /^\/data\/[^/]+\.(?:json|csv)$/.test(file) || file.endsWith("/feed.xml"))
    .filter((file) => !filteredList.test(file) && !/\/404\/index\.html$|^\/data\/sheets-plan\.json$/.test(file) && !isSample(outDir, file))
    .map((file) => file.replace(/\/index\.html$/, "/"))
    .sort();
}

/** The page that shows the components is a tool, no publication: it says noindex and has no code or sheet behind it. */
function isSample(outDir: string, file: string): boolean {
  return /^\/[a-z-]+\/gioi-thieu\/mau\//.test(file) && /noindex/.test(readFileSync(join(outDir, file), "utf8"));
}

/** Addresses of a ledger that a built site neither has nor redirects. An empty list is what a site owes its readers. */
export function lostPaths(outDir: string, paths: readonly string[]): string[] {
  const redirects = existsSync(join(outDir, "_redirects"))
    ? parseHostRedirects(readFileSync(join(outDir, "_redirects"), "utf8"))
    : new Map<string, { to: string }>();
  const isThere = (path: string): boolean => existsSync(join(outDir, path.endsWith("/") ? `${path}index.html` : path));
  return paths.filter((path) => {
    const target = redirects.get(path)?.to.replace(/#.*$/, "");
    return !isThere(path) && !(target !== undefined && isThere(target));
  });
}
