import { fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { ParagraphRun } from "#lib/paragraph-lines.ts";
import type { Sheet, SheetRun } from "#lib/sheet.ts";
import type { SheetWeight } from "#lib/text-width.ts";
import { fitFoot } from "./foot.ts";
import { headlineSlot, type Geometry } from "./geometry.ts";

/** Runs as the fitter measures them: loud words in the heaviest weight. */
export function measured(runs: readonly SheetRun[], weight: SheetWeight = 500): ParagraphRun[] {
  return runs.map(({ text, loud }) => ({ text, loud, weight: loud ? 800 : weight }));
}

/** One text in one weight, in a box. */
export function box(text: string, widthMm: number, weight: SheetWeight): Slot["boxes"][number] {
  return { runs: [{ text, weight }], widthMm };
}

/** What an A-series layout wants between head and foot. Lengths at unit 1. */
export interface SeriesPlan {
  /** Width left for the headline at unit 1 less than the page, for panels with padding. */
  inset: number;
  maxHeadlinePt: number;
  /** Room that no text takes: gaps, panel padding. */
  spare: number;
  slots: (unit: number, innerWidth: number) => Slot[];
  /** How much the headline counts against the other texts, 0 to 1. */
  headlineShare?: number;
}

/** Fit of an A-series sheet: the foot first, then headline and texts into what is left. Sizes in points by name. */
export function fitSeries(sheet: Sheet, g: Geometry, plan: SeriesPlan): Fit {
  const foot = fitFoot(sheet, g);
  const top = 12 * g.unit;
  const height = g.innerHeight - top - foot.heightMm - plan.spare * g.unit;
  const headline = headlineSlot(sheet, g.innerWidth - plan.inset * g.unit, g.minHeadlinePt, plan.maxHeadlinePt * g.unit);
  const fit = fitSheet(height, headline, plan.slots(g.unit, g.innerWidth), sheet.lang, plan.headlineShare);
  return { ...fit, sizes: { ...fit.sizes, ...foot.sizes } };
}

/** The slot of the three lines, each beside its pictogram. */
export function linesSlot(sheet: Sheet, g: Geometry, maxPt = 21): Slot {
  const { unit } = g;
  return {
    name: "body",
    boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: g.innerWidth - 19 * unit })),
    minPt: g.minTextPt,
    maxPt: maxPt * unit,
    lineHeight: 1.3,
    gapMm: 4 * unit,
    minBoxMm: 13 * unit,
  };
}
