import type { Fit, Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, fitSeries, measured } from "#sheets/series-fit.ts";

/** Side of a step's tile at unit 1, and room to its right. */
const tile = 34;

/** Fit of the steps layout: headline, three steps with large pictograms, the stop sentence. */
export function fitSteps(sheet: Sheet, g: Geometry): Fit {
  const stop = stopBelowHeadline(sheet);
  return fitSeries(sheet, g, {
    inset: 0,
    maxHeadlinePt: 84,
    headlineShare: 0.2,
    spare: 22,
    slots: (unit, innerWidth) => {
      const slots: Slot[] = [
        {
          name: "body",
          boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: innerWidth - (tile + 8) * unit })),
          minPt: g.minTextPt,
          maxPt: 27 * unit,
          lineHeight: 1.25,
          gapMm: 4 * unit,
          minBoxMm: 20 * unit,
        },
      ];
      if (stop)
        slots.push({
          name: "stop",
          boxes: [box(stop, innerWidth - 16 * unit, 700)],
          minPt: Math.max(g.minTextPt, 18 * unit),
          maxPt: 28 * unit,
          lineHeight: 1.3,
          padMm: 9 * unit,
        });
      return slots;
    },
  });
}
