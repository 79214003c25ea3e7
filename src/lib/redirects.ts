import type { CodedKind } from "#config/kinds.ts";
import { emergencyGuide, sections } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import { entryPath, homePath, kitPath, shortPath } from "./paths.ts";

/** An address that leads to another one. */
export interface Redirect {
  /** Path with a slash at both ends. */
  from: string;
  /** Path, or path with an anchor. */
  to: string;
  /** 301: for ever. 302: may lead elsewhere tomorrow, for instance to a translation that is still missing today. */
  status: 301 | 302;
}

/** What a redirect needs to know of an entry. */
export interface CodedEntry {
  kind: CodedKind;
  id: string;
  code: number;
  langs: readonly Lang[];
}

/**
 * Every redirect of the site: the short addresses printed on paper (`/101/`, `/101/vi/`, `/101/en/`) to the entry
 * or, for a poster, to its kit, and to the source language where the translation is missing; and the emergency
 * guide's address among the guides. Sorted by `from`. `moved` adds addresses that were renamed.
 */
export function redirectsOf(entries: readonly CodedEntry[], moved: readonly Redirect[] = []): Redirect[] {
  const short = entries.flatMap((entry) =>
    langs.flatMap((lang): Redirect[] => {
      const to = shortTarget(entry, lang);
      const typed: Redirect = { from: shortPath(entry.code, lang), to, status: 302 };
      return lang === sourceLang ? [typed, { ...typed, from: `/${entry.code}/${lang}/` }] : [typed];
    }),
  );
  const emergency = langs.map((lang): Redirect => ({
    from: `${homePath(lang)}${sections.guides}/${emergencyGuide}/`,
    to: entryPath("guides", emergencyGuide, lang),
    status: 301,
  }));
  return [...short, ...emergency, ...moved].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Where a short address leads: `shortTarget({ kind: "posters", id: "x", … }, "en")` → `"/en/ap-phich/x/"`. */
export function shortTarget(entry: CodedEntry, lang: Lang): string {
  const available = entry.langs.includes(lang) ? lang : sourceLang;
  return entry.kind === "posters" ? kitPath(entry.id, available) : entryPath(entry.kind, entry.id, available);
}
