import type { Lang } from "#config/locales.ts";
import { localeOf } from "#config/locales.ts";
import type { Figure } from "#lib/library.ts";
import { formatDate } from "./dates.ts";
import type { Translate } from "./translate.ts";

/** A plain number with the separators of the language: 2661 → vi `2.661`, en `2,661`. */
export function formatNumber(value: number, lang: Lang): string {
  return new Intl.NumberFormat(localeOf(lang).hreflang, { maximumFractionDigits: 3 }).format(value);
}

/**
 * A large amount in the counting words of the language (1100000000 → vi `1,1 tỷ`, zh `11亿`, ko `11억`),
 * or in full where that would round or the amount is small (`money.compactFrom`).
 * Languages that count in groups of ten thousand name each group (ko `1억 2900만`), as their row in the language table says.
 */
export function formatAmount(value: number, lang: Lang, t: Translate): string {
  if (value < Number(t("money.compactFrom"))) return formatNumber(value, lang);
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 5);
  // Six significant digits survive the counting word; anything finer is written out so that no figure is rounded.
  if (value % power !== 0) return formatNumber(value, lang);
  const { hreflang, largeAmounts } = localeOf(lang);
  const compact = new Intl.NumberFormat(hreflang, { notation: "compact", compactDisplay: "long", maximumSignificantDigits: 6 });
  if (largeAmounts === "one-word") return compact.format(value);
  return myriads(value)
    .map((group) => compact.format(group))
    .join(" ");
}

/** 129000000 → [100000000, 29000000]: what each counting word of ten thousands stands for. */
function myriads(value: number): number[] {
  const groups: number[] = [];
  for (let rest = value, unit = 1; rest > 0; unit *= 10_000) {
    const group = rest % 10_000;
    if (group > 0) groups.unshift(group * unit);
    rest = (rest - group) / 10_000;
  }
  return groups;
}

/** A number of people or things: in full, or with a counting word where that is how one says it (3000000 → vi `3 triệu`, zh 592000 → `59.2万`). */
function formatCount(value: number, lang: Lang, t: Translate): string {
  const from = Number(t("money.compactFrom"));
  return value >= from && value % (from / 10) === 0 ? formatAmount(value, lang, t) : formatNumber(value, lang);
}

/** Money in đồng: 1100000000 → vi `1,1 tỷ đồng`, en `1.1 billion VND`. */
export function formatVnd(value: number, lang: Lang, t: Translate): string {
  return t("money.vnd", { amount: formatAmount(value, lang, t) });
}

/** A range of đồng with the currency once: vi `10 triệu đến 20 triệu đồng`. */
export function formatVndRange(from: number, to: number, lang: Lang, t: Translate): string {
  return t("money.vnd", { amount: t("figure.range", { from: formatAmount(from, lang, t), to: formatAmount(to, lang, t) }) });
}

/** A figure of `facts.yaml` as a page shows it, with its qualifier: vi `gần 15 tỷ đồng`, en `nearly 15 billion VND`. */
export function formatFigure(figure: Figure, lang: Lang, t: Translate): string {
  const qualified = (value: string): string => {
    const qualifier = "qualifier" in figure ? figure.qualifier : "exact";
    return qualifier === "exact" ? value : t(`qualifier.${qualifier}`, { value });
  };
  if ("vnd" in figure) return qualified(formatVnd(figure.vnd, lang, t));
  if ("vndFrom" in figure) return qualified(formatVndRange(figure.vndFrom, figure.vndTo, lang, t));
  if ("usd" in figure) return qualified(t("money.usd", { amount: formatAmount(figure.usd, lang, t) }));
  if ("count" in figure) return qualified(formatCount(figure.count, lang, t));
  if ("countFrom" in figure)
    return qualified(t("figure.range", { from: formatCount(figure.countFrom, lang, t), to: formatCount(figure.countTo, lang, t) }));
  const percent = (value: number): string => t("figure.percent", { value: formatNumber(value, lang) });
  if ("percent" in figure) return qualified(percent(figure.percent));
  if ("percentFrom" in figure) return qualified(t("figure.range", { from: percent(figure.percentFrom), to: percent(figure.percentTo) }));
  if ("date" in figure) return formatDate(figure.date, lang, t);
  return t("figure.dateRange", { from: formatDate(figure.dateFrom, lang, t), to: formatDate(figure.dateTo, lang, t) });
}
