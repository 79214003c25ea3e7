import { isMarked, tokensOf, type Token } from "./search-tokens.ts";
import { oneSlip, telexFolded, vniFolded } from "./search-typing.ts";
import { pairCounts, wordWeight, type Lines } from "./search-lines.ts";

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

/** What a word counts that was added for its meaning. */
const meantFactor = 0.8;
/** At most so many words of a query are compared. */
export const mostWords = 100;

/** Of a long message the words that say most, in their order: those that entries know and that are no chaff. */
function mostTelling(lines: Lines, tokens: readonly Token[]): readonly Token[] {
  if (tokens.length <= mostWords) return tokens;
  const weightOf = ({ f }: Token): number => lines.weights[lines.folded.get(f) ?? -1] ?? 0;
  const seen = new Set<string>();
  const ranked = [...tokens.entries()].filter(([, { f }]) => !seen.has(f) && seen.add(f) && weightOf({ x: f, f }) > 0);
  const kept = new Set(
    ranked
      .sort(([, a], [, b]) => weightOf(b) - weightOf(a))
      .slice(0, mostWords)
      .map(([index]) => index),
  );
  return tokens.filter((_, index) => kept.has(index));
}

/** Read a query: short forms of chats become long, Telex and slips of the finger are mended where no entry has the word. */
export function readQuery(lines: Lines, query: string): ReadQuery {
  const typed = mostTelling(lines, tokensOf(query, lines.stemmed));
  const words: QueryWord[] = [];
  const unknown: string[] = [];
  const shown: string[] = [];
  let mended = false;
  for (const [index, token] of typed.entries()) {
    const known = lines.folded.get(token.f);
    const long = lines.shortForms[token.f];
    if (long && (known === undefined || lines.foldedCounts[known]! < 4 || token.x.length <= 2)) {
      // A name can have such letters too ("Cash VN"): then both count.
      if (known !== undefined) add(token, 1, false);
      for (const part of tokensOf(long)) add(part, 0.95, known !== undefined);
      shown.push(long);
      mended = true;
    } else if (known !== undefined) {
      add(token, 1, false);
      shown.push(token.x);
    } else {
      const mending = mend(lines, token, [typed[index - 1]?.f, typed[index + 1]?.f]);
      if (mending) {
        for (const part of mending) add({ x: part, f: part }, 0.85, false);
        for (const part of mending) shown.push(usualForm(lines, part, shown.at(-1)));
        mended = true;
      } else {
        unknown.push(token.x);
        shown.push(token.x);
        words.push({
          typed: token.x,
          exact: -1,
          forms: [],
          weight: wordWeight(lines.docs.length, 0) * 0.6,
          marked: isMarked(token),
          otherMarks: 0,
          typedKnown: false,
          extra: false,
        });
      }
    }
  }
  const folded = ` ${typed.map(({ f }) => f).join(" ")} `;
  for (const { said, meant } of lines.sameWords) {
    if (said.some((form) => folded.includes(form)))
      for (const token of meant) if (!folded.includes(` ${token.f} `)) add(token, meantFactor, true);
  }
  // Who types marks types them everywhere: then a word without any is meant so.
  if (words.filter(({ marked }) => marked).length * 2 >= words.length) {
    for (const word of words)
      if (!word.marked && word.typedKnown && /^[a-z]/.test(word.typed)) Object.assign(word, { marked: true, otherMarks: 0.6 });
  }
  return { words, unknown, understood: mended ? shown.join(" ") : undefined };

  function add(token: Token, factor: number, extra: boolean): void {
    const folded = lines.folded.get(token.f);
    if (folded === undefined) return;
    const exact = lines.exact.get(token.x) ?? -1;
    const marked = isMarked(token);
    const typedKnown = exact >= 0;
    words.push({
      typed: token.x,
      exact,
      forms: [{ folded, factor }],
      weight: marked && typedKnown ? lines.exactWeights[exact]! : lines.weights[folded]!,
      marked,
      otherMarks: typedKnown ? 0.45 : 0.85,
      typedKnown,
      extra,
    });
  }
}

/**
 * What a word that no entry has was meant to be: Telex or VNI without its keyboard, two words run together, one slip.
 * Among words that are one slip away the one that often stands beside the neighbours is taken.
 */
function mend(lines: Lines, token: Token, [before, after]: readonly (string | undefined)[]): string[] | undefined {
  const word = token.f;
  if (!/^[a-z0-9]+$/.test(word) || word.length > 24) return undefined;
  for (const decoded of [telexFolded(word), vniFolded(word)]) if (decoded && lines.folded.has(decoded)) return [decoded];
  if (/\d/.test(word) || word.length < 3) return undefined;
  const pairs = pairCounts(lines);
  let best: string | undefined;
  let most = 0;
  let paired = false;
  for (const [candidate, id] of lines.folded) {
    if (candidate.length < 2 || !/^[a-z]/.test(candidate) || !oneSlip(word, candidate)) continue;
    const beside = (pairs.get(`${before} ${candidate}`) ?? 0) + (pairs.get(`${candidate} ${after}`) ?? 0);
    const count = lines.foldedCounts[id]! + beside * 1000 + (candidate.length === word.length ? 0.5 : 0);
    if (count > most) [best, most, paired] = [candidate, count, beside > 0];
  }
  if (best && paired) return [best];
  const apart = word.length >= 5 ? takeApart(lines, word) : undefined;
  if (apart?.slice(1).every((part, index) => pairs.has(`${apart[index]} ${part}`))) return apart;
  return best && word.length >= 4 ? [best] : undefined;
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

/** A folded word as entries write it most, behind the word before it where they do. */
function usualForm(lines: Lines, folded: string, before: string | undefined): string {
  const id = lines.folded.get(folded);
  const previous = lines.exact.get(before ?? "");
  const forms = [...lines.exact.keys()];
  const counts = new Map<number, number>();
  for (const line of lines.lines) {
    for (const [at, word] of line.folded.entries()) {
      if (word === id)
        counts.set(
          line.exact[at]!,
          (counts.get(line.exact[at]!) ?? 0) + (previous !== undefined && line.exact[at - 1] === previous ? 100 : 1),
        );
    }
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
  return best === undefined ? folded : forms[best]!;
}
