import { localeOf } from "#config/locales.ts";
import { sentencesOf } from "#scripts/lib/sentences.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** A sentence has one idea; long ones are split. Limits per language are in src/config/locales.ts. */
export const rule: Rule = {
  id: "sentence-length",
  description: "Sentences stay below the length that the language table gives for body and easy texts.",
  run(tree) {
    return sentencesOf(tree).flatMap(({ passage, text, length, limit }): Finding[] => {
      if (length <= limit) return [];
      const { readingUnit } = localeOf(passage.lang);
      const start = text.replaceAll("§", "…").slice(0, 40);
      return [
        {
          rule: rule.id,
          level: "warning",
          file: passage.file.path,
          line: passage.lineAt(passage.text.indexOf(text.slice(0, 12))),
          message: `A sentence has ${length} ${readingUnit}s, the limit here is ${limit}: "${start}…"`,
          fix: "Make two sentences of it.",
        },
      ];
    });
  },
};
