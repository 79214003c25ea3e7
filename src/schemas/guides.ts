import { z } from "astro/zod";
import { targets } from "#config/kinds.ts";
import { posterWords, sheetFacts } from "./sheets.ts";
import { entryFacts, entryId, entryWords, id, line } from "./base.ts";

/** Language-neutral facts of a guide: `content/guides/<id>/facts.yaml`. */
export const guideFacts = z.strictObject({
  ...entryFacts,
  audience: z.array(z.enum(targets)).min(1),
  tactics: z.array(entryId).default([]).describe("Tactics that this reader meets most."),
  guides: z.array(entryId).default([]).describe("Guides that go further."),
  contacts: z.array(id).default([]).describe("Contacts of content/contacts shown on the page."),
  branches: z
    .array(
      z.strictObject({
        id,
        icon: z.string().optional(),
        steps: z.array(
          z.strictObject({
            id,
            when: z
              .enum(["now", "minutes", "hour", "day", "later"])
              .describe("now: at once; minutes: first minutes; hour: first hour; day: same day; later: next days."),
            contact: id.optional().describe("Contact shown with the step."),
            sources: z
              .array(z.string().regex(/^s\d+$/))
              .default([])
              .describe("Empty: the project's own advice, said so on the page."),
          }),
        ),
      }),
    )
    .default([])
    .describe("What happened → what to do, for the emergency guide."),
  sheet: sheetFacts.optional(),
});

/** Words of a guide: front matter of `content/guides/<id>/<lang>.mdx`. */
export const guideWords = z.strictObject({
  ...entryWords,
  easy: z.array(line).min(4).max(7),
  stop: line.optional().describe("The one sentence to keep."),
  checklist: z.array(line).min(4).max(14).describe("Prints on one A4."),
  branches: z
    .record(
      id,
      z.strictObject({
        title: line.describe("What happened, as the reader would say it."),
        short: line.describe("The same in two to five words, for buttons."),
        intro: line.optional().describe("One sentence before the steps; no blame."),
        steps: z.record(
          id,
          z.strictObject({
            do: line.describe("What to do, verb first."),
            say: line.optional().describe("What to say, word for word."),
            why: line.optional(),
          }),
        ),
      }),
    )
    .default({}),
  poster: posterWords.optional(),
});

export type GuideFacts = z.infer<typeof guideFacts>;
export type GuideWords = z.infer<typeof guideWords>;
