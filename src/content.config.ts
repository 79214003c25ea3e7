import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import type { z } from "astro/zod";
import { langs } from "#config/locales.ts";
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

/** One file per entry and language; the id keeps the path: `gia-danh-cong-an/vi`. */
const files = <S extends z.ZodType>(folder: string, pattern: string, schema: S) =>
  defineCollection({
    loader: glob({ base: `./content/${folder}`, pattern, generateId: ({ entry }) => entry.replace(/\.(mdx|yaml)$/, "") }),
    schema,
  });

/** What Astro reads from content/: a list of folders and their schemas, nothing else. */
export const collections = {
  tacticFacts: files("tactics", "*/facts.yaml", tacticFacts),
  tacticWords: files("tactics", "*/*.mdx", tacticWords),
  lawFacts: files("laws", "*/facts.yaml", lawFacts),
  lawWords: files("laws", "*/*.mdx", lawWords),
  caseFacts: files("cases", "*/facts.yaml", caseFacts),
  caseWords: files("cases", "*/*.mdx", caseWords),
  guideFacts: files("guides", "*/facts.yaml", guideFacts),
  guideWords: files("guides", "*/*.mdx", guideWords),
  roleFacts: files("roles", "*/facts.yaml", roleFacts),
  roleWords: files("roles", "*/*.mdx", roleWords),
  posterFacts: files("posters", "*/facts.yaml", posterFacts),
  posterWords: files("posters", `*/{${langs.join(",")}}.yaml`, posterEntryWords),
  pages: files("pages", "*/*.mdx", pageWords),
  contacts: files("contacts", "*.yaml", contact),
  corrections: files("corrections", "*.yaml", correction),
  terms: files("glossary", "*.yaml", term),
  dictionaries: files("ui", "*.yaml", dictionary),
  site: files(".", "site.yaml", site),
};
