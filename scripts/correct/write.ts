import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Texts as they were before, by path; null for a file that was not there. */
type Before = Record<string, string | null>;

const journalOf = (root: string): string => join(root, ".builds/correction");
const beforeFile = (root: string): string => join(journalOf(root), "before.json");

/**
 * Write several files all or none. New texts are first written beside the content, then moved over it one by one; until the last one
 * is in place a journal holds what was there before. On an error everything is put back and the error is thrown; after a crash
 * `recover` puts it back. `move` can be replaced in tests.
 */
export function writeAll(root: string, files: ReadonlyMap<string, string>, move: typeof renameSync = renameSync): void {
  const journal = journalOf(root);
  const before: Before = Object.fromEntries([...files.keys()].map((path) => [path, readText(join(root, path))]));
  rmSync(journal, { recursive: true, force: true });
  mkdirSync(journal, { recursive: true });
  try {
    const parts = [...files].map(([path, text], index) => {
      const part = join(journal, `${index}.part`);
      writeFileSync(part, text);
      return { path, part };
    });
    writeFileSync(`${beforeFile(root)}.part`, JSON.stringify(before));
    renameSync(`${beforeFile(root)}.part`, beforeFile(root));
    for (const { path, part } of parts) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      move(part, join(root, path));
    }
  } catch (error) {
    if (existsSync(beforeFile(root))) restore(root, before);
    rmSync(journal, { recursive: true, force: true });
    throw error;
  }
  rmSync(journal, { recursive: true, force: true });
}

/** Put back what a correction left half written when its process was killed. Returns the paths that were put back. */
export function recover(root: string): string[] {
  if (!existsSync(beforeFile(root))) {
    rmSync(journalOf(root), { recursive: true, force: true });
    return [];
  }
  const before = JSON.parse(readFileSync(beforeFile(root), "utf8")) as Before;
  restore(root, before);
  rmSync(journalOf(root), { recursive: true, force: true });
  return Object.keys(before);
}

function restore(root: string, before: Before): void {
  for (const [path, text] of Object.entries(before)) {
    const target = join(root, path);
    if (text === null) rmSync(target, { force: true });
    else if (readText(target) !== text) {
      const part = join(journalOf(root), "restore.part");
      writeFileSync(part, text);
      renameSync(part, target);
    }
  }
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
