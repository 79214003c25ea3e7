import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** Entries that nothing has asked for in this time are removed. */
const keepMs = 90 * 86_400_000;
const dayMs = 86_400_000;

/**
 * Where print files are kept between builds and clones: TINH_TAO_PRINT_CACHE, else XDG_CACHE_HOME, else ~/.cache.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string {
  return env["TINH_TAO_PRINT_CACHE"] ?? join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tinh-tao", "print");
}

/** Bytes by key, each with its own checksum, so that a damaged or half-written file is never used. */
export class PrintCache {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The bytes of a key, or undefined when they are not there or damaged. */
  take(key: string): Buffer | undefined {
    const path = this.#path(key);
    try {
      const stored = readFileSync(path);
      const [sum, bytes] = [stored.subarray(0, 32), stored.subarray(32)];
      if (!createHash("sha256").update(bytes).digest().equals(sum)) return undefined;
      const now = Date.now();
      if (now - statSync(path).mtimeMs > dayMs) utimesSync(path, now / 1000, now / 1000);
      return bytes;
    } catch {
      return undefined;
    }
  }

  /** Keep bytes. A cache that cannot be written (a full disk, no rights) costs time, not the build. */
  put(key: string, bytes: Uint8Array): void {
    try {
      const sum = createHash("sha256").update(bytes).digest();
      writeWhole(this.#path(key), Buffer.concat([sum, bytes]));
    } catch {
      // The file is in dist; the next build makes it again.
    }
  }

  /** Remove what no build has used for three months. */
  prune(now: number = Date.now()): void {
    let names: string[] = [];
    try {
      names = readdirSync(this.#folder, { recursive: true, encoding: "utf8" });
    } catch {
      return;
    }
    for (const name of names) {
      const path = join(this.#folder, name);
      try {
        const info = statSync(path);
        if (info.isFile() && now - info.mtimeMs > keepMs) rmSync(path);
      } catch {
        // Another build was faster.
      }
    }
  }

  #path(key: string): string {
    return join(this.#folder, key.slice(0, 2), key);
  }
}

/** Write a file so that it is either there whole or not there: beside it first, then one rename. Leaves nothing behind on failure. */
export function writeWhole(path: string, bytes: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, bytes);
    renameSync(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw (error as NodeJS.ErrnoException).code === "ENOSPC" ? new DiskFull(path, error) : error;
  }
}

/** The disk is full. Every other file would fail too. */
export class DiskFull extends Error {
  constructor(path: string, cause: unknown) {
    super(`The disk is full: ${path} could not be written. Make room and run the command again; finished files are kept.`, { cause });
  }
}
