import type { z } from "astro/zod";
import type { CodedKind } from "#config/kinds.ts";
import { caseFacts, caseWords } from "#schemas/cases.ts";
import { contact } from "#schemas/contacts.ts";
import { correction } from "#schemas/corrections.ts";
import { term } from "#schemas/glossary.ts";
import { guideFacts, guideWords } from "#schemas/guides.ts";
import { lawFacts, lawWords } from "#schemas/laws.ts";
import { pageWords } from "#schemas/pages.ts";
import { posterEntryWords, posterFacts } from "#schemas/posters.ts";
import { roleFacts, roleWords } from "#schemas/roles.ts";
import { site } from "#schemas/site.ts";
import { tacticFacts, tacticWords } from "#schemas/tactics.ts";
import { dictionary } from "#schemas/ui.ts";
import type { Place } from "./content-places.ts";

const facts: Record<CodedKind, z.ZodType> = {
  tactics: tacticFacts,
  laws: lawFacts,
  cases: caseFacts,
  guides: guideFacts,
  roles: roleFacts,
  posters: posterFacts,
};

const words: Record<CodedKind, z.ZodType> = {
  tactics: tacticWords,
  laws: lawWords,
  cases: caseWords,
  guides: guideWords,
  roles: roleWords,
  posters: posterEntryWords,
};

/** The schema of a file, by its place. */
export function schemaOf(place: Exclude<Place, { type: "ignored" | "unknown" | "ledger" }>): z.ZodType {
  switch (place.type) {
    case "facts":
      return facts[place.kind];
    case "words":
      return words[place.kind];
    case "page":
      return pageWords;
    case "contact":
      return contact;
    case "correction":
      return correction;
    case "term":
      return term;
    case "dictionary":
      return dictionary;
    case "site":
      return site;
  }
}
