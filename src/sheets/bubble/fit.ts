import type { Fit, Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, fitSeries, linesSlot } from "#sheets/series-fit.ts";

/** Fit of the bubble layout: the scammer's words struck out, the headline, the answer, three lines. */
export function fitBubble(sheet: Sheet, g: Geometry): Fit {
  const stop = stopBelowHeadline(sheet);
  return fitSeries(sheet, g, {
    inset: 0,
    maxHeadlinePt: 92,
    spare: 23,
    slots: (unit, innerWidth) => {
      const slots: Slot[] = [linesSlot(sheet, g)];
      const inner = innerWidth - (20 + 16) * unit;
      if (sheet.quote)
        slots.push({
          name: "quote",
          boxes: [box(`“${sheet.quote}”`, inner, 500)],
          minPt: g.minTextPt,
          maxPt: 32 * unit,
          lineHeight: 1.35,
          padMm: 9 * unit,
          optional: true,
        });
      if (stop)
        slots.push({
          name: "stop",
          boxes: [box(stop, inner, 700)],
          minPt: Math.max(g.minTextPt, 19 * unit),
          maxPt: 32 * unit,
          lineHeight: 1.3,
          padMm: 9 * unit,
        });
      return slots;
    },
  });
}
