import { create } from "qrcode";

const drawn = new Map<string, { path: string; size: number }>();

/** White modules around the code that scanners need. */
const quiet = 3;

/** The modules of a QR code (error correction M) as one SVG path, in a square of `size` modules with its quiet zone. */
export function qrPath(text: string): { path: string; size: number } {
  const known = drawn.get(text);
  if (known) return known;
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size;) {
      if (!modules.get(row, column)) {
        column++;
        continue;
      }
      let length = 1;
      while (column + length < modules.size && modules.get(row, column + length)) length++;
      path += `M${column + quiet} ${row + quiet}h${length}v1h-${length}z`;
      column += length;
    }
  }
  const result = { path, size: modules.size + 2 * quiet };
  drawn.set(text, result);
  return result;
}
