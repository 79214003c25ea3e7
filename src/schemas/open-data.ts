import { z } from "astro/zod";
import { kinds, lawForms, lawStatuses, stages } from "#config/kinds.ts";
import { langs } from "#config/locales.ts";

const lang = z.enum(langs as unknown as [string, ...string[]]);
const texts = z.record(z.string(), z.string());

/** One row of data/entries.json: a page of content in a language. */
export const entryRow = z.strictObject({
  kind: z.enum(kinds).describe("Kind of entry."),
  id: z.string().describe("Permanent id: the folder name and the last part of the address."),
  code: z.number().int().describe("Printed code; the short address is /<code>/."),
  lang: lang.describe("Language of the page."),
  url: z.url().describe("Permanent address of the page."),
  title: z.string().describe("Title in that language."),
  summary: z.string().describe("Summary in that language."),
  published: z.string().describe("Day of first publication, YYYY-MM-DD."),
  reviewed: z.string().describe("Day of the last check, YYYY-MM-DD."),
  revision: z.number().int().describe("Revision of the meaning that this page says."),
});

/** One row of data/contacts.json: a verified contact. */
export const contactRow = z.strictObject({
  id: z.string().describe("Permanent id."),
  group: z.string().describe("Group on the contacts page."),
  value: z.string().nullable().describe("Number or address as printed; null where none is verified and the words say what to do instead."),
  tel: z.string().nullable().describe("Digits to dial; null where there is no telephone."),
  url: z.string().nullable().describe("Web address; null where there is none."),
  free: z.boolean().nullable().describe("Free of charge; null where not known."),
  aroundTheClock: z.boolean().nullable().describe("Answers day and night; null where not known."),
  verified: z.string().describe("Day of the last check, YYYY-MM-DD."),
  name: texts.describe("Name by language."),
  does: texts.describe("What it does, by language."),
  doesNot: texts.describe("What it does not do, by language."),
  runBy: texts.describe("Who runs it, by language."),
  sources: z.array(z.strictObject({ publisher: z.string(), url: z.string().nullable() })).describe("Where the value was read."),
});

const stated = z.strictObject({
  what: z.string().describe("victims, amount, defendants, accounts or data."),
  value: z.number().nullable().describe("The number; amounts in đồng. Lower end of a range."),
  valueTo: z.number().nullable().describe("Upper end of a range; null otherwise."),
  unit: z.enum(["VND", "USD", "count", "percent"]).describe("Unit of the value."),
  qualifier: z.string().describe("How exact: exact, about, nearly, over, at-least, up-to, under."),
  statedBy: z.string().describe("Who stated it, in Vietnamese."),
  statedOn: z.string().nullable().describe("When, as exact as known."),
});

/** One row of data/cases.json. */
export const caseRow = z.strictObject({
  id: z.string().describe("Permanent id."),
  code: z.number().int().describe("Printed code."),
  title: texts.describe("Neutral title by language."),
  url: texts.describe("Address by language."),
  years: z.array(z.number().int()).describe("Years in which it took place."),
  places: z.array(z.string()).describe("Provinces or countries, in Vietnamese."),
  inProvince: z.boolean().describe("Belongs to the province of this edition."),
  stage: z.enum(stages).describe("Stage of the proceedings."),
  stageAsOf: z.string().describe("Day for which the stage is known, YYYY-MM-DD."),
  final: z.boolean().describe("A judgment in force is known. Where false, nobody may be called guilty."),
  court: z.string().nullable().describe("Court, in Vietnamese."),
  judgmentNumber: z.string().nullable().describe("Number of the judgment where known."),
  charges: z
    .array(z.strictObject({ offence: z.string(), law: z.string().nullable(), basis: z.enum(["stated", "inferred"]) }))
    .describe("Offences; basis inferred: the article was added by this site."),
  scale: z.array(stated).describe("Size, each with who stated it."),
  tactics: z.array(z.string()).describe("Ids of tactics."),
  sources: z
    .array(z.strictObject({ publisher: z.string(), url: z.string().nullable(), published: z.string().nullable() }))
    .describe("Sources."),
  published: z.string().describe("Day of first publication here."),
  reviewed: z.string().describe("Day of the last check."),
  revision: z.number().int().describe("Revision."),
});

/** One row of data/laws.json. */
export const lawRow = z.strictObject({
  id: z.string().describe("Permanent id."),
  code: z.number().int().describe("Printed code."),
  form: z.enum(lawForms).describe("Form of the text."),
  number: z.string().nullable().describe("Official number."),
  officialTitle: z.string().describe("Official Vietnamese title."),
  issuer: z.string().nullable().describe("Issuing body, in Vietnamese."),
  issued: z.string().nullable().describe("Day of issue, as exact as known."),
  status: z.enum(lawStatuses).describe("Standing on the day of the build."),
  statusCertain: z.boolean().describe("false: the standing could not be established beyond doubt."),
  validFrom: z.string().nullable().describe("First day in force."),
  validTo: z.string().nullable().describe("Last day in force."),
  replaces: z.array(z.string()).describe("Ids of replaced texts."),
  replacedBy: z.array(z.string()).describe("Ids of replacing texts."),
  officialUrl: z.string().nullable().describe("Official text."),
  title: texts.describe("Title by language."),
  url: texts.describe("Address by language."),
  provisions: z.array(z.string()).describe("Anchors of the provisions explained."),
  published: z.string().describe("Day of first publication here."),
  reviewed: z.string().describe("Day of the last check."),
  revision: z.number().int().describe("Revision."),
});

/** One row of data/sheets.json: a print file. */
export const sheetRow = z.strictObject({
  code: z.string().describe("Code printed on the sheet: <entry code>-<FORMAT>-<lang>."),
  kind: z.string().describe("Kind of the topic: tactics, guides or posters."),
  id: z.string().describe("Id of the topic."),
  lang: lang.describe("Language; bilingual sheets carry the other language."),
  format: z.string().describe("Print format."),
  file: z.string().describe("Path of the file below the site's root."),
  widthMm: z.number().nullable().describe("Width in millimetres; null for pictures."),
  heightMm: z.number().nullable().describe("Height in millimetres; null for pictures."),
  widthPx: z.number().nullable().describe("Width in pixels; null for PDF."),
  heightPx: z.number().nullable().describe("Height in pixels; null for PDF."),
  shortUrl: z.string().describe("Short address printed on the sheet."),
  revision: z.number().int().describe("Revision of the topic."),
  sha256: z.string().describe("SHA-256 of the file, hexadecimal."),
});

/** Files of open data and the schema of a row of each. */
export const openData = { entries: entryRow, contacts: contactRow, cases: caseRow, laws: lawRow, sheets: sheetRow } as const;

export type EntryRow = z.infer<typeof entryRow>;
export type ContactRow = z.infer<typeof contactRow>;
export type CaseRow = z.infer<typeof caseRow>;
export type LawRow = z.infer<typeof lawRow>;
export type SheetRow = z.infer<typeof sheetRow>;
