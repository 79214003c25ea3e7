import type { CodedKind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";

/** A provision: its id, its name (Điều 174), its subject in plain words, and its heading in the text where that says it otherwise. */
export type SearchProvision = [id: string, name: string, title: string, official?: string];

/**
 * One entry in the search file of a language. Keys are one letter, because the file travels to phones;
 * lists that are empty are left out.
 */
export interface SearchDoc {
  /** Kind. */
  k: CodedKind;
  /** Id. */
  i: string;
  /** Language of the words, where it is not that of the file. */
  l?: Lang;
  /** Title. */
  t: string;
  /** Summary. */
  s: string;
  /** Other names. */
  a?: string[];
  /** How people ask for it or tell of it. */
  q?: string[];
  /** What scammers say. */
  p?: string[];
  /** The same in Vietnamese, and Vietnamese names: only in files of other languages. */
  o?: string[];
  /** Other sentences: what stops it, signs, what it is about. */
  r?: string[];
  /** A trick in short; names of the tricks of a case whose words are in another language. */
  w?: string[];
  /** Terms of the glossary that lead here. */
  x?: string[];
  /** Printed code. */
  c: number;
  /** Official number of a law. */
  n?: string;
  /** 1: a law that is no longer in force. */
  e?: 1;
  /** Provisions. */
  v?: SearchProvision[];
  /** Places of a case. */
  g?: string[];
  /** Years of a case. */
  y?: number[];
  /** Amounts of a case, in đồng. */
  m?: number[];
}

/** How people of a language type; see `src/config/search-words.ts` and `search-meanings.ts`. */
export interface SearchWords {
  /** Short form → long form. */
  short?: Readonly<Record<string, string>>;
  /** Words that carry little, parted by spaces. */
  weak?: string;
  /** What people say (forms parted by `|`) → words added to the query. */
  same?: readonly (readonly [said: string, meant: string])[];
}

/** `data/search/<lang>.json`: what search knows of every entry before anything else is loaded. */
export interface SearchFile {
  lang: Lang;
  words: SearchWords;
  docs: SearchDoc[];
}

/** Address of the search file of a language: `searchFilePath("vi")` → `"/data/search/vi.json"`. */
export function searchFilePath(lang: Lang): string {
  return `/data/search/${lang}.json`;
}
