import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";

/** The card to show has interface words alone, so nothing of an entry can be too long for it. */
export function showCardWords(_lang: Lang) {
  return z.object({});
}
