import { textWidth } from "./text-width.ts";

/** A line across the plot with its words. */
export interface Tick {
  at: number;
  label: string;
}

/** How numbers become places: `log` for amounts of very different size, `linear` from zero for counts and years. */
export interface Axis {
  type: "log" | "linear";
  domain: readonly [number, number];
  ticks: readonly Tick[];
  /** What the axis shows and how it must be read. */
  caption: string;
}

/** Share of the axis at which a value stands, 0 to 1. Throws a RangeError outside of the axis, because a clipped mark would lie. */
export function placeOn(axis: Pick<Axis, "type" | "domain">, value: number): number {
  const [low, high] = axis.domain;
  if (value < low || value > high) throw new RangeError(`${value} does not fit on an axis from ${low} to ${high}.`);
  return axis.type === "linear" ? (value - low) / (high - low) : Math.log10(value / low) / Math.log10(high / low);
}

/** Whole powers of ten around the values: `logDomain([9_200_000, 402_000_000])` → `[1_000_000, 1_000_000_000]`. */
export function logDomain(values: readonly number[]): [number, number] {
  if (values.length === 0) return [1, 10];
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return [10 ** low, 10 ** Math.max(high, low + 1)];
}

/** The powers of ten of a domain: `powersOfTen([1, 100])` → `[1, 10, 100]`. */
export function powersOfTen([low, high]: readonly [number, number]): number[] {
  const first = Math.round(Math.log10(low));
  return Array.from({ length: Math.round(Math.log10(high)) - first + 1 }, (_, index) => 10 ** (first + index));
}

/** Estimated width of a text in a reader's own font. Be Vietnam Pro is wider than the usual system fonts, so this errs on the safe side. */
export function estimatedWidth(text: string, size: number): number {
  return textWidth(text, 500) * size;
}

/** Lines of a text, broken at spaces (between characters where there are none). */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of text.match(/[\p{Script=Han}，。：；、（）]|\S+?(?=[\p{Script=Han}])|\S+|\s+/gu) ?? []) {
    if (line !== "" && estimatedWidth(line + piece.trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += line === "" ? piece.trimStart() : piece;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}
