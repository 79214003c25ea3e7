import { fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, headlineSlot, lineSize, type Geometry } from "#sheets/geometry.ts";
import { box } from "#sheets/series-fit.ts";

/** As many sentences as there is room for: from the first on, and always the last two, which say what to do. */
export function chosenSentences(easy: readonly string[], count: number): string[] {
  if (count >= easy.length) return [...easy];
  const last = Math.min(2, count);
  return [...easy.slice(0, count - last), ...easy.slice(easy.length - last)];
}

/**
 * Fit of the large print: as many of the easy sentences as stand at 24 points with the stop sentence. `sizes.count` is their number.
 */
export function fitLargePrint(sheet: Sheet, g: Geometry): Fit {
  const value = capitalised(sheet.contact.value);
  const contact = sheet.contact.isNumber ? 40 : lineSize(value, 800, g.innerWidth - 12, g.minTextPt, 32);
  const short = lineSize(sheet.short, 800, g.innerWidth, g.minTextPt, 26);
  const foot = 60;
  const height = g.innerHeight - 13 - foot - 20;
  for (let count = sheet.easy.length; count > 0; count--) {
    const slots: Slot[] = [
      {
        name: "body",
        boxes: chosenSentences(sheet.easy, count).map((text) => box(text, g.innerWidth - 13, 500)),
        minPt: g.minTextPt,
        maxPt: 30,
        lineHeight: 1.26,
        gapMm: 2.6,
      },
    ];
    if (sheet.stop)
      slots.push({
        name: "stop",
        boxes: [box(sheet.stop, g.innerWidth - 16, 700)],
        minPt: g.minTextPt,
        maxPt: 30,
        lineHeight: 1.25,
        padMm: 8,
      });
    const fit = fitSheet(height, { ...headlineSlot(sheet, g.innerWidth, g.minHeadlinePt, 66) }, slots, sheet.lang, 0.3);
    if (fit.tooLong.length === 0 || count === 1)
      return { ...fit, sizes: { ...fit.sizes, contact, short, label: g.minTextPt, foot: g.footPt, count } };
  }
  throw new RangeError(`${sheet.kind}/${sheet.id} has no easy sentences, so it has no large print.`);
}
