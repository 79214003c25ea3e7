import { z } from "astro/zod";
import { langs } from "#config/locales.ts";

/** Lowercase ASCII words joined by hyphens: the form of every id in the project. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lowercase ASCII letters, digits and single hyphens, for instance gia-danh-cong-an");

/** YAML reads an unquoted day as a point in time and a bare year as a number; both are text here, because a day has no time zone. */
const asText = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString().slice(0, 10) : typeof value === "number" ? String(value) : value;

const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "a date as YYYY-MM-DD, for instance 2026-11-23")
  .refine((value) => {
    const date = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  }, "this date does not exist in the calendar");

/** A calendar day, as YAML writes it (`2026-11-23`). */
export const day = z.preprocess(asText, dayText);

const partialDayText = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, "a date as YYYY, YYYY-MM or YYYY-MM-DD")
  .refine((value) => value.length < 10 || dayText.safeParse(value).success, "this date does not exist in the calendar");

/** A day, a month (`2026-11`) or a year (`2026`): as exact as the source is. */
export const partialDay = z.preprocess(asText, partialDayText);

/** A whole sentence or phrase: no leading or trailing space, no line break. */
export const line = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => value === value.trim(), "must not begin or end with a space")
  .refine((value) => !/[\r\n\t]/.test(value), "must be one line, without tabs");

/** An address on the web that begins with https:// or http://. */
export const url = z.url({ protocol: /^https?$/, error: "a full web address that begins with https:// or http://" });

/** A reference to an entry of a known kind: the entry's id. */
export const entryId = id;

/** A provision: `<law id>#<provision id>`. */
export const lawRef = z
  .string()
  .regex(/^[a-z0-9-]+(?:#[a-z0-9-]+)?$/, "a law id, or <law id>#<provision id>, for instance bo-luat-hinh-su-2015#dieu-174");

/** Where a fact was read. */
export const source = z
  .strictObject({
    id: z
      .string()
      .regex(/^s\d+$/, "s and a number, for instance s3")
      .describe('Number of the source in this entry; <Cite source="s3" /> refers to it.'),
    url: url.optional().describe("Address at which it was read. Left out only for documents that are not on the web."),
    publisher: line.describe(
      "Who published it, as the paper or body calls itself (Tiền phong, Công báo). Shown instead of the address, which may carry a person's name.",
    ),
    title: line.optional().describe("What it is, where the publisher alone says too little: the number of a document, the name of a page."),
    published: partialDay.optional().describe("Day, month or year of publication, as exact as it is known."),
  })
  .describe("Where a fact was read.");

const qualifier = z
  .enum(["exact", "about", "nearly", "over", "at-least", "up-to", "under"])
  .default("exact")
  .describe(
    "How exact the source is: exact, about (khoảng), nearly (gần), over (hơn), at-least (từ … trở lên), up-to (đến), under (dưới).",
  );

const figureBase = {
  id: id.describe('Name of the figure in this entry; <Figure id="…" /> and {figure:…} refer to it.'),
  source: z
    .string()
    .regex(/^s\d+$/, "the id of a source of this entry, for instance s3")
    .describe("The source of the figure."),
  asOf: partialDay.optional().describe("The day, month or year that the figure speaks of."),
  by: line.optional().describe("Who counted, in Vietnamese, where it is not the publisher."),
};

/** A number that a page may show. Its look in each language comes from `i18n/figures`. */
export const figure = z
  .union([
    z.strictObject({ ...figureBase, qualifier, vnd: z.number().positive().describe("Amount of money in đồng.") }),
    z.strictObject({ ...figureBase, qualifier, vndFrom: z.number().positive(), vndTo: z.number().positive() }),
    z.strictObject({ ...figureBase, qualifier, usd: z.number().positive().describe("Amount of money in United States dollars.") }),
    z.strictObject({
      ...figureBase,
      qualifier,
      count: z.number().nonnegative().describe("A plain number; the words beside it say of what."),
    }),
    z.strictObject({ ...figureBase, qualifier, countFrom: z.number().nonnegative(), countTo: z.number().nonnegative() }),
    z.strictObject({ ...figureBase, qualifier, percent: z.number().describe("Per cent.") }),
    z.strictObject({ ...figureBase, qualifier, percentFrom: z.number(), percentTo: z.number() }),
    z.strictObject({ ...figureBase, date: partialDay.describe("A day, month or year.") }),
    z.strictObject({ ...figureBase, dateFrom: partialDay, dateTo: partialDay }),
  ])
  .describe("A number, amount of money, share or date with its source. Write it once here; every language shows the same.");

/** What all facts files of entries carry. */
export const entryFacts = {
  code: z
    .number()
    .int()
    .min(100)
    .max(999)
    .describe("The number printed on paper and typed as the short address. Never changed, never given twice."),
  published: day.describe("Day of the first publication."),
  reviewed: day.describe("Day on which somebody last checked every fact of the entry."),
  reviewEvery: z
    .number()
    .int()
    .min(7)
    .max(730)
    .optional()
    .describe("Days until the next review is due; content/site.yaml has the usual period of each kind."),
  withdrawn: z
    .strictObject({ on: day, reason: z.record(z.string(), line) })
    .optional()
    .describe("Set when the entry is taken back: day and, per language, the reason that its page shows."),
  changes: z
    .array(
      z.strictObject({
        revision: z.number().int().positive(),
        on: day,
        what: z.record(z.string(), line).describe("Per language: what changed in meaning."),
      }),
    )
    .default([])
    .describe("Public history: each raised revision with its day and what changed."),
  figures: z.array(figure).default([]).describe("Every number that the words refer to."),
  sources: z
    .array(source)
    .min(1, "at least one source")
    .describe("Where the facts were read, in any order; pages number them by first use."),
};

/** What the words of every entry carry, whatever the kind. */
export const entryWords = {
  title: line.describe("Title of the page. Read it aloud before you keep it."),
  summary: line.describe("One or two sentences for lists, search and previews, at most 200 characters.").pipe(z.string().max(200)),
  revision: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("Source language only. Raised by one when the meaning changes; mending a typing error is no new revision."),
  sourceRevision: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("Translations only. The revision of the source that this translation says."),
  translators: z.array(line).optional().describe("Translations only. Who translated, as they wish to be named."),
  alsoCalled: z.array(line).default([]).describe("Other names and misspellings under which people look for this."),
  searchedAs: z
    .array(line)
    .default([])
    .describe("How people ask for this or tell of it, in their own words. Only search reads it; no page shows it."),
};

/** One text per language; the source language is required. */
export const perLang = <T extends z.ZodType>(value: T) =>
  z.strictObject(Object.fromEntries(langs.map((lang, index) => [lang, index === 0 ? value : value.optional()])) as Record<string, T>);

/** A headline for a sheet; the part between asterisks is the loud one: `Công an *không* đòi tiền`. */
export const headline = line.refine(
  (value) => (value.match(/\*/g) ?? []).length % 2 === 0,
  "asterisks come in pairs, around the loud part: Công an *không* đòi tiền",
);
