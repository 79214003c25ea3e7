import { toneVariants } from "#lib/fold.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { allPassages } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** oà, oè, uỳ … at the end of a syllable; after q the u belongs to the consonant, and the mark is right on y. */
const older = /(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/iu;

/** Tone marks stand where the official texts of law place them: tòa, hòa, thủy, not toà, hoà, thuỷ. */
export const rule: Rule = {
  id: "tone-marks",
  description: "Vietnamese tone marks are placed as in the texts of law, and letters are composed (NFC).",
  run(tree) {
    return allPassages(tree).flatMap((passage): Finding[] => {
      if (passage.lang !== "vi" || passage.voice === "search") return [];
      const at = (offset: number): Pick<Finding, "rule" | "level" | "file" | "line"> => ({
        rule: rule.id,
        level: "error",
        file: passage.file.path,
        line: passage.lineAt(offset),
      });
      if (passage.text !== passage.text.normalize("NFC")) {
        return [
          {
            ...at(0),
            message: "Letters and their marks are separate characters here, so that search does not find the words.",
            fix: "Save the text as NFC (composed); most editors and npm run format do it.",
          },
        ];
      }
      return [...passage.text.matchAll(/\p{L}+/gu)]
        .filter(([word]) => older.test(word))
        .map((match) => ({
          ...at(match.index),
          message: `"${match[0]}" has its tone mark in the other place.`,
          fix: `Write "${newer(match[0])}", as the texts of law do.`,
        }));
    });
  },
};

/** The same word with the mark on the first vowel. */
export function newer(word: string): string {
  return toneVariants(word.toLowerCase()).find((variant) => !older.test(variant)) ?? word;
}
