import { posix } from "node:path";
import { pageSections } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { withSign } from "#lib/offline-caches.ts";
import { homePath, pagePath } from "#lib/paths.ts";
import { shortHash } from "./built-files.ts";

/** What a page of a pack may lead to. */
export interface PackPlan {
  lang: Lang;
  /** Address of the public site, without a slash at the end. */
  address: string;
  /** Addresses in the pack. */
  included: ReadonlySet<string>;
  /** The sentence at the top of every page: of which day the pack is. */
  sentence: string;
  /** The bytes of a font, for styles. */
  font(path: string): Uint8Array;
}

/** An element's start, with quoted values that may hold `>`. */
const startTag = /<([a-z][\w-]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;

/** The file of an address in a pack: `/vi/` → `index.html`, `/vi/a-z/` → `a-z/index.html`, `/favicon.svg` → `favicon.svg`. */
export function packFile(path: string, lang: Lang): string {
  const home = homePath(lang);
  const rest = path.startsWith(home) ? path.slice(home.length) : path.slice(1);
  return rest === "" || rest.endsWith("/") ? `${rest}index.html` : rest;
}

/**
 * A page of the site as a page of a pack, which opens from a disk: links are relative, those to pages that are not in
 * the pack lead to the public site, search leads to the A–Z page, styles are files with their fonts inside, and scripts,
 * which browsers refuse on a disk, are left out. New styles are added to `styles`, by file name.
 */
export function packPage(html: string, path: string, plan: PackPlan, styles: Map<string, string>): string {
  const from = posix.dirname(packFile(path, plan.lang));
  const relative = (file: string): string => posix.relative(from, file) || posix.basename(file);
  const withStyles = html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "")
    .replace(/<\/?noscript>/gi, "")
    .replace(
      /<meta http-equiv="content-security-policy"[^>]*>/gi,
      `<meta http-equiv="content-security-policy" content="script-src 'none'; object-src 'none'">`,
    )
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, css: string) => {
      const text = withFonts(css, plan);
      const name = `css/${shortHash(text)}.css`;
      styles.set(name, text);
      return `<link rel="stylesheet" href="${relative(name)}">`;
    });
  const linked = withStyles.replace(startTag, (_, tag: string, attributes: string) => {
    if (/^link$/i.test(tag) && /\brel="(?:alternate|preload|modulepreload|manifest)"/.test(attributes)) return "";
    if (/^(?:img|source|iframe|object|embed|video|audio)$/i.test(tag) && loadsOther(attributes, plan)) return "";
    const changed = attributes.replace(/(\s(?:href|src|action|data)=)"([^"]*)"/g, (_, name: string, value: string) => {
      return `${name}"${linkFrom(value, tag, relative, plan)}"`;
    });
    return `<${tag}${changed}>`;
  });
  return withSign(linked, plan.sentence);
}

function loadsOther(attributes: string, { included }: PackPlan): boolean {
  const target = /\s(?:src|data|srcset)="(\/[^"#?\s]*)/.exec(attributes)?.[1];
  return target !== undefined && !included.has(target);
}

/** Where a link of the site leads in a pack. */
function linkFrom(value: string, tag: string, relative: (file: string) => string, plan: PackPlan): string {
  if (!value.startsWith("/") || value.startsWith("//")) return value;
  const [, path = "", rest = ""] = /^([^?#]*)(.*)$/.exec(value) ?? [];
  const search = pagePath("search", plan.lang);
  if (path === search) return relative(packFile(pagePath("index", plan.lang), plan.lang));
  if (plan.included.has(path)) return `${relative(packFile(path, plan.lang))}${tag.toLowerCase() === "form" ? "" : rest}`;
  return `${plan.address}${value}`;
}

/** Styles with their fonts inside: a font in a file of its own is refused by some browsers on a disk. */
function withFonts(css: string, plan: PackPlan): string {
  return css.replace(/url\((["']?)(\/[^"')]+\.(woff2?))\1\)/g, (_, _quote, path: string, type: string) => {
    return `url(data:font/${type};base64,${Buffer.from(plan.font(path)).toString("base64")})`;
  });
}

/** Pages that make no sense on a disk: they lead to the public site instead. */
export function belongsInPack(path: string, lang: Lang): boolean {
  const outside = [
    pagePath("search", lang),
    `/${lang}/${pageSections.about}/ngoai-tuyen/`,
    `/${lang}/${pageSections.about}/khong-co-mang/`,
  ];
  return !outside.includes(path);
}
