import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";
import { limits, slot } from "#schemas/word-limits.ts";

/** Words of the large print: the easy sentences. */
export function largePrintWords(lang: Lang) {
  return z.object({
    title: slot(lang, limits.headline, "The headline"),
    stop: slot(lang, limits.stop, "The stop sentence").optional(),
    easy: z.array(slot(lang, limits.easy, "An easy sentence")).min(1),
  });
}
