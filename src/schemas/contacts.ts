import { z } from "astro/zod";
import { day, line, partialDay, perLang, source, url } from "./base.ts";

/** Groups of the contacts page, in order. Names: interface words `contactGroup.<id>`. */
export const contactGroups = ["emergency", "police", "bank", "wallet", "carrier", "state", "abroad"] as const;

/** A contact: `content/contacts/<id>.yaml`. Only verified ones are published. */
export const contact = z
  .strictObject({
    group: z.enum(contactGroups),
    order: z.number().int().default(50).describe("Place within the group; small first."),
    value: line
      .optional()
      .describe(
        "The number or address as printed, for instance 1900 545413. Left out where no number is verified: the words then say what to do instead.",
      ),
    tel: z
      .string()
      .regex(/^\+?\d{3,15}$/, "digits only, for a tel: link")
      .optional(),
    url: url.optional(),
    status: z.enum(["verified", "partial", "unverified"]).describe("Only verified contacts are published."),
    printable: z.boolean().default(false).describe("true when the number may stand on paper."),
    lastSeen: partialDay.optional().describe("Newest source in which the value was read."),
    verified: day.describe("Day on which somebody last checked the entry."),
    free: z.boolean().optional(),
    aroundTheClock: z.boolean().optional(),
    sources: z.array(source).default([]),
    name: perLang(line).describe("Name of the contact."),
    short: perLang(line).optional().describe("One or two words for buttons and sheets."),
    does: perLang(line).describe("What it does."),
    doesNot: perLang(line).describe("What it does not do."),
    runBy: perLang(line).describe("Who runs it."),
    hours: perLang(line).optional().describe("When it answers, where known."),
    price: perLang(line).optional(),
    how: perLang(line).optional().describe("Keys to press or words to send, where verified."),
  })
  .refine((item) => item.status !== "verified" || item.sources.length > 0, {
    error: "a verified contact needs a source",
    path: ["sources"],
  });

export type ContactFile = z.infer<typeof contact>;
