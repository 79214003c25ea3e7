import { formatDate } from "#i18n/dates.ts";
import { formatFigure, formatNumber, formatVnd } from "#i18n/figures.ts";
import { scaleMeasures, statingBodies } from "#schemas/cases.ts";
import { anchorOf, caseOf, rowOf, type CaseChart, type ChartContext, type ChartLine } from "./case-chart.ts";
import { measured, statedFigures, type StatedFigure } from "./case-figures.ts";
import { logDomain, powersOfTen } from "./chart-scale.ts";
import type { Shape } from "./chart-marks.ts";
import type { ChartRow } from "./chart-svg.ts";

const shapes: Record<(typeof statingBodies)[number], Shape> = {
  police: "circle",
  prosecution: "diamond",
  court: "square",
  press: "triangle",
};

/** A stated figure with its number. */
interface Point extends StatedFigure {
  value: number;
  valueTo: number | null;
  /** Has the unit of the axis, and counts what the chart counts. */
  isDrawn: boolean;
  line: ChartLine;
}

/**
 * Amounts (đồng) or people as stated, largest first within what they count, on a logarithmic axis.
 * What has another unit (dollars) or counts no people (instances) stands in the table only: no rate is invented.
 */
export function statedChart(name: "amounts" | "victims", what: "amount" | "victims", context: ChartContext): CaseChart {
  const { lang, t } = context;
  const points = pointsOf(name, what, context);
  const drawn = points.filter(({ isDrawn }) => isDrawn);
  const groups = scaleMeasures
    .map((measure) => ({ measure, heading: t(`measure.${measure}`), own: points.filter(({ item }) => item.measure === measure) }))
    .filter(({ own }) => own.length > 0);
  const domain = logDomain(drawn.flatMap(({ value, valueTo }) => [value, valueTo ?? value]));
  const row = ({ value, valueTo, item, line }: Point): ChartRow => ({
    ...rowOf(line, lang, t),
    at: value,
    to: valueTo ?? undefined,
    shape: shapes[item.body],
    filled: item.body === "court",
  });
  return {
    name,
    groups: groups.map(({ measure, heading, own }) => ({ anchor: anchorOf(name, measure), heading, lines: own.map(({ line }) => line) })),
    chart: {
      name,
      title: t(`chart.${name}`),
      kind: "dots",
      axis: {
        type: "log",
        domain,
        ticks: powersOfTen(domain).map((at) => ({ at, label: what === "amount" ? formatVnd(at, lang, t) : formatNumber(at, lang) })),
        caption: t("chart.logAxis"),
      },
      groups: groups
        .map(({ heading, own }) => ({ heading, rows: own.filter(({ isDrawn }) => isDrawn).map(row) }))
        .filter(({ rows }) => rows.length > 0),
      legend: statingBodies
        .filter((body) => drawn.some(({ item }) => item.body === body))
        .map((body) => ({ shape: shapes[body], filled: body === "court", text: t(`body.${body}`) })),
    },
  };
}

function pointsOf(name: "amounts" | "victims", what: "amount" | "victims", { library, lang, t }: ChartContext): Point[] {
  return statedFigures(library, what)
    .map((stated) => {
      const { entry, item, figure, source } = stated;
      const { value, valueTo, unit } = measured(figure);
      const isDrawn = unit === (what === "amount" ? "VND" : "count") && item.measure !== "instances";
      const on = item.statedOn ? formatDate(item.statedOn, lang, t) : "";
      const line: ChartLine = {
        anchor: anchorOf(name, entry.id),
        ...caseOf(entry, lang, "quy-mo"),
        value: formatFigure(figure, lang, t),
        remark: isDrawn ? "" : t("chart.notDrawn"),
        by: item.statedBy,
        note: [t(`body.${item.body}`), on].filter(Boolean).join(" · "),
        sources: [source],
      };
      return { ...stated, value: value ?? 0, valueTo, isDrawn, line };
    })
    .sort((a, b) => Number(b.isDrawn) - Number(a.isDrawn) || (b.valueTo ?? b.value) - (a.valueTo ?? a.value));
}
