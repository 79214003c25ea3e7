import { z } from "astro/zod";
import { formatNames } from "#config/formats.ts";
import { entryFacts, entryId, entryWords, id, lawRef, line } from "./base.ts";

/** Language-neutral facts of a role: `content/roles/<id>/facts.yaml`. */
export const roleFacts = z.strictObject({
  ...entryFacts,
  duty: lawRef.describe("The provision of the 2021 dispatch that asks it."),
  todayCertain: z
    .enum(["confirmed", "national-only", "not-confirmed"])
    .describe("How sure it is which body has the duty today. national-only: read for the country, not for the province."),
  contacts: z.array(id).default([]),
  kit: z
    .strictObject({
      sheets: z
        .array(
          z.strictObject({
            entry: z.string().regex(/^(tactics|guides|posters)\/[a-z0-9-]+$/, "kind/id, for instance posters/truong-hoc-an-toan"),
            format: z.enum(formatNames as [string, ...string[]]),
          }),
        )
        .default([]),
      tactics: z.array(entryId).default([]),
      guides: z.array(entryId).default([]),
    })
    .describe("What this body can use this week: sheets, scripts and texts of tactics, guides."),
});

/** Words of a role: front matter of `content/roles/<id>/<lang>.mdx`. */
export const roleWords = z.strictObject({
  ...entryWords,
  easy: z.array(line).min(3).max(7),
  asked: z.array(line).min(1).describe("What the dispatch of 2021 asked."),
  today: line.describe("Which body that is today, and how sure that is."),
  thisWeek: z.array(line).min(3).max(10).describe("What can be done this week with this site, in order."),
});

export type RoleFacts = z.infer<typeof roleFacts>;
export type RoleWords = z.infer<typeof roleWords>;
