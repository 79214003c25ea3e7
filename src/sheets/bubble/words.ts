import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";
import { limits, slot } from "#schemas/word-limits.ts";

/** Words of the bubble layout: what the scammer says, the headline, the answer, three lines. */
export function bubbleWords(lang: Lang) {
  return z.object({
    title: slot(lang, limits.headline, "The headline"),
    quote: slot(lang, limits.quote, "The quotation").optional(),
    stop: slot(lang, limits.stop, "The stop sentence").optional(),
    lines: z.array(z.object({ runs: z.array(z.object({ text: slot(lang, limits.line, "A line") })) })).length(3),
  });
}
