import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import { langs, localeOf, type Lang } from "#config/locales.ts";
import { readYaml } from "./yaml-source.ts";

/** A form of words that a rule looks for. */
export interface ListedPhrase {
  /** Words as they stand in a text; capitals do not matter. */
  phrase: string;
  /** Why it is wrong. */
  why: string;
  /** What to write instead. */
  instead: string;
  /** Longer forms in which the phrase is right. */
  unless?: string[] | undefined;
  /** true: allowed inside quotation marks, where the words are somebody else's. */
  quoted?: boolean | undefined;
}

/** Phrases per language. */
export type PhraseList = Partial<Record<Lang, ListedPhrase[]>>;

const schema = z.partialRecord(
  z.enum(langs as [Lang, ...Lang[]]),
  z.array(
    z.strictObject({
      phrase: z.string().min(1),
      why: z.string().min(1),
      instead: z.string().min(1),
      unless: z.array(z.string()).optional(),
      quoted: z.boolean().optional(),
    }),
  ),
);

/** Read a phrase list beside its rule. Throws an Error that names the file when it is not of this form. */
export function readPhraseList(file: URL): PhraseList {
  const { data, problems } = readYaml(readFileSync(file, "utf8"));
  const result = schema.safeParse(data);
  if (problems[0] || !result.success)
    throw new Error(
      `${file.pathname}:${problems[0]?.line ?? 1}  phrase-list\n  ${problems[0]?.message ?? z.prettifyError(result.error!)}\n  Each language has a list of { phrase, why, instead }.`,
    );
  return result.data as PhraseList;
}

/** A listed phrase in a text. */
export interface PhraseHit {
  phrase: ListedPhrase;
  offset: number;
}

/** Where listed phrases stand in a text. Whole words in scripts with spaces, anywhere in Chinese; Korean takes endings. */
export function findPhrases(text: string, lang: Lang, list: PhraseList): PhraseHit[] {
  const whole = text.normalize("NFC");
  const folded = whole.toLowerCase();
  return (list[lang] ?? []).flatMap((phrase) => {
    // Most phrases do not stand in most texts: a plain search is far cheaper than a pattern.
    if (!folded.includes(phrase.phrase.normalize("NFC").toLowerCase())) return [];
    let searched = whole;
    if (phrase.quoted) searched = searched.replace(/"[^"]*"|“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|«[^»]*»/gu, blank);
    for (const right of phrase.unless ?? []) searched = searched.replace(wordPattern([right], lang), blank);
    return [...searched.matchAll(wordPattern([phrase.phrase], lang))].map((match) => ({ phrase, offset: match.index }));
  });
}

const blank = (match: string): string => "\u0000".repeat(match.length);

const patterns = new Map<string, RegExp>();

/** A pattern for any of these forms, with the word boundaries of the language's script. */
export function wordPattern(forms: readonly string[], lang: Lang): RegExp {
  const key = `${lang}:${forms.join("|")}`;
  let pattern = patterns.get(key);
  if (!pattern) patterns.set(key, (pattern = compile(forms, lang)));
  return pattern;
}

function compile(forms: readonly string[], lang: Lang): RegExp {
  const any = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((form) =>
      form
        .normalize("NFC")
        .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
        .replace(/\s+/g, "\\s+"),
    )
    .join("|");
  const { script } = localeOf(lang);
  const before = script === "sc" ? "" : "(?<![\\p{L}\\p{N}])";
  const after = script === "latin" ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`${before}(?:${any})${after}`, "giu");
}
