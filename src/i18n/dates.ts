import type { Lang } from "#config/locales.ts";
import { localeOf } from "#config/locales.ts";
import type { Translate } from "./translate.ts";

const monthNames = new Map<Lang, Intl.DateTimeFormat>();

/** A build formats tens of thousands of days, and making a format costs a hundred times as much as using it. */
function monthName(lang: Lang): Intl.DateTimeFormat {
  const known = monthNames.get(lang) ?? new Intl.DateTimeFormat(localeOf(lang).hreflang, { month: "long", timeZone: "UTC" });
  monthNames.set(lang, known);
  return known;
}

/**
 * A day, month or year in words of the language: `2025-11-15` → vi `15/11/2025`, en `15 November 2025`,
 * zh `2025年11月15日`. The pattern is the interface word `date.day`, `date.month` or `date.year`.
 */
export function formatDate(value: string, lang: Lang, t: Translate): string {
  const [y, m, d] = value.split("-");
  if (!m) return t("date.year", { y: y! });
  const month = monthName(lang).format(new Date(`${y}-${m}-01T00:00:00Z`));
  if (!d) return t("date.month", { m: Number(m), month, y: y! });
  return t("date.day", { d: Number(d), m: Number(m), month, y: y! });
}

/** A day as APA puts it in brackets, year first: en `2026, November 23`, vi `2026, 23 tháng 11`. The pattern is the interface word `date.apa`. */
export function formatApaDate(day: string, lang: Lang, t: Translate): string {
  const [y, m, d] = day.split("-");
  const month = monthName(lang).format(new Date(`${y}-${m}-01T00:00:00Z`));
  return t("date.apa", { y: y!, m: Number(m), month, d: Number(d) });
}
