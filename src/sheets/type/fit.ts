import type { Fit, Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, fitSeries, measured } from "#sheets/series-fit.ts";

/** Fit of the typographic layout: a panel with the headline and the stop sentence, three columns below. */
export function fitType(sheet: Sheet, g: Geometry): Fit {
  const stop = stopBelowHeadline(sheet);
  return fitSeries(sheet, g, {
    inset: 6,
    maxHeadlinePt: 104,
    spare: 34,
    slots: (unit, innerWidth) => {
      const column = (innerWidth - 12 * unit) / 3;
      const slots: Slot[] = [
        {
          name: "body",
          boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: column })),
          direction: "row",
          minPt: g.minTextPt,
          maxPt: 19 * unit,
          lineHeight: 1.28,
          padMm: 21 * unit,
        },
      ];
      if (stop)
        slots.push({
          name: "stop",
          boxes: [box(stop, innerWidth - 14 * unit, 700)],
          minPt: Math.max(g.minTextPt, 18 * unit),
          maxPt: 32 * unit,
          lineHeight: 1.3,
          padMm: 10 * unit,
        });
      return slots;
    },
  });
}
