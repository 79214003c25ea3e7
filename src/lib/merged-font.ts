import { advances, characterMap, fontTable } from "./font-tables.ts";

/** A glyph taken from a font: its outline and its measures, in font units. */
export interface Glyph {
  outline: Buffer;
  advance: number;
  bearing: number;
}

/** Characters of a typeface, gathered from the slices into which web fonts cut it. */
export interface GlyphStore {
  glyphs: ReadonlyMap<number, Glyph>;
  /** Any slice: the tables that all of them share are taken from it. */
  model: Buffer;
}

/**
 * Gather glyphs from uncompressed TrueType slices. Outlines made of other glyphs (rare in Han and Hangul) are left
 * out, because their parts have other numbers in the merged font; `missing` in buildFont then names the character.
 */
export function gatherGlyphs(slices: readonly Buffer[]): GlyphStore {
  const model = slices[0];
  if (!model) throw new RangeError("No font slices to gather glyphs from.");
  const glyphs = new Map<number, Glyph>();
  for (const slice of slices) {
    const [glyf, loca, hmtx] = [fontTable(slice, "glyf"), fontTable(slice, "loca"), fontTable(slice, "hmtx")];
    const long = fontTable(slice, "head").readInt16BE(50) === 1;
    const metrics = fontTable(slice, "hhea").readUInt16BE(34);
    const offset = (glyph: number): number => (long ? loca.readUInt32BE(4 * glyph) : 2 * loca.readUInt16BE(2 * glyph));
    const advance = advances(slice);
    for (const [code, glyph] of characterMap(slice)) {
      if (glyphs.has(code) || code > 0xffff) continue;
      const outline = glyf.subarray(offset(glyph), offset(glyph + 1));
      if (outline.length > 0 && outline.readInt16BE(0) < 0) continue;
      const bearing = glyph < metrics ? hmtx.readInt16BE(4 * glyph + 2) : hmtx.readInt16BE(4 * metrics + 2 * (glyph - metrics));
      glyphs.set(code, { outline, advance: advance(glyph), bearing });
    }
  }
  return { glyphs, model };
}

/**
 * One TrueType font with these characters, in their order of code point; characters that the store lacks are left to
 * the next font of the page. The same characters give the same bytes.
 */
export function buildFont(store: GlyphStore, characters: Iterable<string>, name: string): Map<string, Buffer> {
  const codes = [...new Set([...characters].map((character) => character.codePointAt(0)!))]
    .filter((code) => store.glyphs.has(code))
    .sort((a, b) => a - b);
  const glyphs: Glyph[] = [{ outline: Buffer.alloc(0), advance: 1000, bearing: 0 }, ...codes.map((code) => store.glyphs.get(code)!)];
  const padded = glyphs.map(({ outline }) => Buffer.concat([outline, Buffer.alloc((4 - (outline.length % 4)) % 4)]));
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let offset = 0;
  padded.forEach((outline, index) => {
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * (index + 1));
  });
  const hmtx = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach(({ advance, bearing }, index) => {
    hmtx.writeUInt16BE(advance, 4 * index);
    hmtx.writeInt16BE(bearing, 4 * index + 2);
  });
  const head = Buffer.from(fontTable(store.model, "head"));
  head.writeUInt32BE(0, 8);
  head.fill(0, 20, 36); // Dates of the slice: of no use, and not the same in the next release.
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(fontTable(store.model, "hhea"));
  hhea.writeUInt16BE(glyphs.length, 34);
  const maxp = Buffer.from(fontTable(store.model, "maxp"));
  maxp.writeUInt16BE(glyphs.length, 4);
  const os2 = Buffer.from(fontTable(store.model, "OS/2"));
  const post = Buffer.alloc(32);
  post.writeUInt32BE(0x00030000, 0);
  return new Map([
    ["OS/2", os2],
    ["cmap", characterTable(codes)],
    ["glyf", Buffer.concat(padded)],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxp],
    ["name", nameTable(name)],
    ["post", post],
  ]);
}

/** A cmap of format 12 for glyphs 1, 2, 3… of these code points. */
function characterTable(codes: readonly number[]): Buffer {
  const groups: { start: number; end: number; glyph: number }[] = [];
  codes.forEach((code, index) => {
    const last = groups.at(-1);
    if (last && code === last.end + 1) last.end = code;
    else groups.push({ start: code, end: code, glyph: index + 1 });
  });
  const table = Buffer.alloc(12 + 16 + 12 * groups.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * groups.length, 16);
  table.writeUInt32BE(groups.length, 24);
  groups.forEach(({ start, end, glyph }, index) => {
    table.writeUInt32BE(start, 28 + 12 * index);
    table.writeUInt32BE(end, 32 + 12 * index);
    table.writeUInt32BE(glyph, 36 + 12 * index);
  });
  return table;
}

/** A name table with family, style, full and PostScript name. */
function nameTable(name: string): Buffer {
  const records = [
    [1, name],
    [2, "Regular"],
    [4, name],
    [6, name.replaceAll(" ", "")],
  ] as const;
  const texts = records.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const table = Buffer.alloc(6 + 12 * records.length);
  table.writeUInt16BE(records.length, 2);
  table.writeUInt16BE(table.length, 4);
  let offset = 0;
  records.forEach(([id], index) => {
    const at = 6 + 12 * index;
    [3, 1, 0x409, id, texts[index]!.length, offset].forEach((value, field) => table.writeUInt16BE(value, at + 2 * field));
    offset += texts[index]!.length;
  });
  return Buffer.concat([table, ...texts]);
}
