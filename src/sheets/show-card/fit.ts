import type { Fit } from "#lib/fit.ts";
import { headlinePieces } from "#lib/line-breaks.ts";
import type { Sheet } from "#lib/sheet.ts";
import { headlineLeading, type Geometry } from "#sheets/geometry.ts";

/** Sizes of the card to show: its words are interface words, drawn in fixed sizes. */
export function fitShowCard(sheet: Sheet, g: Geometry): Fit {
  return {
    headlinePt: 23,
    leading: headlineLeading(sheet.lang, sheet.title),
    lines: [headlinePieces(sheet.headline, sheet.lang)],
    sizes: { label: g.minTextPt, foot: g.footPt },
    texts: {},
    tooLong: [],
  };
}
