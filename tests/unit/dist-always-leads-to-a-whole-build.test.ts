import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  currentBuild,
  discard,
  freshBuild,
  placesOf,
  prune,
  readRecord,
  swap,
  useBuild,
  writeRecord,
  type Places,
} from "#scripts/lib/builds.ts";

let root: string;
let places: Places;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "builds-"));
  places = placesOf(root);
});
afterEach(() => rmSync(root, { recursive: true }));

let hour = 0;
/** A finished build; each is an hour newer than the one before. */
function finished(text: string): string {
  const outDir = freshBuild(places, new Date(Date.UTC(2026, 10, 23, hour++)));
  writeFileSync(join(outDir, "index.html"), text);
  writeRecord(outDir, { key: text, epoch: 1, print: "none", printed: true, times: {} });
  return outDir;
}

it("has no current build before the first", () => {
  expect(currentBuild(places)).toBeUndefined();
});

it("is a link that one rename moves to the next build", () => {
  const first = finished("one");
  swap(places, first);
  expect(lstatSync(places.dist).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(places.dist, "index.html"), "utf8")).toBe("one");
  const second = finished("two");
  expect(readFileSync(join(places.dist, "index.html"), "utf8")).toBe("one");
  swap(places, second);
  expect(readFileSync(join(places.dist, "index.html"), "utf8")).toBe("two");
  expect(currentBuild(places)).toBe(second);
  expect(existsSync(`${places.dist}.part`)).toBe(false);
});

it("leads by a relative path, so that the project can be moved", () => {
  swap(places, finished("one"));
  expect(readlinkSync(places.dist)).toMatch(/^\.builds\/\d{8}T\d{6}Z-\d+$/);
});

it("takes the place of a real folder called dist without losing it at once", () => {
  mkdirSync(places.dist);
  writeFileSync(join(places.dist, "old.html"), "old");
  swap(places, finished("new"));
  expect(readFileSync(join(places.dist, "index.html"), "utf8")).toBe("new");
  expect(readdirSync(places.folder).some((name) => name.startsWith("replaced-"))).toBe(true);
});

it("is not current when its build was never finished", () => {
  const half = freshBuild(places);
  swap(places, half);
  expect(currentBuild(places)).toBeUndefined();
});

it("stays when a later build is killed half way, and the half build is pruned", () => {
  const good = finished("good");
  swap(places, good);
  const half = freshBuild(places, new Date(Date.UTC(2026, 10, 24)));
  writeFileSync(join(half, "index.html"), "half");
  expect(prune(places)).toHaveLength(1);
  expect(existsSync(half)).toBe(false);
  expect(readFileSync(join(places.dist, "index.html"), "utf8")).toBe("good");
});

it("keeps one finished build before it and prunes the older ones", () => {
  const [oldest, before, current] = [finished("a"), finished("b"), finished("c")];
  swap(places, current);
  prune(places);
  expect([oldest, before, current].map((outDir) => existsSync(outDir))).toEqual([false, true, true]);
  expect(readRecord(oldest)).toBeUndefined();
});

it("keeps a build that a living server uses, and not one whose server is gone", () => {
  const [used, abandoned, before, current] = [finished("a"), finished("b"), finished("c"), finished("d")];
  swap(places, current);
  const leave = useBuild(used);
  writeFileSync(`${abandoned}.use-1`, "not an owner");
  prune(places);
  expect([used, abandoned, before, current].map((outDir) => existsSync(outDir))).toEqual([true, false, true, true]);
  leave();
  prune(places);
  expect(existsSync(used)).toBe(false);
});

it("forgets a discarded build whole", () => {
  const outDir = finished("x");
  discard(outDir);
  expect(readdirSync(places.folder)).toEqual([]);
});
