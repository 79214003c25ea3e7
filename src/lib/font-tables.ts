/** A table of an uncompressed TrueType font, by its four-letter tag. Throws when the font has none. */
export function fontTable(font: Buffer, tag: string): Buffer {
  const count = font.readUInt16BE(4);
  for (let index = 0; index < count; index++) {
    const at = 12 + 16 * index;
    if (font.toString("latin1", at, at + 4) !== tag) continue;
    const offset = font.readUInt32BE(at + 8);
    return font.subarray(offset, offset + font.readUInt32BE(at + 12));
  }
  throw new Error(`The font has no table "${tag}".`);
}

/** Character → glyph of a font, from its cmap of format 4 or 12. */
export function characterMap(font: Buffer): Map<number, number> {
  const cmap = fontTable(font, "cmap");
  const map = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * index + 4));
    const format = table.readUInt16BE(0);
    if (format === 4) readFormat4(table, map);
    else if (format === 12) readFormat12(table, map);
  }
  return map;
}

/** Advance widths by glyph, in font units. */
export function advances(font: Buffer): (glyph: number) => number {
  const hmtx = fontTable(font, "hmtx");
  const count = fontTable(font, "hhea").readUInt16BE(34);
  return (glyph) => hmtx.readUInt16BE(4 * Math.min(glyph, count - 1));
}

/** Widths in thousandths of the font size → the characters that have it, both in rising order. */
export function widthTable(font: Buffer): Map<number, string> {
  const unitsPerEm = fontTable(font, "head").readUInt16BE(18);
  const advance = advances(font);
  const table = new Map<number, string>();
  for (const [code, glyph] of [...characterMap(font)].sort(([a], [b]) => a - b)) {
    const width = Math.round((advance(glyph) * 1000) / unitsPerEm);
    table.set(width, (table.get(width) ?? "") + String.fromCodePoint(code));
  }
  return new Map([...table].sort(([a], [b]) => a - b));
}

function readFormat4(table: Buffer, map: Map<number, number>): void {
  const segments = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < segments; segment++) {
    const end = table.readUInt16BE(14 + 2 * segment);
    const start = table.readUInt16BE(16 + 2 * (segments + segment));
    const delta = table.readUInt16BE(16 + 2 * (2 * segments + segment));
    const rangeAt = 16 + 2 * (3 * segments + segment);
    const range = table.readUInt16BE(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = range === 0 ? code : table.readUInt16BE(rangeAt + range + 2 * (code - start));
      if (range !== 0 && glyph === 0) continue;
      map.set(code, (glyph + delta) & 0xffff);
    }
  }
}

function readFormat12(table: Buffer, map: Map<number, number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + 12 * group;
    const [start, end, glyph] = [table.readUInt32BE(at), table.readUInt32BE(at + 4), table.readUInt32BE(at + 8)];
    for (let code = start; code <= end; code++) map.set(code, glyph + code - start);
  }
}
