import { pairWeight, type Field, type Lines } from "./search-lines.ts";
import { lineMatcher } from "./search-match.ts";
import type { QueryWord } from "./search-read.ts";
import { fieldWeight, formula } from "./search-weights.ts";

/** Fields that hold names of the entry itself. */
const named: ReadonlySet<Field> = new Set(["title", "name", "id"]);
/** Fields that say what scammers say. */
const spoken: ReadonlySet<Field> = new Set(["phrase", "original"]);
/** Fields that are shown as they are only when nothing says more. */
const unshown: ReadonlySet<Field> = new Set(["title", "place", "id", "term", "asked"]);
const lessShown: ReadonlySet<Field> = new Set(["name", "also", "original"]);

/** How well an entry answers a query. */
export interface EntryScore {
  score: number;
  /** Weight of the query's words that the entry has. */
  covered: number;
  /** The line that fits best. */
  passage: string;
  /** How many of its places and years the query names. */
  places: number;
  /** The query is a name of the entry, whole. */
  exactName: boolean;
  /** The query is another name of the entry, or a sentence of the scammer, whole. */
  exactLine: boolean;
  /** 2: has the words only under other marks, while some entry has them as typed, side by side; 1: all others. */
  order: number;
}

interface Gathered {
  per: Float64Array;
  exact: Uint8Array;
  tops: [number, number, number];
  passage: string;
  passageScore: number;
  places: number;
  exactName: boolean;
  exactAlso: boolean;
  exactSaid: boolean;
  asTyped: boolean;
}

/** Score every entry that has a word of the query, by its number in `lines.docs`. `isSpoken`: the query sounds like a scammer. */
export function scoreEntries(lines: Lines, words: readonly QueryWord[], isSpoken: boolean): (EntryScore | undefined)[] {
  const matchLine = lineMatcher(words, lines.weights);
  // Words that were added for their meaning need not be there.
  const asked = words.filter((word) => !word.extra);
  const queryTotal =
    asked.reduce((sum, word) => sum + word.weight, 0) +
    asked.slice(1).reduce((sum, word, index) => sum + pairWeight(word.weight, asked[index]!.weight), 0);
  const entries: Gathered[] = [];
  for (const line of lines.lines) {
    const match = matchLine(line);
    if (!match) continue;
    const own = (entries[line.doc] ??= nothing(words.length));
    const weight = fieldWeight[line.field] * (isSpoken && spoken.has(line.field) ? formula.said : 1);
    for (const index of match.found) {
      own.per[index] = Math.max(own.per[index]!, match.factors[index]! * weight);
      if (match.exact[index]) own.exact[index] = 1;
    }
    // How people ask is not shown: no entry is pushed back for it.
    if (match.asTyped && line.field !== "asked") own.asTyped = true;
    const share = match.sum / (match.full + Math.max(0, line.total - match.base));
    const recall = Math.min(1, match.sum / queryTotal);
    const score =
      weight * match.sum * (formula.lineBase + (1 - formula.lineBase) * share) * (formula.queryBase + (1 - formula.queryBase) * recall);
    keepBest(own.tops, score);
    if (line.field === "place" && share > 0.3 && match.found.length >= Math.min(2, line.folded.length)) own.places++;
    if (share > 0.93 && recall > 0.93) {
      if (named.has(line.field) && share > 0.99) own.exactName = true;
      if (line.field === "also") own.exactAlso = true;
      if (spoken.has(line.field)) own.exactSaid = true;
    }
    const shown = unshown.has(line.field) ? 0 : lessShown.has(line.field) ? score * 0.5 : score;
    if (shown > own.passageScore && !isUnmarked(line.text, lines.docs[line.doc]!.t))
      Object.assign(own, { passage: line.text, passageScore: shown });
  }
  const marked = words.some((word) => word.marked);
  const someExact = marked && entries.some((own) => own.asTyped);
  return entries.map((own, doc) => entryScore(own, words, { queryTotal, someExact, summary: lines.docs[doc]!.s }));
}

/** Names typed without marks serve to be found, not to be read: `isUnmarked("cong an gia", "Giả danh công an")` → `true`. */
function isUnmarked(text: string, title: string): boolean {
  return /^\p{ASCII}*$/u.test(text) && !/^\p{ASCII}*$/u.test(title) && /^[a-z ]+$/.test(text);
}

function nothing(words: number): Gathered {
  return {
    per: new Float64Array(words),
    exact: new Uint8Array(words),
    tops: [0, 0, 0],
    passage: "",
    passageScore: 0,
    places: 0,
    exactName: false,
    exactAlso: false,
    exactSaid: false,
    asTyped: false,
  };
}

function keepBest(tops: [number, number, number], score: number): void {
  if (score > tops[0]) [tops[0], tops[1], tops[2]] = [score, tops[0], tops[1]];
  else if (score > tops[1]) [tops[1], tops[2]] = [score, tops[1]];
  else if (score > tops[2]) tops[2] = score;
}

function entryScore(
  own: Gathered,
  words: readonly QueryWord[],
  { queryTotal, someExact, summary }: { queryTotal: number; someExact: boolean; summary: string },
): EntryScore {
  let cover = 0;
  let covered = 0;
  for (const [index, word] of words.entries()) {
    cover += own.per[index]! * word.weight;
    if (own.per[index]! > 0 && !word.extra) covered += word.weight;
  }
  const coverShare = queryTotal > 0 ? covered / queryTotal : 0;
  const exact = own.exactName ? formula.exactName : own.exactAlso ? formula.exactAlso : own.exactSaid ? formula.exactSaid : 1;
  const all = words.every((_, index) => own.per[index]! > 0);
  const allExact = words.every((_, index) => own.exact[index]);
  return {
    score:
      (formula.cover * cover + own.tops[0] + formula.second * own.tops[1] + formula.third * own.tops[2]) *
      exact *
      (formula.entryBase + (1 - formula.entryBase) * coverShare),
    covered,
    passage: own.passage || summary,
    places: own.places,
    exactName: own.exactName,
    exactLine: own.exactAlso || own.exactSaid,
    order: someExact && all && !allExact && !own.exactName ? 2 : 1,
  };
}
