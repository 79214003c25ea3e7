import { emergencyGuide, pageSections, sections, type CodedKind, type Kind } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";

/** `homePath("en")` → `"/en/"`. */
export function homePath(lang: Lang): string {
  return `/${lang}/`;
}

/** `sectionPath("tactics", "vi")` → `"/vi/thu-doan/"`. */
export function sectionPath(kind: CodedKind, lang: Lang): string {
  return `/${lang}/${sections[kind]}/`;
}

/** `pagePath("search", "vi")` → `"/vi/tim-kiem/"`; with a rest: `pagePath("about", "vi", "quyen-rieng-tu")` → `"/vi/gioi-thieu/quyen-rieng-tu/"`. */
export function pagePath(page: keyof typeof pageSections, lang: Lang, rest = ""): string {
  return `/${lang}/${pageSections[page]}/${rest ? `${rest}/` : ""}`;
}

/** A page of a section that is no entry: `sectionExtraPath("laws", "vi", "dong-thoi-gian")` → `"/vi/phap-luat/_/dong-thoi-gian/"`. */
export function sectionExtraPath(kind: CodedKind, lang: Lang, rest: string): string {
  return `/${lang}/${sections[kind]}/_/${rest}/`;
}

/**
 * The permanent path of an entry. The emergency guide lives at its own address.
 * `entryPath("tactics", "gia-danh-cong-an", "en")` → `"/en/thu-doan/gia-danh-cong-an/"`.
 */
export function entryPath(kind: CodedKind, id: string, lang: Lang): string {
  if (kind === "guides" && id === emergencyGuide) return pagePath("emergency", lang);
  return `${sectionPath(kind, lang)}${id}/`;
}

/** A provision of a law: `provisionPath("bo-luat-hinh-su-2015", "dieu-174", "vi")` → `"/vi/phap-luat/bo-luat-hinh-su-2015/#dieu-174"`. */
export function provisionPath(law: string, provision: string, lang: Lang): string {
  return `${entryPath("laws", law, lang)}#${provision}`;
}

/** The kit of a topic in the print shop: `kitPath("gia-danh-cong-an", "vi")` → `"/vi/ap-phich/gia-danh-cong-an/"`. */
export function kitPath(id: string, lang: Lang): string {
  return `/${lang}/${pageSections.printShop}/${id}/`;
}

/** One sheet, bare: `sheetPath("gia-danh-cong-an", "a4", "vi")` → `"/vi/ap-phich/gia-danh-cong-an/a4/"`. */
export function sheetPath(id: string, format: string, lang: Lang): string {
  return `${kitPath(id, lang)}${format}/`;
}

/** The short address printed on paper: `shortPath(101)` → `"/101/"`, `shortPath(101, "en")` → `"/101/en/"`. The source language needs no suffix. */
export function shortPath(code: number, lang: Lang = sourceLang): string {
  return lang === sourceLang ? `/${code}/` : `/${code}/${lang}/`;
}

/** The same as a person types it: `shortText("tinhtao.example", 101, "en")` → `"tinhtao.example/101/en"`. */
export function shortText(shortAddress: string, code: number, lang: Lang = sourceLang): string {
  return `${shortAddress}${shortPath(code, lang)}`.replace(/\/$/, "");
}

/** How to cite an entry: `/vi/vu-an/_/dan-nguon/vu-rikvip/`. */
export function citePath(kind: CodedKind, id: string, lang: Lang): string {
  return sectionExtraPath(kind, lang, `dan-nguon/${id}`);
}

/** The log of corrections: `/vi/gioi-thieu/dinh-chinh/`. Its feed is `feed.xml` below it. */
export function correctionsPath(lang: Lang): string {
  return pagePath("about", lang, "dinh-chinh");
}

/** The charts of the cases: `/vi/vu-an/_/so-lieu/`. */
export function caseFiguresPath(lang: Lang): string {
  return sectionExtraPath("cases", lang, "so-lieu");
}

/** The page that documents the open data: `/vi/bao-chi/_/du-lieu/`. */
export function dataPath(lang: Lang): string {
  return `${pagePath("press", lang)}_/du-lieu/`;
}

/** The sources of the emergency page, which has to stay small: `/vi/khan-cap/_/nguon/`. */
export function emergencySourcesPath(lang: Lang): string {
  return `${pagePath("emergency", lang)}_/nguon/`;
}

/** The form for a report to the police: `/vi/khan-cap/_/tin-bao/`. */
export function reportFormPath(lang: Lang): string {
  return `${pagePath("emergency", lang)}_/tin-bao/`;
}

/** One language version of a page. */
export interface Alternate {
  lang: Lang;
  path: string;
}

/**
 * The language versions of a page, in the order of the language switch. Used by the switch, hreflang and the sitemap.
 * `available` limits them to the languages in which the page exists.
 */
export function alternates(pathFor: (lang: Lang) => string, available: readonly Lang[] = langs): Alternate[] {
  return langs.filter((lang) => available.includes(lang)).map((lang) => ({ lang, path: pathFor(lang) }));
}

/** `absoluteUrl("https://tinhtao.example", "/vi/")` → `"https://tinhtao.example/vi/"`. */
export function absoluteUrl(address: string, path: string): string {
  return `${address.replace(/\/$/, "")}${path}`;
}

/** Split `kind/id`. Throws a RangeError on anything else. */
export function parseEntryRef(ref: string): { kind: Kind | "posters"; id: string } {
  const [kind, id, ...rest] = ref.split("/");
  if (!kind || !id || rest.length > 0 || !(kind in sections)) {
    throw new RangeError(`"${ref}" is not <kind>/<id>. Kinds: ${Object.keys(sections).join(", ")}.`);
  }
  return { kind: kind as Kind | "posters", id };
}
