import { z } from "astro/zod";
import { formatNames } from "#config/formats.ts";
import { codedKinds } from "#config/kinds.ts";
import { langs } from "#config/locales.ts";
import { day, figure, id, line, perLang, source } from "./base.ts";

/** What kinds of correction there are. Names: interface words `correction.kind.<kind>`. */
export const correctionKinds = ["correction", "update", "withdrawal"] as const;

const entryRef = z
  .string()
  .regex(new RegExp(`^(?:${codedKinds.join("|")})/[a-z0-9-]+$`), "an entry as <kind>/<id>, for instance tactics/gia-danh-cong-an");

const value = z
  .union([line, figure])
  .describe("A telephone number or address as it was printed, or a whole figure of facts.yaml. It is never a link.");

/** Paper that carried the old words: every sheet up to and with a revision. */
const withdrawnSheets = z
  .strictObject({
    entry: entryRef,
    lang: z.enum(langs as [string, ...string[]]),
    formats: z.array(z.enum(formatNames as [string, ...string[]])).min(1),
    revision: z.number().int().positive().describe("The last revision that carries the old words; later ones are good."),
  })
  .describe("Sheets that are taken back because they carry the old words.");

/** One correction: `content/corrections/<date>-<id>.yaml`. The file stays for ever; the public log is made from it. */
export const correction = z
  .strictObject({
    on: day.describe("Day of the correction; the file's name begins with it."),
    kind: z
      .enum(correctionKinds)
      .describe(
        "correction: we had it wrong. update: the world has changed and the page follows. withdrawal: the entry is taken back whole (its facts say withdrawn).",
      ),
    contact: id.optional().describe("The contact that was corrected: content/contacts/<id>.yaml."),
    entry: entryRef.optional().describe("The entry that was corrected, as <kind>/<id>. Either this or contact."),
    old: value
      .optional()
      .describe("What stood there. Left out where it must not be repeated, for instance a number that scammers use now."),
    new: value.optional().describe("What stands there now."),
    source: source.omit({ id: true }).optional().describe("Where the new value was read."),
    entries: z.array(entryRef).default([]).describe("Entries whose pages carried the old value, beside the corrected one."),
    sheets: z.array(withdrawnSheets).default([]),
    reason: perLang(line).describe("Why, in one sentence for readers."),
  })
  .refine((item) => (item.contact === undefined) !== (item.entry === undefined), {
    error: "a correction names either a contact or an entry",
    path: ["entry"],
  })
  .refine((item) => item.kind === "withdrawal" || (item.new !== undefined && item.source !== undefined), {
    error: "a correction or update says the new value and its source",
    path: ["new"],
  });

export type CorrectionFile = z.infer<typeof correction>;
