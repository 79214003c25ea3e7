import type { Piece } from "#lib/line-breaks.ts";
import type { SheetRun } from "#lib/sheet.ts";

/** Pieces of each line joined to runs of loud and plain words, spaces where they belong. */
export function linesOfRuns(lines: readonly (readonly Piece[])[]): SheetRun[][] {
  return lines.map((pieces) => {
    const runs: SheetRun[] = [];
    pieces.forEach((piece, index) => {
      const last = runs.at(-1);
      const space = index > 0 && piece.spaceBefore ? " " : "";
      if (last && last.loud === piece.loud) last.text += space + piece.text;
      else if (last && space && !last.loud) {
        last.text += space;
        runs.push({ text: piece.text, loud: piece.loud });
      } else runs.push({ text: space + piece.text, loud: piece.loud });
    });
    return runs;
  });
}
