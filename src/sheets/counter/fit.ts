import { slotHeight, slotTexts, type Fit } from "#lib/fit.ts";
import { headlinePieces } from "#lib/line-breaks.ts";
import type { Sheet } from "#lib/sheet.ts";
import { headlineLeading, type Geometry } from "#sheets/geometry.ts";
import { box } from "#sheets/series-fit.ts";

/** Fit of the counter card. Its questions are interface words with sizes of their own; the stop sentence takes what is left. */
export function fitCounter(sheet: Sheet, g: Geometry): Fit {
  const slot = {
    name: "stop",
    boxes: [box(sheet.stop ?? sheet.title, g.innerWidth - 12, 700)],
    minPt: g.minTextPt,
    maxPt: 20,
    lineHeight: 1.26,
  };
  const room = 26;
  let stop = slot.maxPt;
  while (stop > slot.minPt && slotHeight(slot, stop, sheet.lang) > room) stop -= 0.5;
  return {
    headlinePt: g.minHeadlinePt,
    leading: headlineLeading(sheet.lang, sheet.title),
    lines: [headlinePieces(sheet.headline, sheet.lang)],
    sizes: { stop, label: g.minTextPt, foot: g.footPt },
    texts: { stop: slotTexts(slot, stop, sheet.lang) },
    tooLong: slotHeight(slot, stop, sheet.lang) > room ? ["stop"] : [],
  };
}
