import { fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { fitFoot } from "#sheets/foot.ts";
import { headlineSlot, type Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, measured } from "#sheets/series-fit.ts";

/** Fit of one half of a sheet in two languages; each language is fitted by itself into the same height. */
export function fitBilingual(sheet: Sheet, g: Geometry): Fit {
  const stop = stopBelowHeadline(sheet);
  const foot = fitFoot(sheet, g);
  const half = (g.innerHeight - 12 - foot.heightMm - 13) / 2;
  const slots: Slot[] = [
    {
      name: "body",
      boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: g.innerWidth - 30 })),
      minPt: g.minTextPt,
      maxPt: 19,
      lineHeight: 1.26,
      gapMm: 1.8,
      minBoxMm: 8.5,
    },
  ];
  if (stop)
    slots.push({
      name: "stop",
      boxes: [box(stop, g.innerWidth - 16, 700)],
      minPt: g.minTextPt,
      maxPt: 22,
      lineHeight: 1.26,
      padMm: 3,
    });
  const fit = fitSheet(half - 13, headlineSlot(sheet, g.innerWidth - 16, g.minHeadlinePt, 62), slots, sheet.lang, 0.5);
  return { ...fit, sizes: { ...fit.sizes, ...foot.sizes } };
}
