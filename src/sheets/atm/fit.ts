import { countLines } from "#lib/paragraph-lines.ts";
import { mmPerPt, fitSheet, type Fit, type Slot } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, headlineSlot, lineSize, type Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, fitSeries, linesSlot } from "#sheets/series-fit.ts";

/** Height of the band at the foot of the small card. */
const band = 22;

/** Fit of the ATM layout: the card itself, or the same warning on an A-series sheet. */
export function fitAtm(sheet: Sheet, g: Geometry): Fit {
  if (sheet.format !== "atm") {
    return fitSeries(sheet, g, {
      inset: 14,
      maxHeadlinePt: 100,
      spare: 34,
      slots: (unit, innerWidth) => {
        const slots: Slot[] = [linesSlot(sheet, { ...g, innerWidth: innerWidth - 14 * unit })];
        const stop = stopBelowHeadline(sheet);
        if (stop)
          slots.push({
            name: "stop",
            boxes: [box(stop, innerWidth - 14 * unit, 800)],
            minPt: Math.max(g.minTextPt, 18 * unit),
            maxPt: 32 * unit,
            lineHeight: 1.25,
            padMm: 6 * unit,
          });
        return slots;
      },
    });
  }
  const contactWidth = sheet.contact.isNumber ? 44 : 50;
  const contact = sheet.contact.isNumber ? 42 : lineSize(longestWord(capitalised(sheet.contact.value)), 800, contactWidth, g.minTextPt, 19);
  const stopWidth = g.innerWidth - contactWidth - 6;
  const lineCount = (text: string, pt: number, weight: 500 | 800): number =>
    countLines([{ text, weight }], ((contactWidth - 6) * 0.98) / (pt * mmPerPt), sheet.lang);
  const contactHeight =
    (lineCount(sheet.contact.label, g.minTextPt, 500) * g.minTextPt * 1.3 +
      lineCount(capitalised(sheet.contact.value), contact, 800) * contact * 1.12) *
    mmPerPt;
  const height = g.height - g.edge - band - 7;
  const fit = fitSheet(
    height,
    headlineSlot(sheet, g.innerWidth, g.minHeadlinePt, 56),
    [
      {
        name: "stop",
        boxes: [box(stopBelowHeadline(sheet) ?? sheet.summary, stopWidth, 700)],
        minPt: g.minTextPt,
        maxPt: 19,
        lineHeight: 1.28,
        minBoxMm: contactHeight,
      },
    ],
    sheet.lang,
  );
  const short = lineSize(sheet.short, 800, g.innerWidth - 68, g.minTextPt, 16);
  return { ...fit, sizes: { ...fit.sizes, contact, short, label: g.minTextPt, foot: g.footPt, band: band / mmPerPt } };
}

/** The longest word of a name, which decides how large it can be set in a narrow column. */
function longestWord(text: string): string {
  const half = text.split(" ");
  if (half.length < 3) return text;
  const middle = Math.ceil(half.length / 2);
  const [first, second] = [half.slice(0, middle).join(" "), half.slice(middle).join(" ")];
  return first.length > second.length ? first : second;
}
