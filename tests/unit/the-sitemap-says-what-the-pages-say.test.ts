import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { sitemapRow } from "#scripts/lib/sitemap.ts";

let outDir: string;
beforeAll(() => {
  outDir = mkdtempSync(join(tmpdir(), "sitemap-"));
  const page = (path: string, head = ""): void => {
    mkdirSync(join(outDir, path), { recursive: true });
    writeFileSync(join(outDir, path, "index.html"), `<html><head>${head}</head></html>`);
  };
  page("");
  page("vi/a", '<meta property="article:modified_time" content="2026-11-20">');
  page("zh/a");
  page("vi/only");
  page("vi/404", '<meta name="robots" content="noindex">');
  page("101", '<meta http-equiv="refresh" content="0; url=/vi/a/">');
});
afterAll(() => rmSync(outDir, { recursive: true }));

const row = (path: string): ReturnType<typeof sitemapRow> => sitemapRow({ url: `https://x.example${path}` }, outDir);

it("a page names every language in which it was built, and the source language as x-default", () => {
  expect(row("/zh/a/")?.links).toEqual([
    { lang: "vi", url: "https://x.example/vi/a/" },
    { lang: "zh-Hans", url: "https://x.example/zh/a/" },
    { lang: "x-default", url: "https://x.example/vi/a/" },
  ]);
});

it("a page in one language has no alternates, and neither has the choice of languages", () => {
  expect(row("/vi/only/")?.links).toBeUndefined();
  expect(row("/")).toEqual({ url: "https://x.example/" });
});

it("the date is the page's own", () => {
  expect(row("/vi/a/")?.lastmod).toBe("2026-11-20");
});

it("pages that say noindex, that only lead on, or that are not there are left out", () => {
  expect([row("/vi/404/"), row("/101/"), row("/vi/none/")]).toEqual([undefined, undefined, undefined]);
});
