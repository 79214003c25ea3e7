import type { Lang } from "#config/locales.ts";
import { breakInto, headlinePieces, type LineStyle, type Piece } from "./line-breaks.ts";
import { breakLines, countLines, type LineRun, type ParagraphRun } from "./paragraph-lines.ts";

/** Millimetres in a point. */
export const mmPerPt = 25.4 / 72;

/** Widths are promised to this share of the box: kerning and rounding must never push a word out. */
const safety = 0.99;

/** A text and the width that it may take. */
export interface Box {
  runs: readonly ParagraphRun[];
  widthMm: number;
}

/** A slot of a sheet: texts in one size, below each other or side by side. */
export interface Slot {
  name: string;
  boxes: readonly Box[];
  direction?: "stack" | "row";
  minPt: number;
  maxPt: number;
  lineHeight: number;
  /** Room between stacked boxes and around all of them, in millimetres. */
  gapMm?: number;
  padMm?: number;
  /** Least height of each box (a pictogram beside it). */
  minBoxMm?: number;
  /** May be left out where the sheet is too full. The layout then draws nothing for it. */
  optional?: boolean;
}

/** The headline: broken into lines here, because the size depends on it. */
export interface HeadlineSlot {
  segments: readonly { text: string; loud: boolean }[];
  widthMm: number;
  minPt: number;
  maxPt: number;
  maxLines: number;
  lineHeight: number;
  style: LineStyle;
}

/** A fitted sheet. Sizes in points. */
export interface Fit {
  headlinePt: number;
  /** Line height of the headline, in units of its size. */
  leading: number;
  lines: Piece[][];
  sizes: Record<string, number>;
  /** The texts of each slot, in their order, broken into lines at that size. */
  texts: Record<string, LineRun[][][]>;
  /** Slots that do not fit even at their smallest size; empty when all is well. */
  tooLong: string[];
}

/**
 * Height of a slot at a size, in millimetres.
 */
export function slotHeight(slot: Slot, pt: number, lang: Lang): number {
  const em = pt * mmPerPt;
  const heights = slot.boxes.map(({ runs, widthMm }) =>
    Math.max(slot.minBoxMm ?? 0, countLines(runs, (widthMm * safety) / em, lang) * em * slot.lineHeight),
  );
  const inner =
    slot.direction === "row"
      ? Math.max(...heights)
      : heights.reduce((sum, height) => sum + height, 0) + (slot.gapMm ?? 0) * (heights.length - 1);
  return inner + (slot.padMm ?? 0);
}

/** The texts of a slot, broken into lines at a size. */
export function slotTexts(slot: Slot, pt: number, lang: Lang): LineRun[][][] {
  return slot.boxes.map(({ runs, widthMm }) => breakLines(runs, (widthMm * safety) / (pt * mmPerPt), lang));
}

/** A way to break a headline, and the largest size that it allows. */
export interface HeadlineOption {
  pt: number;
  lines: Piece[][];
  heightMm: number;
  badness: number;
}

/** The largest size of a headline, in quarters of a point, for each number of lines; largest size first. Sizes may be below `minPt`. */
export function headlineSizes(slot: HeadlineSlot, lang: Lang): HeadlineOption[] {
  const pieces = headlinePieces(slot.segments, lang);
  const options: HeadlineOption[] = [];
  for (let count = 1; count <= slot.maxLines; count++) {
    // Loud words stay together where they can; where they are too wide for that, they break like others.
    let best: Omit<HeadlineOption, "heightMm"> | undefined;
    for (const tearCost of [0.6, 0.2, 0, -1]) {
      const broken = breakInto(pieces, count, slot.style, lang, tearCost);
      if (!broken) break;
      const pt = Math.min(slot.maxPt, Math.floor((slot.widthMm * safety * 4) / (broken.widest * mmPerPt)) / 4);
      if (!best || pt > best.pt) best = { pt, lines: broken.lines, badness: broken.badness };
      if (pt >= slot.minPt) break;
    }
    if (best) options.push({ ...best, heightMm: count * best.pt * mmPerPt * slot.lineHeight });
  }
  return options.sort((a, b) => b.pt - a.pt);
}

