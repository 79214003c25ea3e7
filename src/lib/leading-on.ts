import { kinds } from "#config/kinds.ts";
import { sourceLang, type Lang } from "#config/locales.ts";
import { entryOf, languagesOf, sortedEntries, type Entry, type Library } from "./library.ts";
import { movedRedirects, type MovedList } from "./moved.ts";
import { citePath, kitPath, parseEntryRef } from "./paths.ts";
import { shortTarget, type CodedEntry, type Redirect } from "./redirects.ts";
import { noticePath, retiredRedirects } from "./retired.ts";
import { formatsOf, sheetPlan } from "./sheet-plan.ts";

/**
 * Addresses that once were pages and now lead on: those of renamed entries, single ones that were moved, and the kits, sheets
 * and citations of entries that were taken back. An address that was moved twice leads straight to its last place.
 */
export function leadingOn(library: Pick<Library, "entries" | "retired" | "site">, moved: MovedList): Redirect[] {
  const there = pagesOf(library as Library);
  const all = [
    ...[...library.retired.values()].flatMap(retiredRedirects),
    ...movedRedirects(
      moved,
      (ref, lang) => pageOf(library as Library, ref, lang),
      (path) => there.has(path),
    ),
  ];
  const next = new Map(all.map(({ from, to }) => [from, to]));
  return all.map((redirect) => {
    let { to } = redirect;
    for (let step = 0; step < all.length && next.has(to) && next.get(to) !== redirect.from; step++) to = next.get(to)!;
    return { ...redirect, to };
  });
}

/** What short addresses need to know of every entry, those included that were taken back: their code still hangs on walls. */
export function codedEntries(library: Pick<Library, "entries" | "retired">): CodedEntry[] {
  const current = ([...kinds, "posters"] as const).flatMap((kind) =>
    (sortedEntries(library as Library, kind) as Entry[]).map((entry) => ({
      kind: entry.kind,
      id: entry.id,
      code: entry.facts.code,
      langs: languagesOf(entry),
    })),
  );
  return [...current, ...[...library.retired.values()].map(({ kind, id, code, langs }) => ({ kind, id, code, langs }))];
}

/** Page of an entry in a language, or in the source language where that is missing; the notice where it was taken back. */
function pageOf(library: Library, ref: string, lang: Lang): string | undefined {
  const { kind, id } = parseEntryRef(ref);
  const retired = library.retired.get(ref);
  if (retired) return noticePath(retired, retired.langs.includes(lang) ? lang : sourceLang);
  if (!library.entries[kind].has(id)) return undefined;
  const entry = entryOf(library, kind, id) as Entry;
  return shortTarget({ kind, id, code: entry.facts.code, langs: languagesOf(entry) }, lang);
}

/** Paths of all citations, kits and sheets. */
function pagesOf(library: Library): Set<string> {
  const citations = kinds.flatMap((kind) =>
    sortedEntries(library, kind).flatMap((entry) => languagesOf(entry).map((lang) => citePath(kind, entry.id, lang))),
  );
  const kits = codedEntries(library).flatMap(({ kind, id, langs }) => {
    const entry = library.entries[kind].get(id) as Entry | undefined;
    return entry ? langs.filter((lang) => formatsOf(entry, lang).length > 1).map((lang) => kitPath(id, lang)) : [];
  });
  return new Set([...citations, ...kits, ...sheetPlan(library).map(({ path }) => path)]);
}
