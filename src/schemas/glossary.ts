import { z } from "astro/zod";
import { entryId, line, perLang, source } from "./base.ts";

/** Groups of the glossary. Names: interface words `termGroup.<id>`. */
export const termGroups = ["procedure", "offences", "law-documents", "bodies", "banking", "telecom-tech", "tactics", "advice"] as const;

/** A term: `content/glossary/<id>.yaml`. */
export const term = z.strictObject({
  group: z.enum(termGroups),
  term: perLang(line).describe("The standard form."),
  plain: perLang(line).describe("What it means, in plain words."),
  also: perLang(z.array(line)).partial().optional().describe("Other forms that people use or search for."),
  not: perLang(z.array(line)).partial().optional().describe("Forms to avoid in translations; a rule warns."),
  entry: z
    .string()
    .regex(/^(tactics|laws|cases|guides|roles)\/[a-z0-9-]+$/)
    .optional()
    .describe("Page that says more."),
  related: z.array(entryId).default([]),
  sources: z.array(source).default([]),
});

export type TermFile = z.infer<typeof term>;
