import type { Token } from "./search-tokens.ts";

/** The numbers of a word: as it stands, and folded. */
interface WordNumbers {
  exact: number;
  folded: number;
}

/** All words of a search file, each with a number, and in how many entries each occurs. Filled once, line by line. */
export class Vocabulary {
  readonly folded = new Map<string, number>();
  readonly exact = new Map<string, number>();
  readonly foldedCounts: number[] = [];
  readonly exactCounts: number[] = [];
  // In which entry a word was last counted.
  readonly #foldedIn: number[] = [];
  readonly #exactIn: number[] = [];
  readonly #numbers = new Map<string, WordNumbers>();

  /** Number the words of a line of entry `doc`; only words of telling lines are counted. */
  add(tokens: readonly Token[], doc: number, telling: boolean): { folded: Int32Array; exact: Int32Array } {
    const folded = new Int32Array(tokens.length);
    const exact = new Int32Array(tokens.length);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at]!;
      const own = this.#numbers.get(token.x) ?? this.#enter(token);
      folded[at] = own.folded;
      exact[at] = own.exact;
      if (!telling) continue;
      if (this.#foldedIn[own.folded] !== doc) {
        this.#foldedIn[own.folded] = doc;
        this.foldedCounts[own.folded]!++;
      }
      if (this.#exactIn[own.exact] !== doc) {
        this.#exactIn[own.exact] = doc;
        this.exactCounts[own.exact]!++;
      }
    }
    return { folded, exact };
  }

  #enter({ x, f }: Token): WordNumbers {
    const own = {
      exact: enter(this.exact, x, this.exactCounts, this.#exactIn),
      folded: enter(this.folded, f, this.foldedCounts, this.#foldedIn),
    };
    this.#numbers.set(x, own);
    return own;
  }
}

function enter(numbers: Map<string, number>, word: string, counts: number[], seenIn: number[]): number {
  let number = numbers.get(word);
  if (number === undefined) {
    number = numbers.size;
    numbers.set(word, number);
    counts.push(0);
    seenIn.push(-1);
  }
  return number;
}
