import { z } from "astro/zod";
import { kinds, lawForms, lawStatuses, stages } from "#config/kinds.ts";
import { langs } from "#config/locales.ts";
import { scaleMeasures, statingBodies } from "./cases.ts";

const lang = z.enum(langs as unknown as [string, ...string[]]);
const texts = z.record(z.string(), z.string());
const publisher = z.string().describe("Who published it, as it calls itself.");
const sourceUrl = z.string().nullable().describe("Address at which it was read; null where it is not on the web.");
const day = z.iso.date();

/** One row of data/entries.json: a page of content in a language. */
export const entryRow = z.strictObject({
  kind: z.enum(kinds).describe("Kind of entry."),
  id: z.string().describe("Permanent id: the folder name and the last part of the address."),
  code: z.number().int().describe("Printed code; the short address is /<code>/."),
  lang: lang.describe("Language of the page."),
  url: z.url().describe("Permanent address of the page."),
  title: z.string().describe("Title in that language."),
  summary: z.string().describe("Summary in that language."),
  published: day.describe("Day of first publication on this site, YYYY-MM-DD."),
  reviewed: day.describe("Day of the last check, YYYY-MM-DD."),
  revision: z.number().int().describe("Revision of the meaning; it is raised when what the entry says changes."),
});

/** One row of data/contacts.json: a verified contact. */
export const contactRow = z.strictObject({
  id: z.string().describe("Permanent id: the folder name and the last part of the address."),
  group: z.string().describe("Group on the contacts page."),
  value: z.string().nullable().describe("Number or address as printed; null where none is verified and the words say what to do instead."),
  tel: z.string().nullable().describe("Digits to dial; null where there is no telephone."),
  url: z.string().nullable().describe("Web address; null where there is none."),
  free: z.boolean().nullable().describe("Free of charge; null where not known."),
  aroundTheClock: z.boolean().nullable().describe("Answers day and night; null where not known."),
  verified: day.describe("Day of the last check, YYYY-MM-DD."),
  name: texts.describe("Name, by language."),
  does: texts.describe("What it does, by language."),
  doesNot: texts.describe("What it does not do, by language."),
  runBy: texts.describe("Who runs it, by language."),
  sources: z.array(z.strictObject({ publisher, url: sourceUrl })).describe("Where the value was read."),
});

const stated = z.strictObject({
  what: z
    .enum(["victims", "amount", "defendants", "accounts", "data"])
    .describe("What is counted: victims, amount, defendants, accounts or data."),
  measure: z
    .enum(scaleMeasures)
    .nullable()
    .describe(
      "What an amount counts: taken from people, gain of the accused, turnover (all bets, loans or transfers), sum (the source does not say). What a number of victims counts: victims, people, instances. null for the rest.",
    ),
  value: z.number().nullable().describe("The number; amounts in đồng. Lower end of a range."),
  valueTo: z.number().nullable().describe("Upper end of a range; null otherwise."),
  unit: z.enum(["VND", "USD", "count", "percent"]).describe("Unit of the value."),
  qualifier: z.string().describe("How exact: exact, about, nearly, over, at-least, up-to, under."),
  body: z
    .enum(statingBodies)
    .describe("Kind of body that stated it: police, prosecution, court or press. Only what a court stated was found by a court."),
  statedBy: z.string().describe("Who stated it, in Vietnamese."),
  statedOn: z.string().nullable().describe("When it was stated: YYYY-MM-DD, YYYY-MM or YYYY."),
  source: z.strictObject({ publisher, url: sourceUrl }).describe("Where the figure was read."),
});