/**
 * Fit a headline and the slots that share its column into a height: the headline as large as it can be while the
 * other texts keep a fair size (`headlineShare` says which counts more). Sizes never fall below their smallest:
 * optional slots go first, then what does not fit is named in `tooLong`, and the sheet is set at the smallest sizes.
 */
export function fitSheet(heightMm: number, headline: HeadlineSlot, slots: readonly Slot[], lang: Lang, headlineShare = 0.65): Fit {
  const steps = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0];
  const at = (slot: Slot, step: number): number => Math.floor((slot.minPt + (slot.maxPt - slot.minPt) * step) * 2) / 2;
  let best: { pt: number; lines: Piece[][]; step: number; score: number } | undefined;
  const heights = steps.map((step) => slots.reduce((sum, slot) => sum + slotHeight(slot, at(slot, step), lang), 0));
  const options = headlineSizes(headline, lang);
  for (const option of options) {
    for (let pt = option.pt; pt >= headline.minPt; pt--) {
      const room = heightMm - (option.heightMm * pt) / option.pt;
      const step = steps[heights.findIndex((height) => height <= room)];
      if (step === undefined) continue;
      const size = (pt - headline.minPt) / Math.max(1, headline.maxPt - headline.minPt);
      const score = headlineShare * size + (1 - headlineShare) * step - option.badness;
      if (!best || score > best.score) best = { pt, lines: option.lines, step, score };
    }
  }
  if (best) {
    const { pt, lines, step } = best;
    const room = heightMm - lines.length * pt * mmPerPt * headline.lineHeight;
    const sizes = grown(
      slots,
      slots.map((slot) => at(slot, step)),
      room,
      lang,
    );
    return { headlinePt: pt, leading: headline.lineHeight, lines, ...sized(slots, sizes, lang), tooLong: [] };
  }
  const spared = slots.findIndex(({ optional }) => optional);
  if (spared >= 0 && options.some(({ pt }) => pt >= headline.minPt))
    return fitSheet(heightMm, headline, slots.toSpliced(spared, 1), lang, headlineShare);
  const fallback = options.filter(({ pt }) => pt >= headline.minPt).sort((a, b) => a.lines.length - b.lines.length)[0] ?? options[0];
  const tooLong = (fallback?.pt ?? 0) < headline.minPt ? ["headline"] : slots.map((slot) => slot.name);
  return {
    headlinePt: Math.min(headline.minPt, fallback?.pt ?? headline.minPt),
    leading: headline.lineHeight,
    lines: fallback?.lines ?? [headlinePieces(headline.segments, lang)],
    ...sized(
      slots,
      slots.map(({ minPt }) => minPt),
      lang,
    ),
    tooLong,
  };
}

/** Sizes raised slot by slot, half a point at a time, while all of them still fit into the room. */
function grown(slots: readonly Slot[], start: readonly number[], roomMm: number, lang: Lang): number[] {
  const sizes = [...start];
  const heights = slots.map((slot, index) => slotHeight(slot, sizes[index]!, lang));
  for (let changed = true; changed;) {
    changed = false;
    slots.forEach((slot, index) => {
      const pt = sizes[index]! + 0.5;
      if (pt > slot.maxPt) return;
      const height = slotHeight(slot, pt, lang);
      if (heights.reduce((sum, other) => sum + other, 0) - heights[index]! + height > roomMm) return;
      sizes[index] = pt;
      heights[index] = height;
      changed = true;
    });
  }
  return sizes;
}

function sized(slots: readonly Slot[], sizes: readonly number[], lang: Lang): Pick<Fit, "sizes" | "texts"> {
  return {
    sizes: Object.fromEntries(slots.map((slot, index) => [slot.name, sizes[index]!])),
    texts: Object.fromEntries(slots.map((slot, index) => [slot.name, slotTexts(slot, sizes[index]!, lang)])),
  };
}
