import { formats, type Format } from "#config/formats.ts";
import type { Lang } from "#config/locales.ts";
import { mmPerPt, type HeadlineSlot } from "#lib/fit.ts";
import type { LineStyle } from "#lib/line-breaks.ts";
import type { Sheet } from "#lib/sheet.ts";
import { textWidth, type SheetWeight } from "#lib/text-width.ts";

/** Measures of a format, in millimetres and points. */
export interface Geometry {
  width: number;
  height: number;
  /** White margin: office printers do not reach the last 10 mm. */
  edge: number;
  innerWidth: number;
  innerHeight: number;
  /** Scale of everything small, 1 on A4. */
  unit: number;
  minTextPt: number;
  minHeadlinePt: number;
  footPt: number;
}

const edges: Partial<Record<Format, number>> = { a3: 14, a4: 11, "a4-mono": 11, a5: 10, atm: 10, counter: 10, "show-card": 10 };
const mmPerPx = 25.4 / 96;

/** Measures of a format. Screens count as paper of 96 pixels an inch, so that one style fits both. */
export function geometryOf(format: Format): Geometry {
  const size = formats[format];
  if (size.medium === "png") {
    const width = size.widthPx * mmPerPx;
    const height = size.heightPx * mmPerPx;
    const unit = Math.sqrt((size.widthPx * size.heightPx) / (1200 * 800));
    const edge = Math.min(width, height) * 0.065;
    return {
      width,
      height,
      edge,
      innerWidth: width - 2 * edge,
      innerHeight: height - 2 * edge,
      unit,
      minTextPt: 18 * unit,
      minHeadlinePt: 40 * unit,
      footPt: 13 * unit,
    };
  }
  const edge = edges[format] ?? 11;
  return {
    width: size.widthMm,
    height: size.heightMm,
    edge,
    innerWidth: size.widthMm - 2 * edge,
    innerHeight: size.heightMm - 2 * edge,
    unit: size.widthMm / 210,
    minTextPt: size.minTextPt,
    minHeadlinePt: size.minHeadlinePt,
    footPt: Math.max(size.footPt, format === "a3" ? 12 : 9),
  };
}

/** How headlines are measured: tight in Latin letters, untouched in Chinese and Korean. */
export function headlineStyle(lang: Lang, loudPadEm: number): LineStyle {
  return { weight: 800, trackingEm: lang === "zh" || lang === "ko" ? 0 : -0.03, loudPadEm };
}

/** How far letters of Be Vietnam Pro ExtraBold reach above their line and below it, in units of the font size. */
function reach(letter: string): { above: number; below: number } {
  const [base = "", ...marks] = letter.normalize("NFD");
  const dot = marks.includes("\u0323");
  const onTop = marks.filter((mark) => mark !== "\u0323" && mark !== "\u031b").length;
  const isCapital = /\p{Lu}/u.test(base);
  const above = isCapital ? [0.76, 1.05, 1.18][onTop]! : /[bdđfhklit\d]/.test(base) && onTop === 0 ? 0.77 : [0.55, 0.85, 0.955][onTop]!;
  return { above, below: dot ? 0.27 : /[gpqyj,;Q]/.test(base) ? 0.22 : 0.02 };
}

/**
 * Line height of a headline: as tight as its marks allow, so that a dot below never meets a hook above, nor the box
 * round loud words. `headlineLeading("en", "Call first")` → 1.16; with `ọ` and `ể` 1.24, with `Ễ` more.
 */
export function headlineLeading(lang: Lang, text: string): number {
  if (lang === "zh") return 1.2;
  if (lang === "ko") return 1.22;
  // What the first letter has on top has the whole margin above it.
  const letters = [...text.normalize("NFC")].map(reach);
  const above = Math.max(0, ...letters.slice(1).map((letter) => letter.above));
  const below = Math.max(0, ...letters.map((letter) => letter.below));
  return Math.max(1.16, Math.round((above + below + 0.015) * 100) / 100);
}

/** A headline slot of a sheet. */
export function headlineSlot(sheet: Sheet, widthMm: number, minPt: number, maxPt: number, loudPadEm = 0.14, maxLines = 3): HeadlineSlot {
  return {
    segments: sheet.headline,
    widthMm,
    minPt,
    maxPt,
    maxLines,
    lineHeight: headlineLeading(sheet.lang, sheet.title),
    style: headlineStyle(sheet.lang, loudPadEm),
  };
}

/** The largest size, in half points, at which a text stands on one line; at least `minPt`, where it may break. */
export function lineSize(text: string, weight: SheetWeight, widthMm: number, minPt: number, maxPt: number): number {
  const fitting = widthMm / (textWidth(text, weight) * mmPerPt * 1.02);
  return Math.max(minPt, Math.min(maxPt, Math.floor(fitting * 2) / 2));
}

/** Words with a capital first letter, where the script has capitals. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** CSS custom properties from sizes in points: `{ headline: 64 }` → `--headline:64pt;`. */
export function sizeProperties(sizes: Readonly<Record<string, number>>): string {
  return Object.entries(sizes)
    .map(([name, pt]) => `--${name}:${Math.round(pt * 100) / 100}pt;`)
    .join("");
}
