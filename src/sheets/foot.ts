import { countLines } from "#lib/paragraph-lines.ts";
import { mmPerPt } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import { capitalised, lineSize, type Geometry } from "./geometry.ts";

/** Sizes of the foot of an A-series sheet, in points, and its height in millimetres. */
export interface FootFit {
  sizes: Record<"label" | "contact" | "short" | "foot", number>;
  heightMm: number;
}

/** Side of the QR code, and width of the field to write in, at unit 1. */
const code = 26;
const field = 70;

/** Fit the foot: contact strip with the field to write in, then short address, code and small print. */
export function fitFoot(sheet: Sheet, g: Geometry): FootFit {
  const { unit } = g;
  const label = Math.max(g.minTextPt, 16 * unit);
  const value = capitalised(sheet.contact.value);
  const left = g.innerWidth - (field + 6 + 14) * unit;
  const contact = sheet.contact.isNumber ? 50 * unit : lineSize(value, 800, left, g.minTextPt, 27 * unit);
  const valueLines = sheet.contact.isNumber ? 0 : countLines([{ text: value, weight: 800 }], left / (contact * mmPerPt), sheet.lang);
  const labelWidth = sheet.contact.isNumber ? left - 36 * unit : left;
  const labelLines = countLines([{ text: sheet.contact.label, weight: 500 }], (labelWidth * 0.97) / (label * mmPerPt), sheet.lang);
  const leftHeight = sheet.contact.isNumber
    ? Math.max(contact * mmPerPt, labelLines * label * mmPerPt * 1.3)
    : labelLines * label * mmPerPt * 1.3 + valueLines * contact * mmPerPt * 1.2;
  const strip = Math.max(leftHeight, 18 * unit) + 8 * unit;
  const shortWidth = g.innerWidth - (code + 6) * unit;
  const short = lineSize(sheet.short, 800, shortWidth, g.minTextPt, 30 * unit);
  const footLines = countLines(
    [{ text: `${sheet.sheetCode} · ${sheet.date} · ${sheet.foot} ${sheet.specimen ?? ""}`, weight: 500 }],
    (shortWidth * 0.97) / (g.footPt * mmPerPt),
    sheet.lang,
  );
  const source = label * mmPerPt * 1.3 + short * mmPerPt * 1.25 + footLines * g.footPt * mmPerPt * 1.35 + 1.5 * unit;
  return { sizes: { label, contact, short, foot: g.footPt }, heightMm: strip + Math.max(source, code * unit) + 4 * unit };
}
