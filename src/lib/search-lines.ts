import type { SearchDoc, SearchFile } from "./search-file.ts";
import { tokensOf, type Token } from "./search-tokens.ts";
import { Vocabulary } from "./search-vocabulary.ts";

/** What a line of an entry is; names say more than phrases, phrases more than the rest. */
export type Field =
  "title" | "name" | "id" | "also" | "phrase" | "original" | "asked" | "rest" | "gist" | "term" | "provision" | "place" | "summary";

/** One line of an entry, ready to be compared. */
export interface Line {
  doc: number;
  field: Field;
  text: string;
  /** Numbers of its words in the vocabulary: folded, and as they stand. */
  folded: Int32Array;
  exact: Int32Array;
  /** All its words together, by weight: how much there is to match. */
  total: number;
}

/** The search file of a language, taken apart for comparing. */
export interface Lines {
  docs: readonly SearchDoc[];
  lines: readonly Line[];
  stemmed: boolean;
  /** Number of each folded word and of each word as it stands. */
  folded: ReadonlyMap<string, number>;
  exact: ReadonlyMap<string, number>;
  /** Weight of each folded word: rare ones say more, and words of no meaning little. */
  weights: Float64Array;
  /** The same of each word as it stands. */
  exactWeights: Float64Array;
  /** In how many entries each word as it stands occurs. */
  exactCounts: readonly number[];
  foldedCounts: readonly number[];
  shortForms: Readonly<Record<string, string>>;
  sameWords: readonly { said: readonly string[]; meant: readonly Token[] }[];
}

/** What a word counts that says little. */
const weakFactor = 0.2;

/** Fields that say the same in many entries ("go to the commune police"): how common a word is there says nothing. */
const common: ReadonlySet<Field> = new Set(["rest", "gist", "summary"]);

/** Take a search file apart. Costs some milliseconds; do it once. Throws a TypeError when it is no search file. */
export function linesOf(file: SearchFile): Lines {
  if (!Array.isArray(file?.docs) || typeof file.words !== "object" || file.words === null)
    throw new TypeError("This is no search file: it lacks docs or words.");
  const stemmed = file.lang === "en";
  const words = new Vocabulary();
  const lines: Line[] = [];
  for (const [doc, entry] of file.docs.entries()) {
    for (const [field, text] of textsOf(entry)) {
      const tokens = tokensOf(text, stemmed);
      if (tokens.length > 0) lines.push({ doc, field, text, ...words.add(tokens, doc, !common.has(field)), total: 0 });
    }
  }
  const weak = new Set(tokensOf(file.words.weak ?? "", stemmed).map((token) => token.f));
  const weightOf = (having: number): number => wordWeight(file.docs.length, Math.max(1, having));
  const weights = new Float64Array(words.folded.size);
  for (const [word, id] of words.folded) weights[id] = weightOf(words.foldedCounts[id]!) * (weak.has(word) ? weakFactor : 1);
  const exactWeights = new Float64Array(words.exact.size);
  for (const [word, id] of words.exact)
    exactWeights[id] = weightOf(words.exactCounts[id]!) * (weak.has(tokensOf(word, stemmed)[0]!.f) ? weakFactor : 1);
  setTotals(lines, weights);
  return {
    docs: file.docs,
    lines,
    stemmed,
    folded: words.folded,
    exact: words.exact,
    weights,
    exactWeights,
    exactCounts: words.exactCounts,
    foldedCounts: words.foldedCounts,
    shortForms: file.words.short ?? {},
    sameWords: (file.words.same ?? []).map(([said, meant]) => ({
      said: said.split("|").map((form) => ` ${foldedWords(form, stemmed)} `),
      meant: tokensOf(meant, stemmed),
    })),
  };
}

function foldedWords(text: string, stemmed: boolean): string {
  return tokensOf(text, stemmed)
    .map(({ f }) => f)
    .join(" ");
}

/** Weight of a word by the number of entries that have it (BM25's inverse document frequency). */
export function wordWeight(docs: number, having: number): number {
  return Math.log(1 + (docs - having + 0.5) / (having + 0.5)) + 0.15;
}

/** Words of each line by weight, each once, and more for words that stand side by side. */
function setTotals(lines: readonly Line[], weights: Float64Array): void {
  const seenIn = new Int32Array(weights.length).fill(-1);
  const roots = weights.map(Math.sqrt);
  for (const [index, line] of lines.entries()) {
    let total = 0;
    for (let at = 0; at < line.folded.length; at++) {
      const word = line.folded[at]!;
      if (seenIn[word] !== index) total += weights[word]!;
      seenIn[word] = index;
      if (at > 0) total += besideFactor * roots[line.folded[at - 1]!]! * roots[word]!;
    }
    line.total = total;
  }
}

const besideFactor = 0.7;

/** What it adds when two words stand side by side in both texts: Vietnamese words are made of such pairs. */
export function pairWeight(a: number, b: number): number {
  return besideFactor * Math.sqrt(a * b);
}

/**
 * The parts of a title by which people know it: whole, and of a trick each part between commas and colons.
 * Behind the colon of other titles stand subjects, which are no names of the page.
 */
export function nameParts(title: string, kind: SearchDoc["k"]): string[] {
  const parts = title
    .split(kind === "tactics" ? /[:,;()"“”、，：；（）《》]|\s[-–]\s/u : /[:(：（].*$/u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
  return [...new Set([title, ...parts])];
}

function* textsOf(doc: SearchDoc): Generator<[Field, string]> {
  // An id is the Vietnamese name without marks, in every language.
  yield ["id", doc.i.replaceAll("-", " ")];
  for (const part of nameParts(doc.t, doc.k)) yield ["title", part];
  // Other names of a trick or a case are names; those of a guide or a law say what it is about.
  const also = doc.k === "tactics" || doc.k === "cases" ? "name" : "also";
  for (const name of doc.a ?? []) yield [also, name];
  if (doc.n) yield ["name", doc.n];
  for (const phrase of doc.p ?? []) yield ["phrase", phrase];
  for (const text of doc.o ?? []) yield ["original", text];
  for (const text of doc.q ?? []) yield ["asked", text];
  for (const [, name, title, official] of doc.v ?? []) {
    yield ["provision", `${name}. ${title}`];
    if (official) yield ["provision", official];
  }
  if (doc.k === "cases") {
    for (const place of doc.g ?? []) yield ["place", place];
    for (const year of doc.y ?? []) yield ["place", String(year)];
  }
  for (const term of doc.x ?? []) yield ["term", term];
  for (const text of doc.r ?? []) yield ["rest", text];
  for (const text of doc.w ?? []) yield ["gist", text];
  yield ["summary", doc.s];
}

const pairsOfLines = new WeakMap<Lines, Map<string, number>>();

/** How often two words stand side by side, by their folded forms `"lua dao"`. Counted at first use. */
export function pairCounts(lines: Lines): ReadonlyMap<string, number> {
  let counts = pairsOfLines.get(lines);
  if (counts) return counts;
  counts = new Map();
  const words = [...lines.folded.keys()];
  for (const { folded } of lines.lines) {
    for (let at = 1; at < folded.length; at++) {
      const pair = `${words[folded[at - 1]!]} ${words[folded[at]!]}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  pairsOfLines.set(lines, counts);
  return counts;
}
