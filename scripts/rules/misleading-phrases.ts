import type { Finding } from "#scripts/lib/findings.ts";
import { allPassages } from "#scripts/lib/passages.ts";
import { findPhrases, readPhraseList } from "#scripts/lib/phrase-list.ts";
import type { Rule } from "#scripts/lib/rule.ts";

const phrases = readPhraseList(new URL("./misleading-phrases.yaml", import.meta.url));

/** Words that a frightened reader could misread, that promise what nobody can promise, or that blame the victim. */
export const rule: Rule = {
  id: "misleading-phrases",
  description: "No phrase of scripts/rules/misleading-phrases.yaml is used.",
  run(tree) {
    return allPassages(tree).flatMap((passage) => {
      if (passage.voice === "spoken" || passage.voice === "search" || passage.voice === "example") return [];
      return findPhrases(passage.text, passage.lang, phrases).map(({ phrase, offset }): Finding => ({
        rule: rule.id,
        level: "error",
        file: passage.file.path,
        line: passage.lineAt(offset),
        message: `"${phrase.phrase}" misleads. ${phrase.why}`,
        fix: `Write instead: ${phrase.instead}.`,
      }));
    });
  },
};
