import {
  colours,
  coordinate as n,
  label,
  lineHeight,
  stroke,
  svgText,
  symbol,
  textSize as size,
  type LabelOptions,
  type Shape,
} from "./chart-marks.ts";
import { estimatedWidth, placeOn, wrapText, type Axis } from "./chart-scale.ts";

/** One row: a name, a mark or bar, and the value in words. */
export interface ChartRow {
  label: string;
  /** Language of the label where it is not that of the page. */
  lang?: string | undefined;
  /** The value in words, beside the mark. */
  value: string;
  /** What a screen reader says for the row. */
  name: string;
  href: string;
  at: number;
  /** Other end of a range. */
  to?: number | undefined;
  shape: Shape;
  filled: boolean;
  /** A mark in the column beyond the axis (life imprisonment). */
  beyond?: boolean | undefined;
}

/** A chart, ready to be drawn in any width. */
export interface Chart {
  name: string;
  title: string;
  kind: "dots" | "bars";
  axis: Axis;
  groups: readonly { heading?: string | undefined; rows: readonly ChartRow[] }[];
  legend: readonly { shape: Shape; filled: boolean; text: string }[];
  /** Words of the column beyond the axis. */
  beyond?: string | undefined;
}

/** How a chart is drawn: `wide` sets names beside the plot, `narrow` above it, for telephones. */
export interface DrawOptions {
  width: number;
  layout: "wide" | "narrow";
  /** For a file of its own: words above and below, and an address for each row. */
  file?: { caveat: string; source: string; linkOf: (row: ChartRow) => string } | undefined;
}

/** Where things stand, the same for every row. */
interface Frame {
  width: number;
  wide: boolean;
  labels: number;
  right: number;
  beyondAt: number | undefined;
  rowHeight: number;
  x(value: number): number;
}

/** A part of the picture and its lower edge. */
interface Part {
  svg: string;
  y: number;
}

/**
 * Draw a chart as SVG. Colours are attributes, which style sheets of a page may overrule (dark theme); there is no
 * style attribute and no script. Dots, not bars, stand on a logarithmic axis: a bar's length would mean nothing there.
 */
