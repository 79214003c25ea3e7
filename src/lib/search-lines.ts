import type { SearchDoc, SearchFile } from "./search-file.ts";
import { tokensOf, type Token } from "./search-tokens.ts";

/** What a line of an entry is; names say more than phrases, phrases more than the rest. */
export type Field =
  "title" | "name" | "id" | "also" | "phrase" | "original" | "rest" | "advice" | "term" | "provision" | "place" | "summary";

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
  exactCounts: Int32Array;
  foldedCounts: Int32Array;
  shortForms: Readonly<Record<string, string>>;
  sameWords: readonly { said: readonly string[]; meant: readonly Token[] }[];
}

/** Fields that give the same advice in many entries ("go to the commune police"): how common a word is there says nothing. */
const common: ReadonlySet<Field> = new Set(["rest", "advice", "summary"]);

/** Take a search file apart. Costs some milliseconds; do it once. Throws a TypeError when it is no search file. */
export function linesOf(file: SearchFile): Lines {
  if (!Array.isArray(file?.docs) || typeof file.words !== "object" || file.words === null)
    throw new TypeError("This is no search file: it lacks docs or words.");
  const stemmed = file.lang === "en";
  const folded = new Map<string, number>();
  const exact = new Map<string, number>();
  const foldedDocs: number[] = [];
  const exactDocs: number[] = [];
  const foldedCounts: number[] = [];
  const exactCounts: number[] = [];
  const count = (map: Map<string, number>, counts: number[], last: number[], word: string, doc: number, telling: boolean): number => {
    let id = map.get(word);
    if (id === undefined) {
      id = map.size;
      map.set(word, id);
      counts.push(0);
      last.push(-1);
    }
    if (telling && last[id] !== doc) {
      last[id] = doc;
      counts[id]!++;
    }
    return id;
  };
  const lines: Line[] = [];
  for (const [index, doc] of file.docs.entries()) {
    for (const [field, text] of textsOf(doc)) {
      const tokens = tokensOf(text, stemmed);
      if (tokens.length === 0) continue;
      const telling = !common.has(field);
      lines.push({
        doc: index,
        field,
        text,
        folded: Int32Array.from(tokens, (token) => count(folded, foldedCounts, foldedDocs, token.f, index, telling)),
        exact: Int32Array.from(tokens, (token) => count(exact, exactCounts, exactDocs, token.x, index, telling)),
        total: 0,
      });
    }
  }
  const weak = new Set(tokensOf(file.words.weak ?? "", stemmed).map((token) => token.f));
  const weights = new Float64Array(folded.size);
  for (const [word, id] of folded) weights[id] = wordWeight(file.docs.length, Math.max(1, foldedCounts[id]!)) * (weak.has(word) ? 0.2 : 1);
  const exactWeights = Float64Array.from(exactCounts, (having) => wordWeight(file.docs.length, Math.max(1, having)));
  for (const [word, id] of exact) if (weak.has(tokensOf(word, stemmed)[0]!.f)) exactWeights[id]! *= 0.2;
  for (const line of lines) line.total = totalOf(line.folded, weights);
  return {
    docs: file.docs,
    lines,
    stemmed,
    folded,
    exact,
    weights,
    exactWeights,
    exactCounts: Int32Array.from(exactCounts),
    foldedCounts: Int32Array.from(foldedCounts),
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

/** Words of a line by weight, each once, and more for words that stand side by side. */
function totalOf(words: Int32Array, weights: Float64Array): number {
  let total = 0;
  const seen = new Set<number>();
  for (const [index, word] of words.entries()) {
    if (!seen.has(word)) total += weights[word]!;
    seen.add(word);
    if (index > 0) total += pairWeight(weights[words[index - 1]!]!, weights[word]!);
  }
  return total;
}

/** What it adds when two words stand side by side in both texts: Vietnamese words are made of such pairs. */
export function pairWeight(a: number, b: number): number {
  return 0.7 * Math.sqrt(a * b);
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
  for (const text of doc.w ?? []) yield ["advice", text];
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
