import { fitSheet, mmPerPt, type Fit, type Slot } from "#lib/fit.ts";
import { countLines } from "#lib/paragraph-lines.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, headlineSlot, lineSize, type Geometry } from "#sheets/geometry.ts";
import { stopBelowHeadline } from "#sheets/stop-below-headline.ts";
import { box, measured } from "#sheets/series-fit.ts";

/** Is the picture higher than wide, so that contact and address stand below each other? */
const isTall = (g: Geometry): boolean => g.height > g.width * 1.2;

/** Fit of a picture for screens: headline, stop sentence or summary, the three lines where there is room, and a foot. */
export function fitScreen(sheet: Sheet, g: Geometry): Fit {
  const card = sheet.lines.length === 0;
  const tall = isTall(g);
  const { unit, innerWidth: width } = g;
  const foot = fitScreenFoot(sheet, g);
  const stop: Slot = {
    name: "stop",
    boxes: [box(card ? sheet.summary : (stopBelowHeadline(sheet) ?? sheet.summary), width - 12 * unit, 700)],
    minPt: 19 * unit,
    maxPt: (tall ? 40 : 31) * unit,
    lineHeight: 1.32,
    padMm: 13 * unit,
  };
  const lines: Slot = {
    name: "body",
    boxes: sheet.lines.map(({ runs }) => ({ runs: measured(runs), widthMm: width - 19 * unit })),
    minPt: 20 * unit,
    maxPt: 30 * unit,
    lineHeight: 1.3,
    gapMm: 4 * unit,
    minBoxMm: 13 * unit,
    padMm: 6 * unit,
    optional: true,
  };
  const slots = card || g.width > g.height * 1.1 ? [stop] : [stop, lines];
  const headline = { ...headlineSlot(sheet, width, (card ? 34 : 44) * unit, (tall ? 108 : 96) * unit), maxLines: tall ? 6 : card ? 4 : 3 };
  const fit = fitSheet(g.innerHeight - 13 * unit - foot.heightMm - 10 * unit, headline, slots, sheet.lang);
  return { ...fit, sizes: { ...fit.sizes, ...foot.sizes } };
}

function fitScreenFoot(sheet: Sheet, g: Geometry): { sizes: Record<string, number>; heightMm: number } {
  const { unit, innerWidth: width } = g;
  const tall = isTall(g);
  const card = sheet.lines.length === 0;
  const left = tall || card ? width : width * 0.54;
  const label = 18 * unit;
  const small = 14 * unit;
  const value = capitalised(sheet.contact.value);
  const contact = sheet.contact.isNumber ? (tall ? 60 : 40) * unit : lineSize(value, 800, left * 0.98, 18 * unit, (tall ? 38 : 27) * unit);
  const short = lineSize(sheet.short, 800, tall || card ? width : width * 0.42, 18 * unit, (tall ? 40 : 27) * unit);
  const lineCount = (text: string, pt: number, mm: number, weight: 500 | 800): number =>
    countLines([{ text, weight }], (mm * 0.97) / (pt * mmPerPt), sheet.lang);
  const contactHeight = card
    ? 0
    : (lineCount(sheet.contact.label, label, left, 500) * label * 1.3 + lineCount(value, contact, left, 800) * contact * 1.15) * mmPerPt;
  const shortHeight = short * 1.25 * mmPerPt;
  const print =
    lineCount(`${sheet.sheetCode} · ${sheet.date} · ${sheet.footShort} ${sheet.specimen ?? ""}`, small, width, 500) *
    small *
    1.35 *
    mmPerPt;
  const rows = tall ? contactHeight + shortHeight + 4 * unit : Math.max(contactHeight, shortHeight);
  return { sizes: { short, contact, label, foot: small }, heightMm: rows + print + 8 * unit };
}
