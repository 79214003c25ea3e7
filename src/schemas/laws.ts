import { z } from "astro/zod";
import { lawForms, lawStatuses } from "#config/kinds.ts";
import { day, entryFacts, entryId, entryWords, id, lawRef, line, partialDay, url } from "./base.ts";

/** A span of prison or other time: `{ months: 6 }`, `{ years: 3 }`. */
export const duration = z.strictObject({
  years: z.number().positive().optional(),
  months: z.number().positive().optional(),
  days: z.number().positive().optional(),
});

const prison = z
  .strictObject({
    from: duration.optional().describe("Shortest term."),
    to: duration.optional().describe("Longest term."),
    life: z.boolean().optional().describe("true when life imprisonment is possible too."),
  })
  .describe("Prison term of the frame.");

const money = z
  .strictObject({ from: z.number().nonnegative().optional(), to: z.number().positive().optional() })
  .describe("Đồng, from … to …; `to` alone: up to.");

/** One frame of penalty: a clause of an article of the Penal Code, or of a sanction decree. */
export const penaltyFrame = z
  .strictObject({
    id: id.describe("Clause, for instance khoan-1; `bo-sung` for additional penalties."),
    label: z.enum(["clause", "additional", "other"]).default("clause"),
    amount: z
      .strictObject({
        of: z.enum(["property", "illegal-profit", "damage", "stake", "loan-profit", "accounts", "people"]).describe("What is measured."),
        from: z.number().nonnegative().optional().describe("From this much (đồng, or a number of accounts or people)."),
        below: z.number().positive().optional().describe("To under this much."),
      })
      .array()
      .default([])
      .describe("Amounts that lead to this frame; more than one means any of them."),
    prison: prison.optional(),
    nonCustodial: duration.optional().describe("Cải tạo không giam giữ: up to this long."),
    fine: money.optional(),
    ban: z
      .strictObject({
        of: z.enum(["posts", "work", "posts-or-work"]).default("posts-or-work").describe("What is banned: posts, certain work, or either."),
        from: duration.optional(),
        to: duration.optional(),
      })
      .optional()
      .describe("Ban from posts or work."),
    confiscation: z.enum(["part", "part-or-all", "means"]).optional(),
    warning: z.boolean().optional().describe("true when a warning (cảnh cáo) is possible."),
    organisationDouble: z.boolean().optional().describe("true when the amount is for individuals and organisations pay double."),
    organisationFine: z.boolean().optional().describe("true when the amount is for organisations and individuals pay half."),
  })
  .describe("One frame of penalty.");

const provisionFacts = z.strictObject({
  id: id.describe("Anchor and reference, for instance dieu-174 or dieu-7-khoan-2-diem-dd."),
  officialTitle: line.optional().describe("Vietnamese heading of the provision, exactly as in the text."),
  validFrom: day.optional().describe("Where it differs from the document."),
  validTo: day.optional().describe("Last day on which it was in force."),
  replacedBy: lawRef.optional(),
  frames: z.array(penaltyFrame).default([]),
  source: z
    .string()
    .regex(/^s\d+$/)
    .optional(),
});

/** Language-neutral facts of a law: `content/laws/<id>/facts.yaml`. */
export const lawFacts = z.strictObject({
  ...entryFacts,
  form: z.enum(lawForms),
  officialTitle: line.describe("Vietnamese title, exactly as in the text."),
  number: line.optional().describe("Official number, for instance 116/2025/QH15."),
  issuer: line.optional().describe("Vietnamese name of the issuing body."),
  issued: partialDay.optional(),
  status: z.enum(lawStatuses).describe("Standing on the day of the last review."),
  statusCertain: z.boolean().default(true).describe("false when the standing could not be established beyond doubt; the page says so."),
  validFrom: day.optional().describe("First day in force."),
  validTo: day.optional().describe("Last day in force."),
  replaces: z.array(entryId).default([]).describe("Ids of laws on this site."),
  replacedBy: z.array(entryId).default([]),
  amendedBy: z.array(line).default([]).describe("Numbers of amending documents."),
  replacesText: line.optional().describe("Vietnamese name of what it replaced, where that has no page here."),
  textSeen: z
    .enum(["full", "part", "secondary", "none"])
    .describe("What of the text was read: all of it, the provisions listed, only reports on it, nothing."),
  officialUrl: url.optional().describe("Official text."),
  provisions: z.array(provisionFacts).default([]),
});

const provisionWords = z.strictObject({
  title: line.describe("Heading: the subject in plain words."),
  meaning: z.array(line).min(1).describe("Plain meaning, one sentence per item."),
  concerns: line.optional().describe("Whom it concerns."),
  frames: z.record(id, line).default({}).describe("Per frame: the conditions that are no amount (organised, professional…)."),
  note: line.optional().describe("Caution or common mistake."),
  label: line.optional().describe("Name of the provision, where it is no article (for instance Mục III)."),
});

/** Words of a law: front matter of `content/laws/<id>/<lang>.mdx`. */
export const lawWords = z.strictObject({
  ...entryWords,
  shortTitle: line.describe("Name used in references: Bộ luật Hình sự, Penal Code."),
  officialTitle: line.optional().describe("Translations only: the official title in this language."),
  keyPoints: z.array(line).min(1).max(7).describe("What it means for a reader, in short sentences."),
  found: line.optional().describe("What could and could not be found of the text."),
  provisions: z.record(id, provisionWords).default({}),
});

export type LawFacts = z.infer<typeof lawFacts>;
export type LawWords = z.infer<typeof lawWords>;
export type PenaltyFrame = z.infer<typeof penaltyFrame>;
