import { z } from "astro/zod";
import { formatNames } from "#config/formats.ts";
import { posterWords, sheetFacts } from "./sheets.ts";
import { entryFacts, entryId, entryWords, id, line } from "./base.ts";

/** Places where a sheet hangs. Names: interface words `place.<id>`. */
export const places = ["atm", "bank", "school", "market", "dormitory", "office", "home"] as const;

/** Language-neutral facts of a poster: `content/posters/<id>/facts.yaml`. */
export const posterFacts = z.strictObject({
  ...entryFacts,
  places: z.array(z.enum(places)).min(1).describe("Where it hangs."),
  firstContact: z.strictObject({ contact: id, then: id.optional() }),
  tactics: z.array(entryId).default([]).describe("Tactics that it warns of."),
  guides: z.array(entryId).default([]),
  formats: z
    .array(z.enum(formatNames as [string, ...string[]]))
    .min(1)
    .describe("Formats that it comes in."),
  sheet: sheetFacts,
});

/** Words of a poster: `content/posters/<id>/<lang>.yaml`. */
export const posterEntryWords = z.strictObject({
  ...entryWords,
  easy: z.array(line).min(3).max(7),
  stop: line,
  phrase: z.strictObject({ vi: line, text: line.optional() }).optional().describe("What the scammer says, for the speech bubble."),
  dos: z.array(line).min(2).max(6),
  donts: z.array(line).min(2).max(6),
  poster: posterWords,
});

export type PosterFacts = z.infer<typeof posterFacts>;
export type PosterEntryWords = z.infer<typeof posterEntryWords>;