/** One row of data/cases.json. */
export const caseRow = z.strictObject({
  id: z.string().describe("Permanent id: the folder name and the last part of the address."),
  code: z.number().int().describe("Printed code; the short address is /<code>/."),
  title: texts.describe("Neutral title, by language."),
  url: texts.describe("Permanent address, by language."),
  years: z.array(z.number().int()).describe("Years in which it took place."),
  places: z.array(z.string()).describe("Provinces or countries, in Vietnamese."),
  areas: z.array(z.string()).describe("Ids of the provinces and countries, without marks."),
  inProvince: z.boolean().describe("Belongs to the province of this edition."),
  stage: z.enum(stages).describe("Stage of the proceedings."),
  stageAsOf: day.describe("Day for which the stage is known, YYYY-MM-DD."),
  final: z.boolean().describe("A judgment in force is known. Where false, nobody may be called guilty."),
  court: z.string().nullable().describe("Court, in Vietnamese."),
  judgmentNumber: z.string().nullable().describe("Number of the judgment where known."),
  charges: z
    .array(
      z.strictObject({
        offence: z.string().describe("Name of the offence, in Vietnamese."),
        law: z.string().nullable().describe("Article: id of the law, # and the anchor; null where none is known."),
        basis: z
          .enum(["stated", "inferred"])
          .describe("stated: the source names the offence and article; inferred: this site added the article."),
      }),
    )
    .describe("Offences of which somebody is accused or convicted, by the stage."),
  scale: z.array(stated).describe("Size, each with who stated it."),
  sentence: z
    .strictObject({
      fromMonths: z.number().int().nullable().describe("Shortest prison term, in months; null where the sources name none."),
      toMonths: z.number().int().describe("Longest prison term with an end, in months."),
      life: z.boolean().describe("Somebody was sentenced to life."),
      lighter: z.boolean().describe("Suspended terms, non-custodial reform or fines were given too."),
    })
    .nullable()
    .describe("Prison terms that the court gave, as far as the sources name them; null before a judgment or where no source names them."),
  tactics: z.array(z.string()).describe("Ids of tactics of this site that fit the case."),
  sources: z
    .array(
      z.strictObject({
        publisher,
        url: sourceUrl,
        published: z.string().nullable().describe("Day, month or year of publication."),
      }),
    )
    .describe("Where the case was read."),
  published: day.describe("Day of first publication on this site, YYYY-MM-DD."),
  reviewed: day.describe("Day of the last check, YYYY-MM-DD."),
  revision: z.number().int().describe("Revision of the meaning; it is raised when what the entry says changes."),
});

/** One row of data/laws.json. */
export const lawRow = z.strictObject({
  id: z.string().describe("Permanent id: the folder name and the last part of the address."),
  code: z.number().int().describe("Printed code; the short address is /<code>/."),
  form: z.enum(lawForms).describe("Form of the text."),
  number: z.string().nullable().describe("Official number."),
  officialTitle: z.string().describe("Official Vietnamese title."),
  issuer: z.string().nullable().describe("Issuing body, in Vietnamese."),
  issued: z.string().nullable().describe("When it was issued: YYYY-MM-DD, YYYY-MM or YYYY."),
  status: z.enum(lawStatuses).describe("Standing on the day of the build."),
  statusCertain: z.boolean().describe("false: the standing could not be established beyond doubt."),
  validFrom: day.nullable().describe("First day in force, YYYY-MM-DD."),
  validTo: day.nullable().describe("Last day in force, YYYY-MM-DD."),
  replaces: z.array(z.string()).describe("Ids of replaced texts."),
  replacedBy: z.array(z.string()).describe("Ids of replacing texts."),
  officialUrl: z.string().nullable().describe("Official text."),
  title: texts.describe("Title, by language."),
  url: texts.describe("Permanent address, by language."),
  provisions: z.array(z.string()).describe("Anchors of the provisions explained."),
  published: day.describe("Day of first publication on this site, YYYY-MM-DD."),
  reviewed: day.describe("Day of the last check, YYYY-MM-DD."),
  revision: z.number().int().describe("Revision of the meaning; it is raised when what the entry says changes."),
});

/** One row of data/sheets.json: a print file. */
export const sheetRow = z.strictObject({
  code: z.number().int().describe("Printed code of the topic; the foot of a sheet adds format and language."),
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
