/** Form of a mark: who stated a figure is told by form, not by colour alone. */
export type Shape = "circle" | "diamond" | "square" | "triangle";

/** Colours of a picture on its own; on a page, style sheets overrule them for the dark theme. */
export const colours = { ink: "#14173d", soft: "#474a68", line: "#d8d3c4", mark: "#1c2158", ground: "#fffdf6" } as const;

/** Size of all words of a chart. */
export const textSize = 14;

/** Text for SVG. */
export function svgText(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** A coordinate, exact to a tenth. */
export function coordinate(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** How words are set. */
export interface LabelOptions {
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  quiet?: boolean;
  lang?: string | undefined;
}

/** A line that the next one follows without a space. */
const unspaced = /[\p{Script=Han}，。：；、（）]$/u;

/** Height of a line of words. */
export const lineHeight = 20;

/** Words at a place; several lines stand below each other and are read as one text. */
export function label(
  x: number,
  y: number,
  words: string | readonly string[],
  { anchor = "start", bold, quiet, lang }: LabelOptions = {},
): string {
  const attributes = [
    `class="${quiet ? "chart-soft" : "chart-ink"}" x="${coordinate(x)}" y="${coordinate(y)}" fill="${quiet ? colours.soft : colours.ink}" font-size="${textSize}"`,
    ...(anchor === "start" ? [] : [`text-anchor="${anchor}"`]),
    ...(bold ? ['font-weight="700"'] : []),
    ...(lang ? [`lang="${lang}"`] : []),
  ];
  const lines = typeof words === "string" ? [words] : words;
  const set = lines.map((line, index) =>
    index === 0
      ? svgText(line)
      : `${unspaced.test(lines[index - 1]!) ? "" : " "}<tspan x="${coordinate(x)}" dy="${lineHeight}">${svgText(line)}</tspan>`,
  );
  return `<text ${attributes.join(" ")}>${set.join("")}</text>`;
}

/** A mark at a place. */
export function symbol(x: number, y: number, shape: Shape, filled: boolean): string {
  const paint = `class="${filled ? "chart-mark" : "chart-hollow"}" fill="${filled ? colours.mark : colours.ground}" stroke="${colours.mark}" stroke-width="2"`;
  const n = coordinate;
  switch (shape) {
    case "circle":
      return `<circle ${paint} cx="${n(x)}" cy="${n(y)}" r="5.5"/>`;
    case "square":
      return `<rect ${paint} x="${n(x - 5)}" y="${n(y - 5)}" width="10" height="10"/>`;
    case "diamond":
      return `<path ${paint} d="M${n(x)} ${n(y - 7)}l7 7-7 7-7-7z"/>`;
    case "triangle":
      return `<path ${paint} d="M${n(x)} ${n(y - 6.5)}l6.5 12h-13z"/>`;
  }
}

/** A line from one place to another at the same height or width: `M1 2H3`, `M1 2V3`. */
export function stroke(path: string, kind: "grid" | "span"): string {
  return kind === "grid"
    ? `<path class="chart-line" stroke="${colours.line}" d="${path}"/>`
    : `<path class="chart-span" stroke="${colours.mark}" stroke-width="4" d="${path}"/>`;
}
