import { z } from "astro/zod";
import { formatNames } from "#config/formats.ts";
import { headline, line } from "./base.ts";

/** Layouts that a topic can choose: one folder each in src/sheets. */
export const layoutNames = ["type", "bubble", "steps", "atm"] as const;

/** Pictograms that stand beside the lines of a sheet; drawn in src/assets/icons.ts. */
export const pictograms = [
  "hang-up",
  "hand",
  "people",
  "bank",
  "lock",
  "phone",
  "chat",
  "app",
  "download-off",
  "link-off",
  "money",
  "money-off",
  "trend",
  "prohibit",
  "id-card",
  "camera",
  "qr",
  "mail",
  "package",
  "job",
  "heart",
  "gift",
  "house",
  "school",
  "hospital",
  "police-station",
  "shop",
  "car",
  "plane",
  "bolt",
  "receipt",
  "clock",
  "search",
  "shield",
  "warning",
  "dice",
  "key",
  "sim",
  "eye",
  "bed",
  "family",
  "scales",
  "pill",
  "speaker",
] as const;

/** How a topic's sheets look. */
export const sheetFacts = z
  .strictObject({
    layout: z
      .enum(layoutNames)
      .describe(
        "type: a huge stop sentence. bubble: the scammer's phrase struck out above the headline. steps: three steps with large pictograms. atm: the amber warning.",
      ),
    icons: z.array(z.enum(pictograms)).min(3).max(3).describe("One pictogram for each of the three lines."),
    counter: z.boolean().default(false).describe("true where the victim stands at a bank counter: adds the silent counter card."),
    also: z
      .array(z.enum(formatNames as [string, ...string[]]))
      .default([])
      .describe("Formats beyond the usual ones of the kind."),
  })
  .describe("How the topic's sheets look.");

/** Words of a sheet. */
export const posterWords = z
  .strictObject({
    headline: headline.describe(
      "At most three short lines on paper: about 40 characters (Chinese and Korean 20). *…* marks the loud part.",
    ),
    quote: line.optional().describe("The scammer's phrase for the speech bubble, where the first of phrases is too long."),
    lines: z
      .array(headline.describe("One action or sign; *…* sets the first words in bold."))
      .min(3)
      .max(3)
      .describe("Three lines below the headline, each at most about 60 characters."),
    contact: line.optional().describe("Words above the first contact, where the usual ones do not fit."),
  })
  .describe("Words of the topic's sheets.");

export type SheetFacts = z.infer<typeof sheetFacts>;
export type PosterWords = z.infer<typeof posterWords>;
export type LayoutName = (typeof layoutNames)[number];
export type Pictogram = (typeof pictograms)[number];
