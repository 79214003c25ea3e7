import { z } from "astro/zod";
import { stages } from "#config/kinds.ts";
import { duration } from "./laws.ts";
import { day, entryFacts, entryId, entryWords, id, lawRef, line, partialDay } from "./base.ts";

const sourceId = z.string().regex(/^s\d+$/, "the id of a source of this entry, for instance s3");

/** What an amount or a number of victims counts. Names: interface words `measure.<id>`. */
export const scaleMeasures = ["taken", "gain", "turnover", "sum", "victims", "people", "instances"] as const;

/** Kinds of body that state a figure. Names: interface words `body.<id>`. */
export const statingBodies = ["police", "prosecution", "court", "press"] as const;

const measuresOf = (what: string): readonly (string | undefined)[] =>
  what === "amount" ? scaleMeasures.slice(0, 4) : what === "victims" ? scaleMeasures.slice(4) : [undefined];

/** Language-neutral facts of a case: `content/cases/<id>/facts.yaml`. */
export const caseFacts = z.strictObject({
  ...entryFacts,
  years: z.array(z.number().int().min(2000).max(2100)).min(1).describe("Years in which it took place."),
  places: z
    .array(line)
    .min(1)
    .describe("Provinces or countries, in Vietnamese as they were called then; translations under places in the words."),
  areas: z.array(id).min(1).describe("Ids of areas in content/site.yaml: the provinces or countries of the list by place."),
  inProvince: z.boolean().default(false).describe("true when the case belongs to the province of this edition."),
  stage: z.enum(stages),
  stageAsOf: day.describe("Day for which the stage is known."),
  final: z.boolean().default(false).describe("true only when a judgment in force is known."),
  stageSource: sourceId,
  court: line.optional().describe("Vietnamese name of the court."),
  judgmentNumber: line.optional(),
  timeline: z
    .array(z.strictObject({ id, date: partialDay, source: sourceId }))
    .min(1)
    .describe("Events in order; the words stand under timeline.<id>."),
  scale: z
    .array(
      z
        .strictObject({
          what: z.enum(["victims", "amount", "defendants", "accounts", "data"]),
          measure: z
            .enum(scaleMeasures)
            .optional()
            .describe(
              "What an amount counts: taken from people, gain of the accused, turnover (all bets, loans or transfers), sum (the source does not say). What a number of victims counts: victims, people (who paid, borrowed or were taken along), instances.",
            ),
          figure: id.describe("A figure of this entry."),
          body: z
            .enum(statingBodies)
            .describe("Kind of body that said it. Only what a court said is found by a court; press: a paper's own summary."),
          statedBy: line.describe("Who said it, in Vietnamese."),
          statedOn: partialDay.optional(),
        })
        .refine((item) => measuresOf(item.what).includes(item.measure), {
          error: "an amount needs measure: taken, gain, turnover or sum; victims need victims, people or instances; the rest takes none",
          path: ["measure"],
        }),
    )
    .default([])
    .describe("Size, each with who stated it."),
  sentence: z
    .strictObject({
      from: duration.optional().describe("Shortest prison term that was neither suspended nor left out by the source."),
      to: duration.describe("Longest prison term with an end."),
      life: z.boolean().default(false).describe("true when somebody was sentenced to life."),
      lighter: z.boolean().default(false).describe("true when suspended terms, non-custodial reform or fines were given too."),
      sources: z.array(sourceId).min(1),
    })
    .optional()
    .describe("Prison terms that the court of the latest judgment gave, as far as the sources name them. Left out before a judgment."),
  charges: z
    .array(
      z.strictObject({
        offence: line.describe("Vietnamese name of the offence."),
        law: lawRef.optional(),
        basis: z
          .enum(["stated", "inferred"])
          .describe("inferred: the source names the offence, the article number was added here; the page says so."),
      }),
    )
    .min(1),
  tactics: z.array(entryId).default([]),
  singleSource: z.boolean().default(false).describe("true when only one publisher reported it; the page names it."),
  notice: z.strictObject({ on: day }).optional().describe("Set on acquittal or an upheld request: the page becomes a neutral notice."),
});

/** Words of a case: front matter of `content/cases/<id>/<lang>.mdx`. */
export const caseWords = z.strictObject({
  ...entryWords,
  easy: z.array(line).min(3).max(7).describe("3 to 7 short sentences: what happened, at what stage, what to learn."),
  places: z.record(z.string(), line).optional().describe("Translations of place names, where they differ."),
  offences: z.array(line).optional().describe("Translations only: the offences in the order of charges."),
  timeline: z.record(id, line).describe("Per event of facts.yaml."),
  scale: z.record(z.string(), line).default({}).describe("Per scale entry (victims, amount…): the sentence, with its {figure:…}."),
  proven: z.array(line).default([]).describe("What a court has found. Empty before a judgment."),
  alleged: z.array(line).default([]).describe("What investigators or prosecutors state."),
  disputed: z.array(line).default([]).describe("Where sources disagree, or what is not known."),
  outcome: line.describe("Where it stands, with court and date tokens."),
  lesson: line.describe("What a reader takes away, in one or two sentences."),
  redFlags: z.array(line).min(1).max(7),
});

export type CaseFacts = z.infer<typeof caseFacts>;
export type CaseWords = z.infer<typeof caseWords>;
