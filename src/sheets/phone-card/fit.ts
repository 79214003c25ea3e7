import { mmPerPt, slotHeight, slotTexts, type Fit } from "#lib/fit.ts";
import { headlinePieces } from "#lib/line-breaks.ts";
import type { Sheet } from "#lib/sheet.ts";
import { headlineLeading, type Geometry } from "#sheets/geometry.ts";
import { box } from "#sheets/series-fit.ts";

/** Fit of the card beside the telephone: the stop sentence as large as the card leaves room for. */
export function fitPhoneCard(sheet: Sheet, g: Geometry): Fit {
  const text = sheet.stop ?? sheet.title;
  const width = 85 - 10;
  const room = 54 - 7.5 - 2 * 7 - 13.5;
  const slot = { name: "stop", boxes: [box(text, width, 800)], minPt: g.minTextPt, maxPt: 22, lineHeight: 1.24 };
  let stop = slot.maxPt;
  while (stop > slot.minPt && slotHeight(slot, stop, sheet.lang) > room) stop -= 0.5;
  const tooLong = slotHeight(slot, stop, sheet.lang) > room + mmPerPt ? ["stop"] : [];
  return {
    headlinePt: stop,
    leading: headlineLeading(sheet.lang, sheet.title),
    lines: [headlinePieces(sheet.headline, sheet.lang)],
    sizes: { stop, label: g.minTextPt, foot: g.footPt },
    texts: { stop: slotTexts(slot, stop, sheet.lang) },
    tooLong,
  };
}
