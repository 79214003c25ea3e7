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
 * A large amount in the counting words of the language (1100000000 → vi `1,1 tỷ`, zh `11亿`),
 * or in full where that would round or the amount is small (`money.compactFrom`).
 */
export function formatAmount(value: number, lang: Lang, t: Translate): string {
  if (value < Number(t("money.compactFrom"))) return formatNumber(value, lang);
  const { hreflang } = localeOf(lang);
  const compact = new Intl.NumberFormat(hreflang, { notation: "compact", compactDisplay: "long", maximumFractionDigits: 3 });
  const power = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 5);
  // Six significant digits survive the counting word; anything finer is written out so that no figure is rounded.
  return value % power === 0 ? compact.format(value) : formatNumber(value, lang);
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
  if ("count" in figure) return qualified(formatNumber(figure.count, lang));
  if ("countFrom" in figure)
    return qualified(t("figure.range", { from: formatNumber(figure.countFrom, lang), to: formatNumber(figure.countTo, lang) }));
  if ("percent" in figure) return qualified(t("figure.percent", { value: formatNumber(figure.percent, lang) }));
  if ("percentFrom" in figure) {
    return qualified(
      t("figure.percent", {
        value: t("figure.range", { from: formatNumber(figure.percentFrom, lang), to: formatNumber(figure.percentTo, lang) }),
      }),
    );
  }
  if ("date" in figure) return formatDate(figure.date, lang, t);
  return t("figure.dateRange", { from: formatDate(figure.dateFrom, lang, t), to: formatDate(figure.dateTo, lang, t) });
}
