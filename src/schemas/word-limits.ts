import { z } from "astro/zod";
import type { Lang } from "#config/locales.ts";

/**
 * Longest words of a slot, in characters, by script. They are what fits at the smallest size of the tightest format;
 * whether a sheet truly fits is measured on every file when it is printed.
 */
export interface Limit {
  latin: number;
  wide: number;
}

/** A text that must not be longer than its slot. */
export function slot(lang: Lang, limit: Limit, name: string) {
  const most = lang === "zh" || lang === "ko" ? limit.wide : limit.latin;
  return z.string().max(most, { error: `${name} has more than ${most} characters and does not fit its place on the sheet` });
}

/** Limits that several layouts share. */
export const limits = {
  headline: { latin: 48, wide: 26 },
  stop: { latin: 110, wide: 60 },
  quote: { latin: 95, wide: 50 },
  line: { latin: 80, wide: 42 },
  easy: { latin: 110, wide: 60 },
} as const satisfies Record<string, Limit>;
