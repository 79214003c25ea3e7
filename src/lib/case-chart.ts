import { localeOf, type Lang } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import type { Chart, ChartRow } from "./chart-svg.ts";
import type { Source } from "./citations.ts";
import { wordsIn, type Entry, type Library } from "./library.ts";
import { entryPath } from "./paths.ts";

/** The charts of the published cases, in the order of the page. */
export const chartNames = ["amounts", "victims", "stages", "penalties"] as const;

/** Name of a chart, as in addresses. */
export type ChartName = (typeof chartNames)[number];

/** One line of the table beside a chart: the figure, who said it, and where it was read. */
export interface ChartLine {
  /** Anchor of the line; the mark of the chart leads to it. */
  anchor: string;
  title: string;
  lang: Lang;
  path: string;
  value: string;
  /** A remark on the value; empty where there is none. */
  remark: string;
  /** Who stated it, in Vietnamese; empty where the heading says it. */
  by: string;
  /** Kind of body and day, in the page's language. */
  note: string;
  sources: readonly Source[];
}

/** Lines that belong together: what they count, or their stage. */
export interface LineGroup {
  anchor: string;
  /** Empty where the table has one group. */
  heading: string;
  lines: readonly ChartLine[];
}

/** A chart with its table. */
export interface CaseChart {
  name: ChartName;
  chart: Chart;
  groups: readonly LineGroup[];
}

/** What charts are made from. */
export interface ChartContext {
  library: Library;
  lang: Lang;
  t: Translate;
}

/** Anchor of a line or group: `anchorOf("amounts", "vu-rikvip")` → `"amounts-vu-rikvip"`. */
export function anchorOf(name: ChartName, id: string): string {
  return `${name}-${id}`;
}

/** Title of a case and the part of its page on which the figure stands. */
export function caseOf(entry: Entry<"cases">, lang: Lang, part: string): Pick<ChartLine, "title" | "lang" | "path"> {
  const found = wordsIn(entry, lang);
  return { title: found.words.title, lang: found.lang, path: `${entryPath("cases", entry.id, found.lang)}#${part}` };
}

/** What a line's row in the picture has in common: name, link, and words for a screen reader. */
export function rowOf(line: ChartLine, lang: Lang, t: Translate): Pick<ChartRow, "label" | "lang" | "value" | "name" | "href"> {
  return {
    label: line.title,
    lang: line.lang === lang ? undefined : localeOf(line.lang).hreflang,
    value: line.value,
    name: t("chart.rowName", { title: line.title, value: line.value, body: line.note }),
    href: `#${line.anchor}`,
  };
}
