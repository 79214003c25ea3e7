import { z } from "astro/zod";
import { categories, channels, targets } from "#config/kinds.ts";
import { sheetFacts, posterWords } from "./sheets.ts";
import { entryFacts, entryId, entryWords, id, lawRef, line } from "./base.ts";

/** A law that fits an entry, and how we know. */
export const lawLink = z
  .strictObject({
    ref: lawRef.describe("The provision, for instance bo-luat-hinh-su-2015#dieu-174."),
    basis: z
      .enum(["stated", "editorial"])
      .describe("stated: a source names the offence for this trick. editorial: our own reading, shown as such."),
    source: z
      .string()
      .regex(/^s\d+$/)
      .optional()
      .describe("With stated: the source that names it."),
    secondReader: line.optional().describe("With editorial: who read the link a second time."),
    history: z.boolean().optional().describe("true when the provision is no longer in force and is named as history."),
  })
  .refine((link) => link.basis !== "stated" || link.source, {
    error: "basis: stated needs the source that names the offence",
    path: ["source"],
  });

/** Language-neutral facts of a tactic: `content/tactics/<id>/facts.yaml`. */
export const tacticFacts = z.strictObject({
  ...entryFacts,
  category: z.enum(categories).describe("The shelf on which the tactic stands."),
  channels: z.array(z.enum(channels)).min(1).describe("Ways by which it comes."),
  targets: z.array(z.enum(targets)).min(1).describe("People at whom it aims."),
  firstContact: z.strictObject({ contact: id, then: id.optional() }).describe("Whom to call first, and then: ids of content/contacts."),
  law: z
    .array(lawLink)
    .min(1, "at least one provision")
    .describe("Provisions that fit, each with its basis. The caution goes into the words, under law.<ref>."),
  cases: z.array(entryId).default([]).describe("Real cases of this trick, most telling first."),
  noCaseFound: z
    .boolean()
    .optional()
    .describe("true says on the page that no judged or reported case was found. Required when cases is empty."),
  related: z.array(entryId).default([]).describe("Tactics that the same reader should know."),
  guides: z.array(entryId).default([]).describe("Guides that go further."),
  sheet: sheetFacts,
});

const dialogueTurn = z.strictObject({
  who: z.enum(["them", "you"]).describe("them: the scammer. you: the person who is called."),
  text: line.describe("What is said, in the language of this file."),
  vi: line.optional().describe("Translations only, for them: the Vietnamese words that the reader will hear."),
});

/** Words of a tactic: front matter of `content/tactics/<id>/<lang>.mdx`. */
export const tacticWords = z.strictObject({
  ...entryWords,
  easy: z.array(line).min(4).max(7).describe("4 to 7 short sentences that say all that matters; read aloud as they are."),
  stop: line.describe("The one sentence that stops it: a person can say it aloud or act on it at that moment."),
  question: line.describe("The question that breaks the trick, which one can ask oneself or the caller."),
  redFlags: z.array(line).min(3).max(7).describe("What one can see or hear, not judgements."),
  phrases: z
    .array(
      z.strictObject({
        vi: line.describe("What the scammer says, in Vietnamese."),
        text: line.optional().describe("Translations only: what it means."),
      }),
    )
    .min(3)
    .describe("What the scammer says."),
  dialogue: z
    .array(dialogueTurn)
    .min(6)
    .max(12)
    .describe("An example that sounds like a real call or chat and ends where one can still stop."),
  firstSteps: z.array(line).min(3).max(6).describe("The first minutes, for this trick, in order."),
  dos: z.array(line).min(2).max(6),
  donts: z.array(line).min(2).max(6),
  law: z.record(lawRef, line).describe("Per provision of facts.yaml: whom it concerns and the caution, in one or two sentences."),
  caseNote: line.optional().describe("What to say about cases, where the link is partial or none was found."),
  poster: posterWords,
  sms: line.optional().describe("Written SMS, where the composed one reads badly."),
  post: z.string().optional().describe("Written post for Zalo or Facebook, where the composed one reads badly."),
  broadcast: z
    .strictObject({ 60: z.string().optional(), 90: z.string().optional(), 180: z.string().optional() })
    .optional()
    .describe("Written loudspeaker texts by seconds, where the composed ones read badly."),
});

export type TacticFacts = z.infer<typeof tacticFacts>;
export type TacticWords = z.infer<typeof tacticWords>;
export type LawLink = z.infer<typeof lawLink>;
