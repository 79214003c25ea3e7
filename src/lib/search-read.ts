import { isMarked, tokensOf, type Token } from "./search-tokens.ts";
import { oneSlip, telexFolded, vniFolded } from "./search-typing.ts";
import { wordWeight, type Lines } from "./search-lines.ts";

/** A word of a query, as it is compared with lines. */
export interface QueryWord {
  typed: string;
  /** Number of the word as it stands, -1 when no entry has it. */
  exact: number;
  /** Words of the vocabulary that count as this one, folded, and how much. */
  forms: readonly { folded: number; factor: number }[];
  weight: number;
  /** Typed with marks: then other marks count less. */
  marked: boolean;
  /** What the same letters under other marks count. */
  otherMarks: number;
  /** Some entry has it exactly as typed. */
  typedKnown: boolean;
  /** Added by us (the long form of a short one), so that it need not be found. */
  extra: boolean;
}

/** A query, read. */
export interface ReadQuery {
  words: QueryWord[];
  understood: string | undefined;
  unknown: string[];
}

/** At most so many words of a query are compared; a longer message says nothing new. */
export const mostWords = 80;

/** Read a query: short forms of chats become long, Telex and slips of the finger are mended where no entry has the word. */
export function readQuery(lines: Lines, query: string): ReadQuery {
  const typed = tokensOf(query, lines.stemmed).slice(0, mostWords);
  const words: QueryWord[] = [];
  const unknown: string[] = [];
  const shown: string[] = [];
  let mended = false;
  for (const token of typed) {
    const known = lines.folded.get(token.f);
    const long = lines.shortForms[token.x];
    if (long && (known === undefined || lines.foldedCounts[known]! < 4 || token.x.length <= 2)) {
      for (const part of tokensOf(long)) add(part, 0.95, false);
      shown.push(long);
      mended = true;
    } else if (known !== undefined) {
      add(token, 1, false);
      shown.push(token.x);
    } else {
      const mending = mend(lines, token);
      if (mending) {
        for (const part of mending) add({ x: part, f: part }, 0.85, false);
        shown.push(...mending.map((part) => usualForm(lines, part)));
        mended = true;
      } else {
        unknown.push(token.x);
        shown.push(token.x);
        words.push({ typed: token.x, exact: -1, forms: [], weight: wordWeight(lines.docs.length, 0) * 0.6, marked: isMarked(token), otherMarks: 0, typedKnown: false, extra: false });
      }
    }
  }
  return { words, unknown, understood: mended ? shown.join(" ") : undefined };

  function add(token: Token, factor: number, extra: boolean): void {
    const folded = lines.folded.get(token.f);
    if (folded === undefined) return;
    const exact = lines.exact.get(token.x) ?? -1;
    const marked = isMarked(token);
    const typedKnown = exact >= 0;
    words.push({ typed: token.x, exact, forms: [{ folded, factor }], weight: lines.weights[folded]!, marked, otherMarks: typedKnown ? 0.45 : 0.85, typedKnown, extra });
  }
}

/** What a word that no entry has was meant to be: Telex or VNI without its keyboard, two words run together, one slip. */
function mend(lines: Lines, token: Token): string[] | undefined {
  const word = token.f;
  if (!/^[a-z0-9]+$/.test(word) || word.length > 24) return undefined;
  for (const decoded of [telexFolded(word), vniFolded(word)]) if (decoded && lines.folded.has(decoded)) return [decoded];
  if (/\d/.test(word)) return undefined;
  if (word.length < 4) return undefined;
  const apart = takeApart(lines, word);
  let best: string | undefined;
  let bestCount = 0;
  for (const [candidate, id] of lines.folded) {
    if (candidate.length < 3 || !/^[a-z]/.test(candidate)) continue;
    const count = lines.foldedCounts[id]!;
    if (count > bestCount && oneSlip(word, candidate)) [best, bestCount] = [candidate, count];
  }
  return apart && (!best || apart.length >= 2) ? apart : best ? [best] : undefined;
}

/** Words that were typed without a space: `luadao` → lua, dao. At most four parts, each known in several entries. */
function takeApart(lines: Lines, word: string, parts = 4): string[] | undefined {
  if (parts < 2) return undefined;
  for (let length = Math.min(7, word.length - 2); length >= 2; length--) {
    const head = word.slice(0, length);
    const id = lines.folded.get(head);
    if (id === undefined || lines.foldedCounts[id]! < 3) continue;
    const tail = word.slice(length);
    const tailId = lines.folded.get(tail);
    if (tail.length >= 2 && tailId !== undefined && lines.foldedCounts[tailId]! >= 3) return [head, tail];
    const rest = takeApart(lines, tail, parts - 1);
    if (rest) return [head, ...rest];
  }
  return undefined;
}

/** A folded word as entries write it most. */
function usualForm(lines: Lines, folded: string): string {
  let best = folded;
  let most = 0;
  for (const [word, id] of lines.exact) {
    if (lines.exactCounts[id]! > most && tokensOf(word, lines.stemmed)[0]?.f === folded) [best, most] = [word, lines.exactCounts[id]!];
  }
  return best;
}
