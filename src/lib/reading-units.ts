import { localeOf, type Lang } from "#config/locales.ts";

/** How a language measures the length of a text that is read: in syllables, words or characters. */
export type ReadingUnit = "syllable" | "word" | "character";

/**
 * Length of a text in reading units. Punctuation counts nothing.
 * - `syllable` (Vietnamese writes each apart): `"Gọi 113 ngay."` → 5, because digits are read one by one.
 * - `word`: `"Call 113 now."` → 3.
 * - `character` (Chinese, Korean): each Han or Hangul character and each digit is one, a Latin word
 *   half its letters, as it is about half as many syllables: `"拨打113"` → 5, `"用Zalo"` → 3.
 */
export function countUnits(text: string, unit: ReadingUnit): number {
  if (unit === "word") return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu) ?? []).length;
  if (unit === "syllable") return (text.match(/\p{L}[\p{L}\p{M}]*|\p{N}/gu) ?? []).length;
  const latin = (text.match(/[\p{Script=Latin}][\p{Script=Latin}\p{M}]*/gu) ?? []).reduce(
    (sum, word) => sum + Math.ceil(word.length / 2),
    0,
  );
  const others = (text.match(/\p{L}|\p{N}/gu) ?? []).filter((character) => !/\p{Script=Latin}/u.test(character)).length;
  return latin + others;
}

/** Length of a text in the unit of its language, as `src/config/locales.ts` names it. */
export function readingUnits(text: string, lang: Lang): number {
  return countUnits(text, localeOf(lang).readingUnit);
}

/** Abbreviations whose full stop ends no sentence. */
const abbreviations = /(?:^|[\s(])(?:TP|ThS|TS|GS|PGS|Q|P|Tp|v\.v|Mr|Mrs|Ms|Dr|St|No|Art|e\.g|i\.e|U\.S|etc|vs|approx)\.$/u;

/**
 * Sentences of a text, trimmed, with their closing marks. Scripts without spaces end a sentence at 。！？,
 * the others at . ! ? … before a space; a number's point and an abbreviation's end none.
 * `splitSentences("Cúp máy. Không cần xin phép.", "vi")` → two sentences.
 */
export function splitSentences(text: string, lang: Lang): string[] {
  const closing = "[\"'”’»)\\]」』】]*";
  const end =
    localeOf(lang).script === "sc"
      ? new RegExp(`[。！？；…!?]+${closing}|\\.(?=\\s|$)`, "gu")
      : new RegExp(`[.!?…]+${closing}(?=\\s|$)`, "gu");
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].length;
    if (abbreviations.test(text.slice(start, stop))) continue;
    sentences.push(text.slice(start, stop));
    start = stop;
  }
  sentences.push(text.slice(start));
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
