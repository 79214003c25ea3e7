import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { rule as bareFigures } from "./bare-figures.ts";
import { rule as caseConsistency } from "./case-consistency.ts";
import { rule as codes } from "./codes.ts";
import { rule as contactsVerified } from "./contacts-verified.ts";
import { rule as corrections } from "./corrections.ts";
import { rule as deniedNumbers } from "./denied-numbers.ts";
import { rule as entriesExist } from "./entries-exist.ts";
import { rule as factsConsistency } from "./facts-consistency.ts";
import { rule as formatsExist } from "./formats-exist.ts";
import { rule as idsUnique } from "./ids-unique.ts";
import { rule as lawConsistency } from "./law-consistency.ts";
import { rule as lawInForce } from "./law-in-force.ts";
import { rule as mdxIsData } from "./mdx-is-data.ts";
import { rule as misleadingPhrases } from "./misleading-phrases.ts";
import { rule as noLinksInWords } from "./no-links-in-words.ts";
import { rule as presumptionOfInnocence } from "./presumption-of-innocence.ts";
import { rule as quotationsMatchSource } from "./quotations-match-source.ts";
import { rule as referencesExist } from "./references-exist.ts";
import { rule as revisions } from "./revisions.ts";
import { rule as sentenceLength } from "./sentence-length.ts";
import { rule as sevenParts } from "./seven-parts.ts";
import { rule as sheetLengths } from "./sheet-lengths.ts";
import { rule as termForms } from "./term-forms.ts";
import { rule as toneMarks } from "./tone-marks.ts";
import { rule as translationsMatchSource } from "./translations-match-source.ts";
import { rule as uiDictionary } from "./ui-dictionary.ts";
import { rule as wordsFollowFacts } from "./words-follow-facts.ts";

/** Every content rule. A new rule is its file and its lines here. */
export const allRules: readonly Rule[] = [
  bareFigures,
  caseConsistency,
  codes,
  contactsVerified,
  corrections,
  deniedNumbers,
  entriesExist,
  factsConsistency,
  formatsExist,
  idsUnique,
  lawConsistency,
  lawInForce,
  mdxIsData,
  misleadingPhrases,
  noLinksInWords,
  presumptionOfInnocence,
  quotationsMatchSource,
  referencesExist,
  revisions,
  sentenceLength,
  sevenParts,
  sheetLengths,
  termForms,
  toneMarks,
  translationsMatchSource,
  uiDictionary,
  wordsFollowFacts,
];

/** What reading found and what every rule finds. */
export function checkTree(tree: ContentTree): Finding[] {
  return [...tree.findings, ...allRules.flatMap((rule) => rule.run(tree))];
}
