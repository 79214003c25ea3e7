import { sourceLang, type Lang } from "#config/locales.ts";
import { uiKeys } from "#schemas/ui.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";

const descriptions: Readonly<Record<string, string>> = uiKeys;
const pluralEnding = /\.(?:zero|one|two|few|many|other)$/;

/** Interface words: the source has all, no file has unknown ones, and each takes the values that the code gives. */
export const rule: Rule = {
  id: "ui-dictionary",
  description:
    "content/ui of the source language has every key of src/schemas/ui.ts; no language has unknown keys, empty words or other placeholders.",
  run(tree) {
    const source = tree.dictionaries.get(sourceLang);
    if (!source)
      return [
        {
          rule: rule.id,
          level: "error",
          file: `content/ui/${sourceLang}.yaml`,
          line: 1,
          message: "The interface words of the source language are missing.",
          fix: `Add content/ui/${sourceLang}.yaml with every key of src/schemas/ui.ts.`,
        },
      ];
    const words = wordsOf(source);
    return [...missing(source, words), ...[...tree.dictionaries].flatMap(([lang, file]) => check(lang, file, words))];
  },
};

const wordsOf = (file: ContentFile): Record<string, string> => (file.data ?? {}) as Record<string, string>;

/** Does this language need this plural form? Vietnamese, Chinese and Korean have only `other`. */
function needs(lang: Lang, key: string): boolean {
  const form = pluralEnding.exec(key)?.[0].slice(1);
  return !form || new Intl.PluralRules(lang).resolvedOptions().pluralCategories.includes(form as Intl.LDMLPluralRule);
}

function missing(file: ContentFile, words: Record<string, string>): Finding[] {
  if (file.data === undefined) return [];
  return Object.entries(descriptions)
    .filter(([key]) => words[key] === undefined && needs(sourceLang, key))
    .map(([key, description]) => ({
      rule: rule.id,
      level: "error" as const,
      file: file.path,
      line: 1,
      message: `The interface word "${key}" is missing (${description}).`,
      fix: `Add the line ${key}: "…".`,
    }));
}

function check(lang: Lang, file: ContentFile, source: Record<string, string>): Finding[] {
  return Object.entries(wordsOf(file)).flatMap(([key, text]) => {
    const at = (message: string, fix: string): Finding[] => [
      { rule: rule.id, level: "error", file: file.path, line: file.keyLineOf([], key), message, fix },
    ];
    const base = key.replace(pluralEnding, "");
    const description = descriptions[key] ?? (pluralEnding.test(key) ? descriptions[`${base}.other`] : undefined);
    if (description === undefined)
      return at(
        `"${key}" is no interface word that the site uses.${didYouMean(key, Object.keys(descriptions))}`,
        "Correct the key, or describe it in src/schemas/ui.ts.",
      );
    if (text.trim() === "")
      return at(`"${key}" is empty.`, `Write the words (${description}), or remove the line: the source's words then stand in.`);
    const given = placeholders(description);
    const theirs = placeholders(source[key] ?? source[`${base}.other`] ?? source[base] ?? "");
    const own = placeholders(text);
    const unknown = own.filter((name) => !theirs.includes(name) && !given.includes(name));
    if (unknown.length > 0)
      return at(
        `"${key}" uses {${unknown[0]!}}, for which the code has no value.${didYouMean(unknown[0]!, [...theirs, ...given])}`,
        given.length + theirs.length > 0
          ? `It may use: ${[...new Set([...given, ...theirs])].map((name) => `{${name}}`).join(", ")}.`
          : "Write it without placeholder.",
      );
    // A date may be written with the month's name or its number, and a plural form may say the number in words.
    if (lang === sourceLang || key.startsWith("date.") || (pluralEnding.test(key) && !key.endsWith(".other"))) return [];
    const lost = theirs.filter((name) => !own.includes(name));
    return lost.length > 0
      ? at(
          `"${key}" lacks {${lost[0]!}}, which the source has.`,
          `Say it with {${lost[0]!}}, as in: ${source[key] ?? source[`${base}.other`] ?? ""}`,
        )
      : [];
  });
}

function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
}
