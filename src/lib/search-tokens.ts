import { foldMarks } from "./fold.ts";

/** A word as it stands (`x`: lower case, marks in one form) and as it is looked up (`f`: folded, for English without endings). */
export interface Token {
  x: string;
  f: string;
}

/** Tone marks on oa, oe, uy at the end of a syllable, newer placing → the one of the legal texts. */
const placings: Readonly<Record<string, string>> = {
  oà: "òa",
  oá: "óa",
  oả: "ỏa",
  oã: "õa",
  oạ: "ọa",
  oè: "òe",
  oé: "óe",
  oẻ: "ỏe",
  oẽ: "õe",
  oẹ: "ọe",
  uỳ: "ùy",
  uý: "úy",
  uỷ: "ủy",
  uỹ: "ũy",
  uỵ: "ụy",
};
const placing = new RegExp(`(?<!q)(${Object.keys(placings).join("|")})$`, "u");

/** One form for both ways of placing a tone mark: `toneForm("thuỷ")` → `"thủy"`. */
export function toneForm(word: string): string {
  return word.replace(placing, (pair) => placings[pair]!);
}

/**
 * An English word without the endings that a search should not stumble over: `stem("parcels")` → `"parcel"`,
 * `stem("calling")` → `"call"`. Rough on purpose; both sides of a comparison go through it.
 */
export function stem(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const short = word
    .replace(/(?:'s|s')$/, "")
    .replace(/ies$/, "y")
    .replace(/(?<=[^aeiou]{1}|[a-z]{3})(?:ing|ers?|ed)$/, "")
    .replace(/(?<=s|x|z|ch|sh)es$/, "")
    .replace(/(?<![su])s$/, "")
    .replace(/e$/, "");
  const plain = short.replace(/([bdgklmnprt])\1$/, "$1");
  return plain.length < 3 ? word : plain;
}

const paired = /[\p{Script=Han}\p{Script=Hangul}]/u;
const wordPattern = /\d{1,3}(?:[.,]\d{3})+(?!\d)|[\p{L}\p{M}\p{N}]+/gu;
const parts = /\p{Script=Han}+|\p{Script=Hangul}+|[^\p{Script=Han}\p{Script=Hangul}]+/gu;

/** Words that were taken apart before: the same few thousand come again and again. */
const known: [Map<string, readonly Token[]>, Map<string, readonly Token[]>] = [new Map(), new Map()];

/**
 * The words of a text. Chinese and Korean, whose words are not set apart or carry endings, become pairs of
 * characters; a run of one character stays. `stemmed` cuts English endings.
 * `tokensOf("Lừa đảo")` → `[{x:"lừa",f:"lua"},{x:"đảo",f:"dao"}]`.
 */
export function tokensOf(text: string, stemmed = false): Token[] {
  const tokens: Token[] = [];
  const cache = known[stemmed ? 1 : 0];
  for (const [word] of text.normalize("NFC").toLowerCase().matchAll(wordPattern)) {
    let own = cache.get(word);
    if (!own) {
      own = tokensOfWord(word, stemmed);
      if (cache.size < 20_000) cache.set(word, own);
    }
    for (const token of own) tokens.push(token);
  }
  return tokens;
}

function tokensOfWord(word: string, stemmed: boolean): Token[] {
  if (!paired.test(word)) return [plainToken(word, stemmed)];
  const tokens: Token[] = [];
  for (const [part] of word.matchAll(parts)) {
    if (!paired.test(part)) tokens.push(plainToken(part, stemmed));
    else for (const pair of pairsOf(part)) tokens.push({ x: pair, f: pair });
  }
  return tokens;
}

function plainToken(word: string, stemmed: boolean): Token {
  const x = toneForm(/^\d/.test(word) ? word.replace(/[.,]/g, "") : word);
  const f = foldMarks(x);
  return { x, f: stemmed ? stem(f) : f };
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** Does the word carry Vietnamese marks? `isMarked("lừa")` → `true`. */
export function isMarked(token: Token): boolean {
  return /[^\p{ASCII}]/u.test(token.x) && !paired.test(token.x);
}
