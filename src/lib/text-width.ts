import { fontWidths } from "#config/font-widths.ts";

/** A weight of the sheets' fonts. */
export type SheetWeight = 500 | 700 | 800;

/** A stretch of text in one weight; `padEm` is room beside it that does not break (the box around loud words). */
export interface Run {
  text: string;
  weight: SheetWeight;
  padEm?: number;
}

const tables = new Map<SheetWeight, ReadonlyMap<string, number>>(
  ([500, 700, 800] as const).map((weight) => [
    weight,
    new Map(
      Object.entries(fontWidths[weight]).flatMap(([width, characters]) =>
        [...characters].map((character) => [character, Number(width) / 1000] as const),
      ),
    ),
  ]),
);

const hangul = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/;

/**
 * Width of one character in units of the font size. Characters of Be Vietnam Pro have the width of the font;
 * Hangul is set at 0.92 and everything else (Han, full-width punctuation) at 1, as in Noto Sans KR and SC.
 */
export function characterWidth(character: string, weight: SheetWeight): number {
  return tables.get(weight)!.get(character) ?? (hangul.test(character) ? 0.92 : 1);
}

/**
 * Width of a text in units of the font size; kerning, which mostly takes room away, is left out.
 * `trackingEm` is added after every character. `textWidth("in", 800)` is about 0.93.
 */
export function textWidth(text: string, weight: SheetWeight, trackingEm = 0): number {
  let width = 0;
  for (const character of text.normalize("NFC")) width += characterWidth(character, weight) + trackingEm;
  return width;
}
