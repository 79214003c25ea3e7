import { codedKinds } from "#config/kinds.ts";
import { sourceLang, type Lang } from "#config/locales.ts";
import { sameWords } from "#config/search-meanings.ts";
import { shortForms, weakWords } from "#config/search-words.ts";
import { provisionName } from "#i18n/law-names.ts";
import { plainWords } from "#i18n/plain-words.ts";
import type { Translate } from "#i18n/translate.ts";
import { standingOn } from "./law-validity.ts";
import { sortedEntries, wordsIn, type Entry, type Library } from "./library.ts";
import type { SearchDoc, SearchFile, SearchWords } from "./search-file.ts";

/** What the search file is made from. */
export interface SearchContext {
  library: Library;
  lang: Lang;
  t: Translate;
  /** `YYYY-MM-DD`: the day for which laws are in force or not. */
  today: string;
}

/** Everything by which the entries of a language are found: names, phrases, red flags, numbers, places. */
export function searchNames(context: SearchContext): SearchFile {
  const { library, lang } = context;
  return {
    lang,
    words: searchWords(lang),
    docs: codedKinds.flatMap((kind) => sortedEntries(library, kind).map((entry) => searchDoc(entry as Entry, context))),
  };
}

/** How people of a language type, as the search file carries it. */
export function searchWords(lang: Lang): SearchWords {
  const [short, weak, same] = [shortForms[lang], weakWords[lang], sameWords[lang]];
  return { ...(short ? { short } : {}), ...(weak ? { weak } : {}), ...(same ? { same } : {}) };
}

/** One entry as search knows it. Throws a RangeError when its words refer to something that is not there. */
export function searchDoc(entry: Entry, context: SearchContext): SearchDoc {
  const { lang, words } = wordsIn(entry, context.lang);
  const plain = (lines: readonly (string | undefined)[]): string[] =>
    lines
      .filter((line) => line !== undefined && line !== "")
      .map((line) => plainWords(line!, { ...context, lang, figures: entry.facts.figures }));
  const doc: SearchDoc = {
    k: entry.kind,
    i: entry.id,
    c: entry.facts.code,
    t: words.title,
    s: words.summary,
    a: words.alsoCalled,
    q: words.searchedAs,
  };
  if (lang !== context.lang) doc.l = lang;
  const source = lang === sourceLang ? undefined : entry.words[sourceLang];
  Object.assign(doc, own(entry, lang, plain, context));
  if (source) doc.o = [...names(source), ...(doc.o ?? [])];
  doc.x = termsOf(entry, context);
  if (lang !== context.lang) Object.assign(doc, { r: [] }, borrowed(entry, context, doc));
  for (const [key, value] of Object.entries(doc)) if (Array.isArray(value) && value.length === 0) delete doc[key as keyof SearchDoc];
  return doc;
}

const names = (words: { title: string; shortTitle?: string }): string[] => [words.title, ...(words.shortTitle ? [words.shortTitle] : [])];

/** Words of the glossary whose page is this entry, each once. */
function termsOf(entry: Entry, { library, lang }: SearchContext): string[] {
  const ref = `${entry.kind}/${entry.id}`;
  return [...library.terms.values()]
    .filter((term) => term.entry === ref)
    .flatMap((term) => [term.term[lang] ?? term.term[sourceLang]!, ...(term.also?.[lang] ?? [])]);
}

/**
 * What an entry without words in the language of the file borrows from entries that have some: names of places from other
 * cases, and of its tricks. So a case in Vietnamese is found by a reader who types Chinese.
 */
function borrowed(entry: Entry, { library, lang }: SearchContext, doc: SearchDoc): Partial<SearchDoc> {
  if (!isKind(entry, "cases")) return {};
  const places = new Map<string, string>();
  for (const { words } of library.entries.cases.values())
    for (const [place, name] of Object.entries(words[lang]?.places ?? {})) places.set(place, name);
  const found = entry.facts.places.flatMap((place) => [...places].filter(([name]) => place.includes(name)).map(([, name]) => name));
  const tricks = entry.facts.tactics.flatMap((id) => {
    const words = library.entries.tactics.get(id)?.words[lang];
    return words ? [words.title, ...words.alsoCalled] : [];
  });
  return { g: [...new Set([...(doc.g ?? []), ...found])], w: [...(doc.w ?? []), ...tricks] };
}

/** Further signs of a trick cost more on a phone's network than they find. */
const mostFlags = 4;

/** Smaller amounts are named in every trick and point to no case. In đồng. */
const leastTelling = 50_000_000;

/** What only this kind has. */
function own(
  entry: Entry,
  lang: Lang,
  plain: (lines: readonly (string | undefined)[]) => string[],
  { library, t, today }: SearchContext,
): Partial<SearchDoc> {
  const words = entry.words[lang]!;
  const also = words.alsoCalled;
  if (isKind(entry, "tactics")) {
    const own = entry.words[lang]!;
    const heard = own.dialogue.filter(({ who }) => who === "them").map(({ text }) => text);
    return {
      p: plain([...own.phrases.map(({ vi, text }) => text ?? vi), ...heard]),
      o: plain(own.phrases.map(({ vi, text }) => (text === undefined ? undefined : vi))),
      r: plain([own.stop, ...own.redFlags.slice(0, mostFlags)]),
      w: plain(own.easy),
    };
  }
  if (isKind(entry, "laws")) {
    const own = entry.words[lang]!;
    const { facts } = entry;
    return {
      a: [own.shortTitle, ...also],
      r: plain([facts.officialTitle, facts.replacesText, ...own.keyPoints]),
      ...(facts.number ? { n: facts.number } : {}),
      ...(standingOn(facts, today) === "ended" ? { e: 1 as const } : {}),
      v: facts.provisions.map(({ id, officialTitle }) => {
        const { label, title = "" } = own.provisions[id] ?? {};
        const name = provisionName(id, t, label);
        return officialTitle && lang === sourceLang && officialTitle !== title ? [id, name, title, officialTitle] : [id, name, title];
      }),
    };
  }
  if (isKind(entry, "cases")) {
    const own = entry.words[lang]!;
    const amounts = entry.facts.figures.flatMap((figure) =>
      "vnd" in figure ? [figure.vnd] : "vndFrom" in figure ? [figure.vndFrom, figure.vndTo] : [],
    );
    return {
      r: plain(own.offences ?? entry.facts.charges.map(({ offence }) => offence)),
      g: [...new Set([...entry.facts.places.map((place) => own.places?.[place] ?? place), ...entry.facts.places])],
      y: entry.facts.years,
      m: [...new Set(amounts)].filter((amount) => amount >= leastTelling),
    };
  }
  if (isKind(entry, "guides")) {
    const own = entry.words[lang]!;
    const branches = Object.values(own.branches).flatMap(({ title, short }) => [title, short]);
    return { a: [...also, ...branches], r: plain([own.stop, ...own.easy]) };
  }
  if (isKind(entry, "posters")) {
    const own = entry.words[lang]!;
    return {
      p: plain([own.phrase?.text ?? own.phrase?.vi]),
      r: plain([own.poster.headline, own.stop, ...own.easy]),
    };
  }
  if (isKind(entry, "roles")) return { r: plain([...entry.words[lang]!.easy, entry.words[lang]!.today]) };
  throw new RangeError(`Search does not know the kind of ${entry.kind}/${entry.id} (${library.site.address}).`);
}

function isKind<K extends Entry["kind"]>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}
