import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";
import { limits, slot } from "#schemas/word-limits.ts";

/** Words of the counter card; its questions are interface words. */
export function counterWords(lang: Lang) {
  return z.object({
    stop: slot(lang, limits.stop, "The stop sentence").optional(),
  });
}
