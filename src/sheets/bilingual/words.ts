import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";
import { limits, slot } from "#schemas/word-limits.ts";

/** Words of one half of a sheet in two languages. */
export function bilingualWords(lang: Lang) {
  return z.object({
    title: slot(lang, limits.headline, "The headline"),
    stop: slot(lang, limits.stop, "The stop sentence").optional(),
    lines: z.array(z.object({ runs: z.array(z.object({ text: slot(lang, limits.line, "A line") })) })).length(3),
  });
}
