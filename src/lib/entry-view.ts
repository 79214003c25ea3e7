import type { CodedKind, Kind } from "#config/kinds.ts";
import { sourceLang, type Lang } from "#config/locales.ts";
import { languagesOf, revisionOf, wordsIn, type Entry, type KindTypes, type Library } from "./library.ts";
import { alternates, entryPath, shortText, type Alternate } from "./paths.ts";
import { noticePath } from "./retired.ts";
import { freshness, reviewState, type Freshness } from "./revisions.ts";

/** An entry as a list shows it. `lang` differs from the page's language where it is not translated. */
export interface EntryLink {
  kind: CodedKind;
  id: string;
  lang: Lang;
  title: string;
  summary: string;
  path: string;
}

/** An entry in one language, ready for a page. */
export interface EntryView<K extends Kind = Kind> {
  kind: K;
  id: string;
  lang: Lang;
  facts: KindTypes[K]["facts"];
  words: KindTypes[K]["words"];
  path: string;
  alternates: Alternate[];
  /** The short address as a person types it. */
  short: string;
  revision: number;
  freshness: Freshness;
  review: "fresh" | "due" | "overdue";
}

/** Link to an entry for a list in `lang`; falls back to the source language, marked by `lang`. */
export function entryLink(library: Library, kind: CodedKind, id: string, lang: Lang): EntryLink | undefined {
  const entry = library.entries[kind].get(id) as Entry | undefined;
  if (!entry) return undefined;
  const found = wordsIn(entry, lang);
  return { kind, id, lang: found.lang, title: found.words.title, summary: found.words.summary, path: entryPath(kind, id, found.lang) };
}

/**
 * Link to an entry that a sentence names: as `entryLink`, and to the notice where the entry was withdrawn. Undefined for a neutral
 * notice, which no sentence may name.
 */
export function namedEntry(library: Library, kind: CodedKind, id: string, lang: Lang): EntryLink | undefined {
  const retired = library.retired.get(`${kind}/${id}`);
  if (!retired?.told) return entryLink(library, kind, id, lang);
  const found = retired.langs.includes(lang) ? lang : sourceLang;
  return { kind, id, lang: found, title: retired.told.titles[found] ?? id, summary: "", path: noticePath(retired, found) };
}

/** Links to several entries of a kind; ids without an entry are left out (a content rule reports them). */
export function entryLinks(library: Library, kind: CodedKind, ids: readonly string[], lang: Lang): EntryLink[] {
  return ids.flatMap((id) => entryLink(library, kind, id, lang) ?? []);
}

/** The view of an entry in a language in which it exists; undefined otherwise. `today` is the build's day. */
export function entryView<K extends Kind>(library: Library, entry: Entry<K>, lang: Lang, today: string): EntryView<K> | undefined {
  const words = entry.words[lang];
  if (!words) return undefined;
  const revision = revisionOf(entry);
  const period = entry.facts.reviewEvery ?? library.site.reviewEvery[entry.kind] ?? 365;
  return {
    kind: entry.kind,
    id: entry.id,
    lang,
    facts: entry.facts,
    words,
    path: entryPath(entry.kind, entry.id, lang),
    alternates: alternates((other) => entryPath(entry.kind, entry.id, other), languagesOf(entry)),
    short: shortText(library.site.shortAddress, entry.facts.code, lang),
    revision,
    freshness: lang === sourceLang ? "source" : freshness(words, revision),
    review: reviewState(entry.facts.reviewed, period, today),
  };
}
