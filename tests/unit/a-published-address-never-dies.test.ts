import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { ledgerPaths, lostPaths, publicPaths } from "#scripts/lib/ledger.ts";

let outDir: string;
beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), "ledger-"));
  const files = [
    "index.html",
    "vi/index.html",
    "vi/404/index.html",
    "vi/404.html",
    "101/index.html",
    "vi/feed.xml",
    "data/entries.json",
    "_server/nginx.conf",
    "pagefind/x.js",
  ];
  for (const file of files) {
    mkdirSync(dirname(join(outDir, file)), { recursive: true });
    writeFileSync(join(outDir, file), "");
  }
  mkdirSync(join(outDir, "vi/gioi-thieu/mau"), { recursive: true });
  writeFileSync(join(outDir, "vi/gioi-thieu/mau/index.html"), '<meta name="robots" content="noindex">');
  writeFileSync(join(outDir, "_redirects"), "/vi/old/ /vi/ 301\n/vi/to-nothing/ /vi/nothing/ 301\n/vi/to-anchor/ /vi/#x 301\n");
});
afterAll(() => rmSync(outDir, { recursive: true }));

it("is a page, a feed or open data, and never a 404 or a tool", () => {
  expect(publicPaths(outDir)).toEqual(["/", "/101/", "/data/entries.json", "/vi/", "/vi/feed.xml"]);
});

it("is a page or a redirect that ends on a page", () => {
  expect(lostPaths(outDir, ["/vi/", "/101/", "/vi/feed.xml", "/vi/old/", "/vi/to-anchor/"])).toEqual([]);
  expect(lostPaths(outDir, ["/vi/gone/", "/vi/to-nothing/"])).toEqual(["/vi/gone/", "/vi/to-nothing/"]);
});

it("stands on a line of its own; comments and Windows line ends do not matter", () => {
  expect(ledgerPaths("# published\r\n/vi/\r\n\n/101/ # poster\n")).toEqual(["/vi/", "/101/"]);
});
