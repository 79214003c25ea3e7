import { valueAt } from "#scripts/lib/schema-problems.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { passagesOf } from "#scripts/lib/passages.ts";
import { findPhrases, readPhraseList } from "#scripts/lib/phrase-list.ts";
import type { Rule } from "#scripts/lib/rule.ts";

const phrases = readPhraseList(new URL("./presumption-of-innocence.yaml", import.meta.url));

/** Before a judgment in force nobody is called guilty, in any language (Điều 13 Bộ luật Tố tụng hình sự 2015). */
export const rule: Rule = {
  id: "presumption-of-innocence",
  description: "The words of a case without a judgment in force call nobody a criminal.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      if (entry.kind !== "cases" || valueAt(entry.facts?.raw, ["final"]) === true) return [];
      return [...entry.words.values()].flatMap(passagesOf).flatMap((passage) => {
        if (passage.voice === "spoken" || passage.voice === "example") return [];
        return findPhrases(passage.text, passage.lang, phrases).map(({ phrase, offset }): Finding => ({
          rule: rule.id,
          level: "error",
          file: passage.file.path,
          line: passage.lineAt(offset),
          message: `"${phrase.phrase}" calls somebody guilty, but ${entry.folder}/facts.yaml knows of no judgment in force.`,
          fix: `Write instead: ${phrase.instead}. In a general remark, say what is done, not who does it.`,
        }));
      });
    });
  },
};
