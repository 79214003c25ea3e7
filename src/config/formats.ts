/**
 * Print formats. Millimetres for PDF, CSS pixels for PNG.
 * `minTextPt` is the smallest text allowed (the foot line of code and publisher may be `footPt`),
 * `minHeadlinePt` the smallest headline.
 */
export const formats = {
  a4: { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 16, minHeadlinePt: 60, footPt: 9 },
  "a4-mono": { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 16, minHeadlinePt: 60, footPt: 9 },
  a3: { medium: "pdf", widthMm: 297, heightMm: 420, minTextPt: 20, minHeadlinePt: 84, footPt: 11 },
  a5: { medium: "pdf", widthMm: 148, heightMm: 210, minTextPt: 12, minHeadlinePt: 40, footPt: 9 },
  atm: { medium: "pdf", widthMm: 148, heightMm: 105, minTextPt: 12, minHeadlinePt: 32, footPt: 9 },
  "tear-off": { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 12, minHeadlinePt: 48, footPt: 9 },
  "large-print": { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 24, minHeadlinePt: 48, footPt: 12 },
  "phone-card": { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 12, minHeadlinePt: 12, footPt: 9 },
  counter: { medium: "pdf", widthMm: 148, heightMm: 210, minTextPt: 16, minHeadlinePt: 28, footPt: 9 },
  "show-card": { medium: "pdf", widthMm: 148, heightMm: 210, minTextPt: 14, minHeadlinePt: 20, footPt: 9 },
  bilingual: { medium: "pdf", widthMm: 210, heightMm: 297, minTextPt: 16, minHeadlinePt: 36, footPt: 9 },
  "screen-4x3": { medium: "png", widthPx: 1024, heightPx: 768 },
  "screen-16x9": { medium: "png", widthPx: 1920, heightPx: 1080 },
  "screen-9x16": { medium: "png", widthPx: 1080, heightPx: 1920 },
  square: { medium: "png", widthPx: 1080, heightPx: 1080 },
  wide: { medium: "png", widthPx: 1200, heightPx: 630 },
} as const satisfies Record<string, PaperFormat | ScreenFormat>;

/** A format that is printed on paper. */
export interface PaperFormat {
  medium: "pdf";
  widthMm: number;
  heightMm: number;
  minTextPt: number;
  minHeadlinePt: number;
  footPt: number;
}

/** A format that is shown on a screen. */
export interface ScreenFormat {
  medium: "png";
  widthPx: number;
  heightPx: number;
}

/** The name of a print format, as in addresses and in `data/sheets.json`. */
export type Format = keyof typeof formats;

/** All format names, in the order of the print shop. */
export const formatNames = Object.keys(formats) as Format[];