export function drawChart(chart: Chart, { width, layout, file }: DrawOptions): string {
  const frame = frameOf(chart, width, layout === "wide");
  const title = file ? paragraphs(0, width, [chart.title, { bold: true }], [file.caveat, { quiet: true }]) : { svg: "", y: 0 };
  const key = legend(chart, width, file ? title.y + 12 : 0);
  const caption = paragraphs(key.y, width, [chart.axis.caption, { quiet: true }]);
  const top = caption.y + 32;
  const rows = drawRows(chart, frame, top, file?.linkOf ?? ((row) => row.href));
  const grid = drawGrid(chart, frame, top, rows.y + 4);
  const foot = file ? paragraphs(rows.y + 34, width, [file.source, { quiet: true }]) : { svg: "", y: rows.y + 30 };
  const height = Math.ceil(file ? foot.y + 8 : foot.y);
  const inner = title.svg + key.svg + caption.svg + grid + rows.svg + foot.svg;
  const name = svgText(chart.title);
  if (!file) return `<svg class="chart chart-${layout}" viewBox="0 0 ${width} ${height}" role="group" aria-label="${name}">${inner}</svg>`;
  const about = svgText(`${file.caveat} ${file.source}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif" role="group" aria-label="${name}"><title>${name}</title><desc>${about}</desc><rect width="${width}" height="${height}" fill="${colours.ground}"/>${inner}</svg>`;
}

function frameOf(chart: Chart, width: number, wide: boolean): Frame {
  const labels = wide ? Math.round(width * 0.38) : 0;
  const left = labels + 10;
  const beyond = chart.beyond ? Math.max(72, estimatedWidth(chart.beyond, size) + 8) : 0;
  const right = width - 14 - beyond;
  return {
    width,
    wide,
    labels,
    right,
    beyondAt: chart.beyond ? width - beyond / 2 - 4 : undefined,
    rowHeight: wide ? 32 : 50,
    x: (value) => left + placeOn(chart.axis, value) * (right - left),
  };
}

function paragraphs(from: number, width: number, ...texts: [string, LabelOptions][]): Part {
  let y = from;
  const lines = texts.flatMap(([words, options]) =>
    wrapText(words, width - 8, size).map((line) => label(4, (y += lineHeight), line, options)),
  );
  return { svg: lines.join(""), y };
}

function legend(chart: Chart, width: number, from: number): Part {
  let [x, y] = [4, from];
  const items = chart.legend.map((item) => {
    const room = 22 + estimatedWidth(item.text, size) + 18;
    if (x > 4 && x + room > width) [x, y] = [4, y + 24];
    const drawn = symbol(x + 8, y + 15, item.shape, item.filled) + label(x + 22, y + 20, item.text);
    x += room;
    return drawn;
  });
  return { svg: items.join(""), y: items.length > 0 ? y + 30 : y };
}

function drawRows(chart: Chart, frame: Frame, from: number, linkOf: (row: ChartRow) => string): Part {
  let y = from;
  const out: string[] = [];
  for (const { heading, rows } of chart.groups) {
    if (heading) {
      out.push(...wrapText(heading, frame.width - 8, size).map((line) => label(4, (y += 26), line, { bold: true })));
      y += 8;
    }
    for (const row of rows) {
      const drawn = drawRow(chart, row, frame, y, linkOf(row));
      out.push(drawn.svg);
      y = drawn.y;
    }
  }
  return { svg: out.join(""), y };
}

function drawGrid({ axis, beyond }: Chart, { x, right, width }: Frame, top: number, bottom: number): string {
  const out: string[] = [];
  let clearFrom = -Infinity;
  for (const { at, label: words } of axis.ticks) {
    out.push(stroke(`M${n(x(at))} ${n(top)}V${n(bottom)}`, "grid"));
    const half = estimatedWidth(words, size) / 2;
    const middle = Math.min(Math.max(x(at), half + 2), (beyond ? right + 14 : width) - half - 2);
    // A number that would touch the one before it is left out; its line stays.
    if (middle - half < clearFrom) continue;
    for (const y of [top - 8, bottom + 18]) out.push(label(middle, y, words, { anchor: "middle", quiet: true }));
    clearFrom = middle + half + 8;
  }
  if (beyond) out.push(label(width - 4, top - 8, beyond, { anchor: "end", quiet: true }));
  return out.join("");
}

function drawRow(chart: Chart, row: ChartRow, frame: Frame, above: number, link: string): Part {
  const { wide, width, beyondAt } = frame;
  const isBar = chart.kind === "bars";
  const from = frame.x(isBar ? chart.axis.domain[0] : row.at);
  const to = frame.x(row.to ?? row.at);
  const value = placeValue(row, frame, from, isBar ? to : to + 4);
  // A name is never cut: what is seen is what is read aloud.
  const lines = wrapText(row.label, wide ? frame.labels - 8 : width - 8 - value.taken, size);
  const more = (lines.length - 1) * lineHeight;
  const height = frame.rowHeight + more;
  const base = above + (wide ? 21 + more / 2 : 38 + more);
  const middle = base - 5;
  const marks = isBar
    ? `<rect class="chart-mark" fill="${colours.mark}" x="${n(from)}" y="${n(middle - 8)}" width="${n(Math.max(to - from, 1))}" height="16"/>`
    : (row.to === undefined ? "" : stroke(`M${n(from)} ${n(middle)}H${n(to)}`, "span") + symbol(from, middle, row.shape, row.filled)) +
      symbol(to, middle, row.shape, row.filled) +
      (row.beyond && beyondAt !== undefined ? symbol(beyondAt, middle, row.shape, row.filled) : "");
  const words = label(4, above + (wide ? 21 : 18), lines, { lang: row.lang });
  const figure = label(value.x, value.taken > 0 ? above + 18 : base, row.value, { anchor: value.anchor });
  const ground = `<rect class="chart-hit" fill="${colours.ground}" fill-opacity="0" x="0" y="${n(above)}" width="${width}" height="${height}"/>`;
  const svg = `<a href="${svgText(link)}" aria-label="${svgText(row.name)}">${ground}${words} ${marks}${figure}</a>`;
  return { svg, y: above + height };
}

/** Where the value of a row stands, and the room that it takes from the name's line. */
interface ValuePlace {
  x: number;
  anchor: "start" | "end";
  taken: number;
}

/** The value stands right of the mark, else left of it; where neither has room, at the end of the line of the name. */
function placeValue(row: ChartRow, frame: Frame, from: number, to: number): ValuePlace {
  const { width, labels, wide, beyondAt } = frame;
  const room = estimatedWidth(row.value, size);
  const limit = row.beyond && beyondAt !== undefined ? beyondAt - 12 : width - 4;
  if (to + 8 + room <= limit) return { x: to + 8, anchor: "start", taken: 0 };
  if (from - 12 - room >= labels || wide) return { x: from - 12, anchor: "end", taken: 0 };
  return { x: width - 4, anchor: "end", taken: room + 12 };
}
