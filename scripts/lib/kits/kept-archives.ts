import { closeSync, copyFileSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { dirname, join } from "node:path";
import { cacheFolder } from "#scripts/lib/print/cache.ts";

/** Length of the record at the end of a ZIP that says where its list of files lies. */
const endRecord = 22;

/**
 * ZIPs kept between builds, in the cache of the print shop. They are copied as whole files, because reading and
 * checking hundreds of megabytes would take longer than all the rest of an unchanged build.
 */
export class KeptArchives {
  readonly #folder = join(cacheFolder(), "kits");

  /** Copy the ZIP of a key to its place and return its size; undefined when there is none, or only a part of one. */
  copy(key: string, target: string): number | undefined {
    const path = join(this.#folder, key);
    try {
      const { size } = statSync(path);
      if (!isWhole(path, size)) return undefined;
      place(path, target);
      utimesSync(path, new Date(), new Date());
      return size;
    } catch {
      return undefined;
    }
  }

  /** Keep a ZIP. A cache that cannot be written costs time, not the build. */
  keep(key: string, source: string): void {
    try {
      place(source, join(this.#folder, key));
    } catch {
      // The file is in the build; the next one makes it again.
    }
  }
}

/** Copy a file so that it is either there whole or not there. */
function place(from: string, to: string): void {
  const part = `${to}.${process.pid}.part`;
  try {
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, part);
    renameSync(part, to);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** Does a ZIP end where it says that it ends? One that was cut short does not. */
function isWhole(path: string, size: number): boolean {
  if (size < endRecord) return false;
  const end = Buffer.alloc(endRecord);
  const file = openSync(path, "r");
  try {
    readSync(file, end, 0, endRecord, size - endRecord);
  } finally {
    closeSync(file);
  }
  return end.readUInt32LE(0) === 0x06054b50 && end.readUInt32LE(12) + end.readUInt32LE(16) + endRecord === size;
}
