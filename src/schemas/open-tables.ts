import { z } from "astro/zod";
import { stages } from "#config/kinds.ts";
import { scaleMeasures, statingBodies } from "./cases.ts";

const named = {
  id: z.string().describe("Permanent id of the case."),
  code: z.number().int().describe("Printed code; the short address is /<code>/."),
  title_vi: z.string().describe("Neutral title, Vietnamese."),
  title_en: z.string().describe("Neutral title, English."),
  url: z.string().describe("Permanent address of the page in Vietnamese."),
};

const traced = {
  source: z.string().describe("Who published the source; several are joined by a semicolon."),
  source_url: z.string().nullable().describe("Address of the source; several are joined by a semicolon."),
};

const final = z.boolean().describe("A judgment in force is known. Where false, nobody may be called guilty.");
const measure = z.enum(scaleMeasures);

/** One line of data/cases.csv. */
export const caseTableRow = z.strictObject({
  ...named,
  years: z.string().describe("Years in which it took place, joined by a semicolon."),
  places: z.string().describe("Provinces or countries, in Vietnamese, joined by a semicolon."),
  in_province: z.boolean().describe("Belongs to the province of this edition."),
  stage: z.enum(stages).describe("Stage of the proceedings."),
  stage_as_of: z.string().describe("Day for which the stage is known, YYYY-MM-DD."),
  final,
  court: z.string().nullable().describe("Court, in Vietnamese."),
  judgment_number: z.string().nullable().describe("Number of the judgment where known."),
  offences: z.string().describe("Offences, in Vietnamese, joined by a semicolon."),
  victims: z.number().nullable().describe("Number of victims as stated; lower end of a range."),
  victims_measure: measure.nullable().describe("What the number of victims counts: victims, people or instances."),
  victims_stated_by: z.string().nullable().describe("Who stated the number of victims, in Vietnamese."),
  amount_vnd: z.number().nullable().describe("Amount in đồng as stated; lower end of a range. Empty where it was stated in dollars."),
  amount_vnd_to: z.number().nullable().describe("Upper end of a range, in đồng."),
  amount_usd: z.number().nullable().describe("Amount in United States dollars, where it was stated so."),
  amount_measure: measure.nullable().describe("What the amount counts: taken, gain, turnover or sum."),
  amount_qualifier: z.string().nullable().describe("How exact the amount is: exact, about, nearly, over, at-least, up-to, under."),
  amount_stated_by: z.string().nullable().describe("Who stated the amount, in Vietnamese."),
  defendants: z.number().nullable().describe("Number of people accused or tried, as stated; lower end of a range."),
  defendants_stated_by: z.string().nullable().describe("Who stated the number of people accused or tried, in Vietnamese."),
  prison_from_months: z.number().nullable().describe("Shortest prison term, in months; empty where the sources name none."),
  prison_to_months: z.number().nullable().describe("Longest prison term with an end, in months."),
  prison_life: z.boolean().nullable().describe("Somebody was sentenced to life; empty where no terms are known."),
  sources: z.string().describe("Publishers of the sources, joined by a semicolon; their addresses are in cases.json."),
  reviewed: z.string().describe("Day of the last check, YYYY-MM-DD."),
  revision: z.number().int().describe("Revision of the meaning; it is raised when what the entry says changes."),
});

/** One line of data/charts/amounts.csv and data/charts/victims.csv. */
export const figureTableRow = z.strictObject({
  ...named,
  measure: z.string().describe("What is counted: taken, gain, turnover, sum; victims, people, instances."),
  value: z.number().nullable().describe("The number; amounts in their unit. Lower end of a range."),
  value_to: z.number().nullable().describe("Upper end of a range."),
  unit: z.enum(["VND", "USD", "count", "percent"]).describe("Unit of the value."),
  qualifier: z.string().describe("How exact: exact, about, nearly, over, at-least, up-to, under."),
  body: z.enum(statingBodies).describe("Kind of body that stated it: police, prosecution, court or press."),
  stated_by: z.string().describe("Who stated it, in Vietnamese."),
  stated_on: z.string().nullable().describe("When it was stated: YYYY-MM-DD, YYYY-MM or YYYY."),
  ...traced,
});

/** One line of data/charts/stages.csv. */
export const stageTableRow = z.strictObject({
  ...named,
  stage: z.enum(stages).describe("Stage of the proceedings."),
  stage_as_of: z.string().describe("Day for which the stage is known, YYYY-MM-DD."),
  final,
  ...traced,
});

/** One line of data/charts/penalties.csv. */
export const sentenceTableRow = z.strictObject({
  ...named,
  prison_from_months: z.number().nullable().describe("Shortest prison term, in months; empty where the sources name none."),
  prison_to_months: z.number().describe("Longest prison term with an end, in months."),
  life: z.boolean().describe("Somebody was sentenced to life."),
  lighter: z.boolean().describe("Suspended terms, non-custodial reform or fines were given too."),
  final,
  ...traced,
});

/** CSV files below data/ and the schema of a line of each. */
export const openTables = {
  cases: caseTableRow,
  "charts/amounts": figureTableRow,
  "charts/victims": figureTableRow,
  "charts/stages": stageTableRow,
  "charts/penalties": sentenceTableRow,
} as const;

export type CaseTableRow = z.infer<typeof caseTableRow>;
export type FigureTableRow = z.infer<typeof figureTableRow>;
export type StageTableRow = z.infer<typeof stageTableRow>;
export type SentenceTableRow = z.infer<typeof sentenceTableRow>;
