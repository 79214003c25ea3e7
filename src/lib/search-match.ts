import { pairWeight, type Line } from "./search-lines.ts";
import type { QueryWord } from "./search-read.ts";

/** What a line has of a query. The arrays are used again for the next line: read them before asking for it. */
export interface LineMatch {
  /** Weight matched, words and pairs. */
  sum: number;
  /** The same, had every word stood there with its marks. */
  full: number;
  /** What the matched words weigh in the line. */
  base: number;
  /** Numbers of the query's words that stand here. */
  found: readonly number[];
  /** How well each word of the query was met, 0 to 1. */
  factors: Float64Array;
  /** 1: the word stands there as typed. */
  exact: Uint8Array;
  /** All words of the query stand here side by side, with their marks. */
  asTyped: boolean;
}

/** A word of the query that a word of the vocabulary meets. */
interface Meeting {
  index: number;
  factor: number;
}

/**
 * What compares lines with a query: which words of the query a line has, and which of them side by side; undefined when
 * it has none. A search asks for some thousand lines, so nothing is made anew for a line.
 */
export function lineMatcher(words: readonly QueryWord[], weights: Float64Array): (line: Line) => LineMatch | undefined {
  // The query turned around, so that a line needs one look-up per word.
  const meetings = new Map<number, Meeting[]>();
  for (const [index, word] of words.entries())
    for (const { folded, factor } of word.forms) meetings.set(folded, [...(meetings.get(folded) ?? []), { index, factor }]);
  const byForm: (readonly Meeting[] | undefined)[] = new Array(weights.length);
  for (const [folded, list] of meetings) byForm[folded] = list;

  const factors = new Float64Array(words.length);
  const exact = new Uint8Array(words.length);
  const found: number[] = [];
  // In which line a word was last seen, and a pair of the query last counted: no clearing between lines.
  const seenIn = new Int32Array(weights.length);
  const pairedIn = new Int32Array(words.length);
  // How well the words of the query were met by the word before, -1 where they were not.
  let before = new Float64Array(words.length).fill(-1);
  let here = new Float64Array(words.length).fill(-1);
  let lastMet: readonly Meeting[] | undefined;
  let turn = 0;

  return (line) => {
    turn++;
    for (const index of found) factors[index] = exact[index] = 0;
    found.length = 0;
    clear(before, lastMet);
    lastMet = undefined;
    let [pairs, full, base, run] = [0, 0, 0, 0];
    let asTyped = false;
    const isId = line.field === "id";
    for (let at = 0; at < line.folded.length; at++) {
      const form = line.folded[at]!;
      const list = byForm[form];
      if (!list) {
        clear(before, lastMet);
        lastMet = undefined;
        run = 0;
        continue;
      }
      if (seenIn[form] !== turn) base += weights[form]!;
      seenIn[form] = turn;
      for (const { index, factor } of list) {
        const word = words[index]!;
        const same = isId || word.exact === line.exact[at];
        const value = factor * (same || !word.marked ? 1 : word.otherMarks);
        if (factors[index] === 0) found.push(index);
        if (value > factors[index]!) factors[index] = value;
        if ((same && !isId) || !word.marked) exact[index] = 1;
        here[index] = value;
        if (same && !isId && (index === run || index === 0)) {
          run = index + 1;
          asTyped ||= run === words.length;
        }
        if (index > 0 && before[index - 1]! >= 0 && pairedIn[index] !== turn) {
          pairedIn[index] = turn;
          const previous = words[index - 1]!;
          pairs += pairWeight(previous.weight * before[index - 1]!, word.weight * value);
          full += pairWeight(previous.weight, word.weight);
          base += pairWeight(weights[line.folded[at - 1]!]!, weights[form]!);
        }
      }
      clear(before, lastMet);
      [before, here] = [here, before];
      lastMet = list;
    }
    if (found.length === 0) return undefined;
    let sum = pairs;
    for (const index of found) {
      sum += factors[index]! * words[index]!.weight;
      full += words[index]!.weight;
    }
    return { sum, full, base, found, factors, exact, asTyped };
  };
}

function clear(met: Float64Array, by: readonly Meeting[] | undefined): void {
  if (by) for (const { index } of by) met[index] = -1;
}
