import { fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, headlineSlot, lineSize, type Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, measured } from "#sheets/series-fit.ts";

/** Number of strips, and their length in millimetres. */
export const strips = { count: 8, length: 66 };

/** Fit of the sheet with strips: a small poster above, strips with number and short address below. */
export function fitTearOff(sheet: Sheet, g: Geometry): Fit {
  const stop = stopBelowHeadline(sheet);
  const slots: Slot[] = [
    {
      name: "body",
      boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: g.innerWidth - 17 })),
      minPt: 13,
      maxPt: 20,
      lineHeight: 1.3,
      gapMm: 3,
      minBoxMm: 11,
    },
  ];
  if (stop) slots.push({ name: "stop", boxes: [box(stop, g.innerWidth - 16, 700)], minPt: 15, maxPt: 26, lineHeight: 1.3, padMm: 9 });
  const head = 11;
  const field = 16;
  const foot = 13;
  const fit = fitSheet(
    g.innerHeight - strips.length - 9 - head - field - foot - 20,
    headlineSlot(sheet, g.innerWidth, g.minHeadlinePt, 84),
    slots,
    sheet.lang,
  );
  const value = capitalised(sheet.contact.value);
  const contact = sheet.contact.isNumber ? 26 : lineSize(value, 800, 88, g.minTextPt, 20);
  const strip = lineSize(sheet.short, 800, strips.length - 8, g.minTextPt, 15);
  return { ...fit, sizes: { ...fit.sizes, contact, strip, label: 13, foot: g.footPt } };
}
