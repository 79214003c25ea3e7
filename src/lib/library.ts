import type { z } from "astro/zod";
import { codedKinds, kinds, type CodedKind, type Kind } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { CaseFacts, CaseWords } from "#schemas/cases.ts";
import type { ContactFile } from "#schemas/contacts.ts";
import type { CorrectionFile } from "#schemas/corrections.ts";
import type { TermFile } from "#schemas/glossary.ts";
import type { GuideFacts, GuideWords } from "#schemas/guides.ts";
import type { LawFacts, LawWords } from "#schemas/laws.ts";
import type { PosterEntryWords, PosterFacts } from "#schemas/posters.ts";
import type { RoleFacts, RoleWords } from "#schemas/roles.ts";
import type { Site } from "#schemas/site.ts";
import type { TacticFacts, TacticWords } from "#schemas/tactics.ts";
import type { figure } from "#schemas/base.ts";
import type { Retired } from "./retired.ts";

/** A figure of `facts.yaml`. */
export type Figure = z.infer<typeof figure>;

/** Facts and words of each kind. */
export interface KindTypes {
  tactics: { facts: TacticFacts; words: TacticWords };
  laws: { facts: LawFacts; words: LawWords };
  cases: { facts: CaseFacts; words: CaseWords };
  guides: { facts: GuideFacts; words: GuideWords };
  roles: { facts: RoleFacts; words: RoleWords };
  posters: { facts: PosterFacts; words: PosterEntryWords };
}

/** One entry in all its languages. */
export interface Entry<K extends CodedKind = CodedKind> {
  kind: K;
  id: string;
  facts: KindTypes[K]["facts"];
  /** Words per language in which the entry exists; the source language always does. */
  words: Partial<Record<Lang, KindTypes[K]["words"]>>;
}

/** Interface words of one language: key → words. */
export type Dictionary = Readonly<Record<string, string>>;

/** Everything that `content/` says. */
export interface Library {
  site: Site;
  dictionaries: Partial<Record<Lang, Dictionary>>;
  contacts: ReadonlyMap<string, ContactFile>;
  terms: ReadonlyMap<string, TermFile>;
  /** Entries that count. What is withdrawn or became a neutral notice is not among them. */
  entries: { [K in CodedKind]: ReadonlyMap<string, Entry<K>> };
  /** Entries that were taken back, by `kind/id`. */
  retired: ReadonlyMap<string, Retired>;
  /** The log of corrections, by file name without its end. */
  corrections: ReadonlyMap<string, CorrectionFile>;
}

/** An entry by kind and id. Throws a RangeError that lists near ids when there is none. */
export function entryOf<K extends CodedKind>(library: Library, kind: K, id: string): Entry<K> {
  const entry = library.entries[kind].get(id) as Entry<K> | undefined;
  if (!entry)
    throw new RangeError(`No entry ${kind}/${id}. Nearest: ${nearest(id, [...library.entries[kind].keys()]).join(", ") || "none"}.`);
  return entry;
}

/** Languages in which an entry exists, in the order of the switch. */
export function languagesOf(entry: Entry): Lang[] {
  return langs.filter((lang) => entry.words[lang] !== undefined);
}

/**
 * Words of an entry in a language, or in the source language where that is missing;
 * `lang` says which, because a list must mark words of another language as such.
 */
export function wordsIn<K extends CodedKind>(entry: Entry<K>, lang: Lang): { lang: Lang; words: KindTypes[K]["words"] } {
  const own = entry.words[lang];
  if (own) return { lang, words: own };
  const source = entry.words[sourceLang];
  if (!source) throw new RangeError(`${entry.kind}/${entry.id} has no ${sourceLang} words; every entry needs them.`);
  return { lang: sourceLang, words: source };
}

/** The current revision of an entry: that of its source. */
export function revisionOf(entry: Entry): number {
  return entry.words[sourceLang]?.revision ?? 1;
}

/** All entries that have a page, by kind and code. */
export function pageEntries(library: Library): Entry<Kind>[] {
  return kinds.flatMap((kind) => sortedEntries(library, kind));
}

/** Entries of one kind, by code. */
export function sortedEntries<K extends CodedKind>(library: Library, kind: K): Entry<K>[] {
  return ([...library.entries[kind].values()] as Entry<K>[]).sort((a, b) => a.facts.code - b.facts.code);
}

/** The candidates closest to a mistyped name, nearest first, at most three. */
export function nearest(name: string, candidates: readonly string[]): string[] {
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(name, candidate) }))
    .filter(({ distance, candidate }) => distance <= Math.max(3, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: least number of single-character edits between two words. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** The day on which the site's first entry came out, `YYYY-MM-DD`. Throws a RangeError when there is no entry. */
export function firstPublished(library: Library): string {
  const [first] = codedKinds.flatMap((kind) => [...library.entries[kind].values()].map(({ facts }) => facts.published)).sort();
  if (first === undefined) throw new RangeError("The site has no entry.");
  return first;
}
