import { stages } from "#config/kinds.ts";
import { formatDate } from "#i18n/dates.ts";
import { formatNumber } from "#i18n/figures.ts";
import { formatDuration } from "#i18n/penalties.ts";
import { colon } from "#i18n/punctuation.ts";
import type { Translate } from "#i18n/translate.ts";
import { anchorOf, caseOf, rowOf, type CaseChart, type ChartContext, type ChartLine, type ChartName } from "./case-chart.ts";
import { sentences, sourceOf, type Sentence } from "./case-figures.ts";
import { sortedEntries } from "./library.ts";
import { statedChart } from "./stated-chart.ts";

/** A chart by name, in the words of a language. */
export function caseChart(name: ChartName, context: ChartContext): CaseChart {
  switch (name) {
    case "amounts":
      return statedChart("amounts", "amount", context);
    case "victims":
      return statedChart("victims", "victims", context);
    case "stages":
      return stageChart(context);
    case "penalties":
      return penaltyChart(context);
  }
}

/** Whole steps from zero to just above the largest value: `stepsTo(17, 5)` → `[0, 5, 10, 15, 20]`. */
export function stepsTo(largest: number, step: number): number[] {
  return Array.from({ length: Math.max(1, Math.ceil(largest / step)) + 1 }, (_, index) => index * step);
}

/** How many cases stand at each stage, as bars from zero; the table names them. */
function stageChart({ library, lang, t }: ChartContext): CaseChart {
  const cases = sortedEntries(library, "cases");
  const counted = stages
    .map((stage) => ({ stage, entries: cases.filter(({ facts }) => facts.stage === stage) }))
    .filter(({ entries }) => entries.length > 0);
  const steps = stepsTo(Math.max(0, ...counted.map(({ entries }) => entries.length)), 5);
  const line = (entry: (typeof cases)[number]): ChartLine => ({
    anchor: anchorOf("stages", entry.id),
    ...caseOf(entry, lang, "ket-qua"),
    value: t("case.asOf", { date: formatDate(entry.facts.stageAsOf, lang, t) }),
    remark: "",
    by: entry.facts.court ?? "",
    note: "",
    sources: [sourceOf(entry, entry.facts.stageSource)],
  });
  return {
    name: "stages",
    groups: counted.map(({ stage, entries }) => ({
      anchor: anchorOf("stages", stage),
      heading: `${t(`stage.${stage}`)} (${entries.length})`,
      lines: entries.map(line),
    })),
    chart: {
      name: "stages",
      title: t("chart.stages"),
      kind: "bars",
      axis: {
        type: "linear",
        domain: [0, steps.at(-1)!],
        ticks: steps.map((at) => ({ at, label: formatNumber(at, lang) })),
        caption: t("chart.countAxis"),
      },
      groups: [
        {
          rows: counted.map(({ stage, entries }) => ({
            label: t(`stage.${stage}`),
            value: formatNumber(entries.length, lang),
            name: `${t(`stage.${stage}`)}${colon(t)}${formatNumber(entries.length, lang)}`,
            href: `#${anchorOf("stages", stage)}`,
            at: entries.length,
            shape: "square",
            filled: true,
          })),
        },
      ],
      legend: [],
    },
  };
}

/** Prison terms that courts gave, shortest to longest on an axis from zero, with life imprisonment in a column of its own. */
function penaltyChart({ library, lang, t }: ChartContext): CaseChart {
  const found = sentences(library);
  const lines = found.map((sentence): ChartLine => {
    const { facts } = sentence.entry;
    return {
      anchor: anchorOf("penalties", sentence.entry.id),
      ...caseOf(sentence.entry, lang, "ket-qua"),
      value: termsOf(sentence, t),
      remark: sentence.lighter ? t("chart.lighter") : "",
      by: facts.court ?? "",
      note: [t(facts.final ? "chart.inForce" : "chart.notInForce"), formatDate(facts.stageAsOf, lang, t)].join(" · "),
      sources: sentence.sources,
    };
  });
  const steps = stepsTo(Math.max(0, ...found.map(({ toMonths }) => toMonths)), 60);
  return {
    name: "penalties",
    groups: [{ anchor: anchorOf("penalties", "all"), heading: "", lines }],
    chart: {
      name: "penalties",
      title: t("chart.penalties"),
      kind: "dots",
      axis: {
        type: "linear",
        domain: [0, steps.at(-1)!],
        ticks: steps.map((at) => ({ at, label: formatNumber(at / 12, lang) })),
        caption: t("chart.yearsAxis"),
      },
      groups: [
        {
          rows: found.map((sentence, index) => {
            const value = shortTerms(sentence, t);
            return {
              ...rowOf({ ...lines[index]!, value: withLife(sentence, value, t) }, lang, t),
              value,
              at: sentence.fromMonths ?? sentence.toMonths,
              to: sentence.fromMonths === null || sentence.fromMonths === sentence.toMonths ? undefined : sentence.toMonths,
              shape: "square",
              filled: sentence.entry.facts.final,
              beyond: sentence.life,
            };
          }),
        },
      ],
      legend: [
        { shape: "square", filled: true, text: t("chart.inForce") },
        { shape: "square", filled: false, text: t("chart.notInForce") },
      ],
      beyond: t("chart.life"),
    },
  };
}

/** Whole years as a range beside the mark, because another column shows life imprisonment: vi `7–16 năm`. */
function shortTerms(sentence: Sentence, t: Translate): string {
  const { fromMonths, toMonths } = sentence;
  const isWhole = fromMonths !== null && fromMonths !== toMonths && fromMonths % 12 === 0 && toMonths % 12 === 0;
  return isWhole ? t("chart.yearRange", { from: fromMonths / 12, to: toMonths / 12 }) : fixedTerms(sentence, t);
}

/** Prison terms in words: vi `7 năm đến 16 năm; chung thân`. */
function termsOf(sentence: Sentence, t: Translate): string {
  return withLife(sentence, fixedTerms(sentence, t), t);
}

function fixedTerms({ from, to, fromMonths, toMonths }: Sentence, t: Translate): string {
  const longest = formatDuration(to, t);
  if (from === null) return t("chart.longest", { to: longest });
  return fromMonths === toMonths ? longest : t("figure.range", { from: formatDuration(from, t), to: longest });
}

function withLife({ life }: Sentence, term: string, t: Translate): string {
  return life ? t("chart.withLife", { term }) : term;
}
