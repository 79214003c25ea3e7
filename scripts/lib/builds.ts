import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
  lstatSync,
} from "node:fs";
import { basename, join, relative } from "node:path";
import { isAlive, ownerNote } from "./lock.mjs";

/** Where builds lie: `.builds/<stamp>` is a site, `.builds/<stamp>.json` its record, `dist` a link to the one that counts. */
export interface Places {
  folder: string;
  dist: string;
  lock: string;
}

/** What a finished site was made from. Written last: a build without it is not whole. */
export interface BuildRecord {
  /** Fingerprint of everything that goes into the pages. */
  key: string;
  /** Day of the build, seconds since 1970. */
  epoch: number;
  /** `files`: print files belong to it; `none`: built with --no-print. */
  print: "files" | "none";
  /** Are all print files in place? */
  printed: boolean;
  /** Milliseconds that the parts of the build took. */
  times: Record<string, number>;
}

/** The places of a project. */
export function placesOf(projectRoot: string): Places {
  const folder = join(projectRoot, ".builds");
  return { folder, dist: join(projectRoot, "dist"), lock: join(folder, "build.lock") };
}

/** A fresh, empty folder for a build: `.builds/20261123T204512Z-4711`. */
export function freshBuild(places: Places, now = new Date()): string {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}-${process.pid}`;
  const outDir = join(places.folder, stamp);
  rmSync(outDir, { recursive: true, force: true });
  mkdirSync(outDir, { recursive: true });
  return outDir;
}

/** Write a build's record, whole or not at all. */
export function writeRecord(outDir: string, record: BuildRecord): void {
  const path = `${outDir}.json`;
  writeFileSync(`${path}.part`, `${JSON.stringify(record, null, 2)}\n`);
  renameSync(`${path}.part`, path);
}

/** The record of a build; undefined for one that never got finished. */
export function readRecord(outDir: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(`${outDir}.json`, "utf8")) as BuildRecord;
  } catch {
    return undefined;
  }
}

/** The finished build behind `dist`, or undefined when there is none. */
export function currentBuild(places: Places): string | undefined {
  try {
    const outDir = realpathSync(places.dist);
    return lstatSync(places.dist).isSymbolicLink() && readRecord(outDir) ? outDir : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Let `dist` lead to another build, in one rename, so that there is no moment without a whole site.
 * A real folder called dist (made by something else) is first moved to `.builds`.
 */
export function swap(places: Places, outDir: string): void {
  const link = `${places.dist}.part`;
  rmSync(link, { force: true });
  symlinkSync(relative(join(places.dist, ".."), outDir), link, "junction");
  if (existsSync(places.dist) && !lstatSync(places.dist).isSymbolicLink()) {
    renameSync(places.dist, join(places.folder, `replaced-${process.pid}`));
  }
  renameSync(link, places.dist);
}

/** Note that this process serves or fills a build, so that nobody prunes it. Returns a function that takes the note back. */
export function useBuild(outDir: string): () => void {
  const note = `${outDir}.use-${process.pid}`;
  writeFileSync(note, ownerNote("serving"));
  return () => rmSync(note, { force: true });
}

/**
 * Remove builds that nobody needs: all but the current one, the newest finished one before it, and those in use.
 * Call it only while holding the build lock. `keep` names builds to spare. Returns the names of what was removed.
 */
export function prune(places: Places, keep: readonly string[] = []): string[] {
  const names = existsSync(places.folder) ? readdirSync(places.folder, { withFileTypes: true }) : [];
  const used = new Set<string>(keep.map((path) => basename(path)));
  for (const { name } of names) {
    const [, stamp, mark] = /^(.+)\.(use-\d+)$/.exec(name) ?? [];
    if (!stamp || !mark) continue;
    if (holderLives(join(places.folder, name))) used.add(stamp);
    else rmSync(join(places.folder, name), { force: true });
  }
  const current = linkTarget(places.dist);
  if (current) used.add(current);
  const stamps = names.filter((item) => item.isDirectory() && item.name !== "loose").map((item) => item.name);
  const before = stamps
    .filter((stamp) => stamp !== current && readRecord(join(places.folder, stamp)))
    .sort()
    .at(-1);
  if (before) used.add(before);

  const removed = stamps.filter((stamp) => !used.has(stamp));
  for (const stamp of removed) {
    for (const end of [".json", ".waiting.json"]) rmSync(join(places.folder, `${stamp}${end}`), { force: true });
    rmSync(join(places.folder, stamp), { recursive: true, force: true });
  }
  return removed;
}

function linkTarget(dist: string): string | undefined {
  try {
    return basename(readlinkSync(dist));
  } catch {
    return undefined;
  }
}

function holderLives(note: string): boolean {
  try {
    return isAlive(JSON.parse(readFileSync(note, "utf8")));
  } catch {
    return false;
  }
}

/** Remove a build that was not finished. */
export function discard(outDir: string): void {
  rmSync(outDir, { recursive: true, force: true });
  rmSync(`${outDir}.waiting.json`, { force: true });
  try {
    unlinkSync(`${outDir}.json`);
  } catch {
    // There was no record yet.
  }
}
