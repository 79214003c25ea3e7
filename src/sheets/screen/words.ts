import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";
import { limits, slot } from "#schemas/word-limits.ts";

/** Words of a picture for screens; the preview card of an entry without a poster has its title. */
export function screenWords(lang: Lang) {
  return z.object({
    title: slot(lang, { latin: 110, wide: 60 }, "The headline"),
    stop: slot(lang, limits.stop, "The stop sentence").optional(),
  });
}
