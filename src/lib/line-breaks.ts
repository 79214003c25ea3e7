import type { Lang } from "#config/locales.ts";
import { breakCost, breakUnits, noLineEnd, noLineStart } from "./break-units.ts";
import { textWidth, type SheetWeight } from "./text-width.ts";

/** A piece of a line that is set whole: no break inside. */
export interface Piece {
  text: string;
  loud: boolean;
  /** true when a space stands between this piece and the one before. */
  spaceBefore: boolean;
  /** true when no line may begin with this piece: punctuation after loud words. */
  glued: boolean;
}

/**
 * The pieces of a headline between which a line may break. Vietnamese keeps known words together, Chinese breaks
 * between words (Intl.Segmenter), the others at spaces.
 * `headlinePieces([{ text: "Công an ", loud: false }, { text: "không", loud: true }], "vi")` → `Công an` · `không`.
 */
export function headlinePieces(segments: readonly { text: string; loud: boolean }[], lang: Lang): Piece[] {
  const pieces: Piece[] = [];
  let space = false;
  for (const { text, loud } of segments) {
    for (const word of breakUnits(text, lang)) {
      if (word === " ") {
        space = true;
        continue;
      }
      const last = pieces.at(-1);
      // Punctuation after the loud words stays on their line; so does all that touches, except in Chinese.
      if (last && !space && (lang !== "zh" || noLineStart.test(word) || noLineEnd.test(last.text))) {
        if (last.loud === loud) last.text += word;
        else pieces.push({ text: word, loud, spaceBefore: false, glued: true });
      } else pieces.push({ text: word, loud, spaceBefore: space, glued: false });
      space = false;
    }
  }
  return pieces;
}

/** What lines are measured with. */
export interface LineStyle {
  weight: SheetWeight;
  trackingEm: number;
  /** Room at each side of loud words, for their box. */
  loudPadEm: number;
}

/** Width of pieces set on one line, in units of the font size. */
export function lineWidth(pieces: readonly Piece[], style: LineStyle): number {
  let width = 0;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (index > 0 && piece.spaceBefore) width += textWidth(" ", style.weight, style.trackingEm);
    if (piece.loud && !before?.loud) width += style.loudPadEm;
    width += textWidth(piece.text, style.weight, style.trackingEm);
    if (piece.loud && !pieces[index + 1]?.loud) width += style.loudPadEm;
  });
  return width;
}

/** A headline broken into lines. */
export interface BrokenHeadline {
  lines: Piece[][];
  /** Width of the widest line, in units of the font size. */
  widest: number;
  /** How badly the breaks read: 0 is well, 1 as badly as a torn word. */
  badness: number;
}

/**
 * Break pieces into exactly `count` lines so that the widest is as narrow as can be and the breaks read well: loud
 * words stay together where they fit (`tearCost` is what breaking them costs, in widths of the widest line; below
 * nought only the width counts), sentences end lines. Returns undefined when there are fewer pieces than lines.
 */
export function breakInto(
  pieces: readonly Piece[],
  count: number,
  style: LineStyle,
  lang: Lang,
  tearCost = 0.6,
): BrokenHeadline | undefined {
  if (pieces.length < count) return undefined;
  let best: (BrokenHeadline & { cost: number }) | undefined;
  const visit = (start: number, left: number, lines: Piece[][]): void => {
    if (left === 1) {
      const all = [...lines, pieces.slice(start)];
      const widths = all.map((line) => lineWidth(line, style));
      const widest = Math.max(...widths);
      const bad = badness(all, widths, widest, Math.max(0, tearCost), lang);
      const cost = widest * (1 + (tearCost < 0 ? 0 : bad));
      if (!best || cost < best.cost - 1e-9) best = { lines: all, widest, badness: bad, cost };
      return;
    }
    for (let end = start + 1; end <= pieces.length - (left - 1); end++) {
      if (pieces[end]?.glued) continue;
      visit(end, left - 1, [...lines, pieces.slice(start, end)]);
    }
  };
  visit(0, count, []);
  return best;
}

const endsSentence = (piece: Piece | undefined): boolean => /[.?!。？！]$/.test(piece?.text ?? "");

function badness(lines: readonly (readonly Piece[])[], widths: readonly number[], widest: number, tearCost: number, lang: Lang): number {
  let cost = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const last = line.at(-1)!;
    // Loud words torn apart lose their voice.
    if (next && last.loud && next[0]!.loud) cost += tearCost;
    if (next) cost += 0.3 * breakCost(last.text, next[0]!.text, lang);
    // Sentences that share a line read badly where one of them is broken.
    const shared = line.slice(0, -1).some(endsSentence);
    const tail = index > 0 && !endsSentence(lines[index - 1]!.at(-1));
    if (shared && next && !endsSentence(last)) cost += 0.3;
    if (shared && tail) cost += 0.25;
    // Among breaks that read alike, lines of like length.
    cost += 0.05 * (1 - widths[index]! / widest) ** 2;
    // One short word alone on the last line looks lost, and so does a single character anywhere.
    if (!next && lines.length > 1 && widths[index]! < widest * 0.3) cost += 0.1;
    if (next && widths[index]! < 1.5 && !endsSentence(last)) cost += 0.3;
  });
  return cost;
}
