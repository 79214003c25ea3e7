import { langs, localeOf, type Lang } from "#config/locales.ts";
import { readingUnits, splitSentences } from "#lib/reading-units.ts";
import type { ContentTree } from "./content-tree.ts";
import { passagesOf, standIn, type Passage } from "./passages.ts";

/** Fields that are read aloud, or first, by a frightened reader. */
const easyFields = ["easy", "stop", "firstSteps", "dos", "donts"];

/** A sentence of an entry, measured in the reading units of its language. */
export interface MeasuredSentence {
  passage: Passage;
  text: string;
  length: number;
  limit: number;
}

/** Every sentence that readers meet in entries: not what the scammer says, nor names, headings and examples. */
export function sentencesOf(tree: ContentTree): MeasuredSentence[] {
  return tree.entries.flatMap((entry) =>
    [...entry.words.values()].flatMap(passagesOf).flatMap((passage) => {
      const left = ["spoken", "search", "example"].includes(passage.voice) || passage.block === "heading" || passage.path?.[0] === "title";
      if (left) return [];
      const { sentenceLimit } = localeOf(passage.lang);
      const limit = easyFields.includes(String(passage.path?.[0])) ? sentenceLimit.easy : sentenceLimit.body;
      return splitSentences(readable(passage.text), passage.lang).map((text) => ({
        passage,
        text,
        limit,
        length: readingUnits(text, passage.lang),
      }));
    }),
  );
}

/** How long the sentences of a language are. Lengths in its reading units (syllables, words or characters). */
export interface SentenceFigures {
  lang: Lang;
  sentences: number;
  median: number;
  /** Nine sentences in ten are no longer. */
  ninth: number;
  overLimit: number;
}

/** Figures of all languages that have sentences. */
export function sentenceFigures(tree: ContentTree): SentenceFigures[] {
  const all = sentencesOf(tree);
  return langs.flatMap((lang) => {
    const own = all.filter(({ passage }) => passage.lang === lang);
    if (own.length === 0) return [];
    const lengths = own.map(({ length }) => length).sort((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor((lengths.length - 1) * share)]!;
    return [
      { lang, sentences: own.length, median: at(0.5), ninth: at(0.9), overLimit: own.filter(({ length, limit }) => length > limit).length },
    ];
  });
}

/** What a token shows is about one unit here; the mark of a source is not read. */
function readable(text: string): string {
  return text
    .replace(/\{cite:[^{}]+\}/g, "")
    .replace(/\{[a-z]+:[^{}]+\}/g, "x")
    .replaceAll(standIn, " x ");
}
