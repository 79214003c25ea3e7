import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Addresses of files with a hash in their name that a text loads: `/_astro/x.js`, and `./y.js` within a script. */
const loads = /(?:\/_astro\/|"\.\/|`\.\/)([\w.@-]+\.(?:js|css|woff2|svg|png|webp))/g;

/** A built site as addresses: `/vi/` is `vi/index.html`. Each file is read once. */
export class BuiltFiles {
  readonly outDir: string;
  readonly #known = new Map<string, Buffer>();

  constructor(outDir: string) {
    this.outDir = outDir;
  }

  /** Is there a file for this address? */
  has(path: string): boolean {
    return existsSync(this.#file(path));
  }

  /** The bytes of an address. Throws an Error that names it when it is not in the build. */
  read(path: string): Buffer {
    let bytes = this.#known.get(path);
    if (bytes) return bytes;
    try {
      bytes = readFileSync(this.#file(path));
    } catch (error) {
      throw new Error(
        `${path}  offline-file\n  The offline files need this address, and it is not in the build.\n  See src/lib/offline.ts.`,
        {
          cause: error,
        },
      );
    }
    this.#known.set(path, bytes);
    return bytes;
  }

  /** Take back what changed on the disk since it was read. */
  forget(path: string): void {
    this.#known.delete(path);
  }

  /** Pages with all scripts, styles and fonts that they load, sorted, and the icon. */
  withAssets(pages: readonly string[]): string[] {
    const all = new Set<string>([...pages, "/favicon.svg"]);
    // A set grows while one walks over it, so assets of assets are found too.
    for (const path of all) {
      if (!path.endsWith("/") && !path.endsWith(".js") && !path.endsWith(".css")) continue;
      for (const [, name] of this.read(path).toString("utf8").matchAll(loads)) {
        const asset = posix.join("/_astro", name!);
        if (this.has(asset)) all.add(asset);
      }
    }
    return [...all].sort();
  }

  #file(path: string): string {
    return join(this.outDir, path.endsWith("/") ? `${path}index.html` : path);
  }
}

/** The first twelve digits of a SHA-256: enough to tell two versions of a file apart. */
export function shortHash(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 12);
}
