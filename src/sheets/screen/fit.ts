import { fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, headlineSlot, lineSize, type Geometry } from "#sheets/geometry.ts";
import { restOfStop } from "#sheets/rest-of-stop.ts";
import { box } from "#sheets/series-fit.ts";

/** Fit of a picture for screens: headline, stop sentence or summary, and a foot with contact and short address. */
export function fitScreen(sheet: Sheet, g: Geometry): Fit {
  const tall = g.height > g.width * 1.2;
  const card = sheet.lines.length === 0;
  const { unit } = g;
  const text = card ? sheet.summary : restOfStop(sheet);
  const wide = g.innerWidth;
  const foot = (tall ? 54 : 26) * unit;
  const height = g.innerHeight - 13 * unit - foot - 20 * unit;
  const slots: Slot[] = [{ name: "stop", boxes: [box(text, wide - 6 * unit, 700)], minPt: 19 * unit, maxPt: (tall ? 40 : 31) * unit, lineHeight: 1.32, padMm: 10 * unit }];
  const headline = { ...headlineSlot(sheet, wide, (card ? 34 : 44) * unit, (tall ? 108 : 96) * unit), maxLines: tall ? 6 : card ? 4 : 3 };
  const fit = fitSheet(height, headline, slots, sheet.lang);
  const short = lineSize(sheet.short, 800, tall ? wide : wide * 0.55, 18 * unit, (tall ? 40 : 27) * unit);
  const value = capitalised(sheet.contact.value);
  const contact = sheet.contact.isNumber ? (tall ? 60 : 46) * unit : lineSize(value, 800, tall ? wide : wide * 0.42, 18 * unit, (tall ? 38 : 27) * unit);
  return { ...fit, sizes: { ...fit.sizes, short, contact, label: 18 * unit, foot: 14 * unit } };
}
