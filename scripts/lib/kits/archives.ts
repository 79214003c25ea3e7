import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedKit } from "#lib/kit-plan.ts";
import { kitPath } from "#lib/paths.ts";
import { writeSizes } from "#scripts/lib/print/results.ts";
import { archiveKey, writeArchive } from "./archive.ts";
import { KeptArchives } from "./kept-archives.ts";

/** The ZIPs of a build: made from its files, or taken from the cache where none of these has changed. */
export class Archives {
  /** Kits that are in place, and how many of them were made anew. */
  done = 0;
  made = 0;
  bytes = 0;
  readonly #outDir: string;
  readonly #kept = new KeptArchives();
  readonly #sums: ReadonlyMap<string, string>;

  /** To be opened when `data/sheets.json` lists the sheets that are in place. */
  constructor(outDir: string) {
    this.#outDir = outDir;
    const rows = JSON.parse(readFileSync(join(outDir, "data/sheets.json"), "utf8")) as { file: string; sha256: string }[];
    this.#sums = new Map(rows.map(({ file, sha256 }) => [file, sha256]));
  }

  /** Put a kit's ZIP in its place and its size on its page. Returns false when a sheet of it is missing. */
  put(kit: PlannedKit): boolean {
    if (!kit.sheets.every(({ file }) => existsSync(join(this.#outDir, file)))) return false;
    const target = join(this.#outDir, kit.file);
    const key = archiveKey(kit, this.#sums);
    let size = key === undefined ? undefined : this.#kept.copy(key, target);
    if (size === undefined) {
      size = writeArchive(this.#outDir, kit);
      this.made++;
      if (key !== undefined) this.#kept.keep(key, target);
    }
    this.done++;
    this.bytes += size;
    const page = join(this.#outDir, kitPath(kit.id, kit.lang), "index.html");
    if (existsSync(page)) writeSizes(page, new Map([[kit.file, size]]));
    return true;
  }
}
