import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkContent } from "#scripts/check-content.ts";
import { fixtureDay, libraryFiles } from "../../fixtures/library.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "tinh-tao-content-"));
  for (const [path, text] of libraryFiles()) write(path, text);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(join(root, dirname(path)), { recursive: true });
  writeFileSync(join(root, path), data);
}

test("a valid folder has no findings", () => {
  expect(checkContent({ root, today: fixtureDay })).toEqual([]);
});

test("findings of all rules come together, sorted by file and line", () => {
  write("content/tactics/mau/ko.mdx", "---\ntitle: A\n");
  write("content/contacts/ảnh.png", new Uint8Array([0x89, 0x50, 0xff, 0xfe]));
  write("content/tactics/mau/facts.yaml", libraryFiles().get("content/tactics/mau/facts.yaml")!.replace("[vu-mau]", "[vu-khac]").replace("then: commune-police", "then: nobody"));
  expect(checkContent({ root, today: fixtureDay }).map(({ rule, file, line }) => `${file}:${line} ${rule}`)).toEqual([
    "content/contacts/ảnh.png:1 files",
    "content/tactics/mau/facts.yaml:7 references-exist",
    "content/tactics/mau/facts.yaml:10 entries-exist",
    "content/tactics/mau/ko.mdx:1 front-matter",
  ]);
});

test("a folder without content is told in words", () => {
  expect(() => checkContent({ root: join(root, "content"), today: fixtureDay })).toThrow(/^There is no folder content in /);
});
