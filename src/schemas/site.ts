import { z } from "astro/zod";
import { kinds } from "#config/kinds.ts";
import { day, id, line, perLang, url } from "./base.ts";

/** The edition: `content/site.yaml`. */
export const site = z.strictObject({
  address: url.describe("Where the site stands, without a slash at the end."),
  shortAddress: line.describe("The same as printed on paper, without https://."),
  province: perLang(line),
  publisher: perLang(line).nullable().describe("Who publishes. null: pages and sheets say bản mẫu (specimen)."),
  responsible: line.nullable().describe("The responsible person."),
  contact: z.strictObject({ email: line.nullable(), telephone: line.nullable(), address: line.nullable() }),
  addressIsReal: z.boolean().describe("false while the address is a stand-in; pages and sheets then say bản mẫu."),
  launched: day,
  reviewEvery: z
    .strictObject(
      Object.fromEntries([...kinds, "posters", "contacts"].map((kind) => [kind, z.number().int().positive()])) as Record<
        string,
        z.ZodNumber
      >,
    )
    .describe("Days until a review is due, by kind."),
  areas: z
    .record(id, perLang(line))
    .default({})
    .describe("Names of provinces and countries, by the ids that cases list under areas; shown in this order."),
  deniedNumbers: z
    .array(z.strictObject({ number: line, reason: line }))
    .describe("Numbers that must never appear: scammers' and obsolete ones."),
});

export type Site = z.infer<typeof site>;
