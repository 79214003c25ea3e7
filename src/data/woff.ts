import { deflateSync } from "node:zlib";

const align = (length: number): number => (length + 3) & ~3;

/** Sum of a table's 32-bit words, as font files check themselves. */
export function tableChecksum(table: Buffer): number {
  const whole = Buffer.concat([table, Buffer.alloc(align(table.length) - table.length)]);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + whole.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * Pack the tables of a TrueType font into a WOFF file (W3C WOFF 1.0): a header, a directory, each table deflated.
 * The same tables give the same bytes.
 */
export function packWoff(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const header = Buffer.alloc(44);
  const directory = Buffer.alloc(20 * sorted.length);
  const bodies: Buffer[] = [];
  let offset = header.length + directory.length;
  let total = 12 + 16 * sorted.length;
  sorted.forEach(([tag, table], index) => {
    const deflated = deflateSync(table, { level: 9 });
    const body = deflated.length < table.length ? deflated : table;
    const at = 20 * index;
    directory.write(tag.padEnd(4, " "), at, "latin1");
    [offset, body.length, table.length, tableChecksum(table)].forEach((value, field) => directory.writeUInt32BE(value, at + 4 + 4 * field));
    bodies.push(body, Buffer.alloc(align(body.length) - body.length));
    offset += align(body.length);
    total += align(table.length);
  });
  header.write("wOFF", 0, "latin1");
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(offset, 8);
  header.writeUInt16BE(sorted.length, 12);
  header.writeUInt32BE(total, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, directory, ...bodies]);
}
