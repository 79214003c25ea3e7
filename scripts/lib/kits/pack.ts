import { zipSync, type Zippable } from "fflate";

/** A file within a ZIP. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array;
  /** false for what is compressed already. */
  compress: boolean;
}

/**
 * A ZIP of files, in the order of their names, each dated with `day` (`YYYY-MM-DD`), so that the same files give the
 * same bytes on every machine. `[Content_Types].xml` comes first, as Word files have it.
 */
export function pack(files: readonly PackedFile[], day: string): Uint8Array {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  // ZIP has no time zone: the local noon of the day is the same words everywhere.
  const mtime = new Date(year, month - 1, date, 12);
  const rank = (name: string): string => (name === "[Content_Types].xml" ? "" : name);
  const entries: Zippable = {};
  for (const { name, bytes, compress } of [...files].sort((a, b) => (rank(a.name) < rank(b.name) ? -1 : 1))) {
    entries[name] = [bytes, { mtime, level: compress ? 9 : 0, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
