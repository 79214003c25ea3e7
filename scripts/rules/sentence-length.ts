import { localeOf } from "#config/locales.ts";
import { readingUnits, splitSentences } from "#lib/reading-units.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { passagesOf, standIn, type Passage } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** Fields that are read aloud, or first, by a frightened reader. */
const easyFields = ["easy", "stop", "firstSteps", "dos", "donts"];

/** A sentence has one idea; long ones are split. Limits per language are in src/config/locales.ts. */
export const rule: Rule = {
  id: "sentence-length",
  description: "Sentences stay below the length that the language table gives for body and easy texts.",
  run(tree) {
    return tree.entries.flatMap((entry) =>
      [...entry.words.values()].flatMap(passagesOf).flatMap((passage) => {
        if (
          passage.voice === "spoken" ||
          passage.voice === "search" ||
          passage.voice === "example" ||
          passage.block === "heading" ||
          passage.path?.[0] === "title"
        )
          return [];
        const { sentenceLimit, readingUnit } = localeOf(passage.lang);
        const limit = isEasy(passage) ? sentenceLimit.easy : sentenceLimit.body;
        return splitSentences(readable(passage.text), passage.lang).flatMap((sentence): Finding[] => {
          const length = readingUnits(sentence, passage.lang);
          if (length <= limit) return [];
          const start = sentence.replaceAll("§", "…").slice(0, 40);
          return [
            {
              rule: rule.id,
              level: "warning",
              file: passage.file.path,
              line: passage.lineAt(passage.text.indexOf(sentence.slice(0, 12))),
              message: `A sentence has ${length} ${readingUnit}s, the limit here is ${limit}: "${start}…"`,
              fix: "Make two sentences of it.",
            },
          ];
        });
      }),
    );
  },
};

const isEasy = ({ path }: Passage): boolean => easyFields.includes(String(path?.[0]));

/** What a token shows is about one unit here; the mark of a source is not read. */
function readable(text: string): string {
  return text
    .replace(/\{cite:[^{}]+\}/g, "")
    .replace(/\{[a-z]+:[^{}]+\}/g, "x")
    .replaceAll(standIn, " x ");
}
