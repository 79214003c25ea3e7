import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { budgets } from "#config/budgets.ts";
import { emergencyPages } from "#lib/offline.ts";
import { BuiltFiles } from "#scripts/lib/offline/built-files.ts";
import { emergencyFiles, emergencySize, languagePages, offlineList } from "#scripts/lib/offline/language-files.ts";
import { packPage, type PackPlan } from "#scripts/lib/offline/pack-page.ts";
import { packFiles, zipOf } from "#scripts/lib/offline/pack.ts";

let outDir: string;

function put(path: string, text: string): void {
  const file = join(outDir, path.endsWith("/") ? `${path}index.html` : path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), "tinh-tao-offline-"));
  for (const path of emergencyPages("vi")) put(path, "<main id=main>Gọi 113</main>");
  put("/vi/", `<style>@font-face{src:url(/_astro/font.a1.woff2)}</style><main id="main"></main><script src="/_astro/page.b2.js"></script>`);
  put("/vi/thu-doan/x/", `<a href="/vi/thu-doan/x/">x</a>`);
  put("/vi/404/", "404");
  put("/vi/ap-phich/x/", "kit");
  put("/vi/ap-phich/x/a4/", "<main>sheet</main>");
  put("/vi/ap-phich/x/a3/", "<main>sheet</main>");
  put("/en/thu-doan/x/", "English");
  put("/favicon.svg", "<svg/>");
  put("/_astro/font.a1.woff2", "font");
  put("/_astro/page.b2.js", `import{a}from"./part.c3.js"`);
  put("/_astro/part.c3.js", "export const a=1");
  put("/_astro/other.d4.js", "nobody loads this");
  put("/data/search/vi.json", "{}");
  put("/data/search/en.json", "{}");
  for (const name of ["pagefind.js", "pagefind-entry.json", "wasm.unknown.pagefind", "wasm.en.pagefind", "pagefind.vi_1.pf_meta"])
    put(`/pagefind/${name}`, name);
  for (const name of ["pagefind.en_1.pf_meta", "index/vi_1.pf_index", "index/en_1.pf_index", "fragment/vi_1.pf_fragment"])
    put(`/pagefind/${name}`, name);
});
afterEach(() => rmSync(outDir, { recursive: true, force: true }));

describe("the emergency set", () => {
  it("holds its pages with all that they load, and that loads", () => {
    const files = emergencyFiles(new BuiltFiles(outDir), "vi");
    expect(files).toEqual(expect.arrayContaining(emergencyPages("vi")));
    expect(files).toEqual(expect.arrayContaining(["/favicon.svg", "/_astro/font.a1.woff2", "/_astro/page.b2.js", "/_astro/part.c3.js"]));
    expect(files).not.toContain("/_astro/other.d4.js");
  });

  it("stops the build above its budget, and names the largest page", () => {
    const files = new BuiltFiles(outDir);
    expect(emergencySize(files, emergencyFiles(files, "vi"))).toBeLessThan(budgets.offlineEmergency);
    put("/vi/trinh-bao/", "a".repeat(budgets.offlineEmergency));
    const larger = new BuiltFiles(outDir);
    expect(() => emergencySize(larger, emergencyFiles(larger, "vi"))).toThrow(/^\/vi\/trinh-bao\/ {2}offline-emergency-size\n/);
  });

  it("names a page that is not in the build", () => {
    rmSync(join(outDir, "vi/khan-cap/index.html"));
    expect(() => emergencyFiles(new BuiltFiles(outDir), "vi")).toThrow(/^\/vi\/khan-cap\/ {2}offline-file\n/);
  });
});

describe("the list of a language", () => {
  it("holds every page but bare sheets and the notice of missing pages, and the search files of that language alone", () => {
    expect(languagePages(outDir, "vi")).toEqual(expect.arrayContaining(["/vi/", "/vi/thu-doan/x/", "/vi/ap-phich/x/"]));
    const paths = offlineList(new BuiltFiles(outDir), "vi", "2026-11-23").files.map(([path]) => path);
    expect(paths.filter((path) => /^\/(?:pagefind|data)\//.test(path))).toEqual([
      "/data/search/vi.json",
      "/pagefind/fragment/vi_1.pf_fragment",
      "/pagefind/index/vi_1.pf_index",
      "/pagefind/pagefind-entry.json",
      "/pagefind/pagefind.js",
      "/pagefind/pagefind.vi_1.pf_meta",
      "/pagefind/wasm.unknown.pagefind",
    ]);
    expect(paths.filter((path) => /404|a4|a3|\/en\//.test(path))).toEqual([]);
  });

  it("says how much it is, and has another version when a file changes", () => {
    const list = offlineList(new BuiltFiles(outDir), "vi", "2026-11-23");
    expect(list.stored).toBe(list.files.reduce((sum, [, bytes]) => sum + bytes, 0));
    expect(offlineList(new BuiltFiles(outDir), "vi", "2026-11-23").version).toBe(list.version);
    put("/vi/thu-doan/x/", "corrected");
    expect(offlineList(new BuiltFiles(outDir), "vi", "2026-11-23").version).not.toBe(list.version);
  });
});

const plan: PackPlan = {
  lang: "vi",
  address: "https://tinhtao.example",
  included: new Set(["/vi/", "/vi/a-z/", "/vi/thu-doan/x/", "/favicon.svg"]),
  sentence: "Bản chép <1>",
  font: () => Buffer.from("font"),
};
const packed = (html: string, path = "/vi/thu-doan/x/"): string => packPage(html, path, plan, new Map());

describe("a page of the pack", () => {
  it("leads to pages of the pack by relative addresses, to all others on the public site", () => {
    expect(packed(`<a class="a" href="/vi/a-z/#o">`)).toBe(`<a class="a" href="../../a-z/index.html#o">`);
    expect(packed(`<a href="/vi/thu-doan/x/">`)).toBe(`<a href="index.html">`);
    expect(packed(`<a href="/vi/a-z/">`, "/vi/")).toBe(`<a href="a-z/index.html">`);
    expect(packed(`<a href="/en/thu-doan/x/">`)).toBe(`<a href="https://tinhtao.example/en/thu-doan/x/">`);
    expect(packed(`<a href="#dau"><a href="tel:113"><a href="https://a.example/">`)).toBe(
      `<a href="#dau"><a href="tel:113"><a href="https://a.example/">`,
    );
  });

  it("leads from every search to the A–Z page", () => {
    expect(packed(`<a href="/vi/tim-kiem/">`)).toBe(`<a href="../../a-z/index.html">`);
    expect(packed(`<form role="search" action="/vi/tim-kiem/" method="get">`)).toContain(`action="../../a-z/index.html"`);
  });

  it("has its styles in files with their fonts, no script, and what stands in for a script", () => {
    const styles = new Map<string, string>();
    const html = packPage(
      `<style>a{src:url("/_astro/f.woff2")}</style><script type="module">x</script><noscript><p>n</p></noscript><img src="/x.png" alt="">`,
      "/vi/thu-doan/x/",
      plan,
      styles,
    );
    const [[name, css] = []] = [...styles];
    expect(html).toBe(`<link rel="stylesheet" href="../../${name}"><p>n</p>`);
    expect(css).toBe("a{src:url(data:font/woff2;base64,Zm9udA==)}");
  });

  it("says of which day it is, but not on a sheet", () => {
    expect(packed(`<main id="main" class="page">`)).toBe(
      `<main id="main" class="page"><p class="note" data-saved-copy>Bản chép &lt;1></p>`,
    );
    expect(packed("<main>")).toBe("<main>");
  });

  it("reads attributes that hold a bracket", () => {
    expect(packed(`<a title="a > b" href="/vi/a-z/">`)).toBe(`<a title="a > b" href="../../a-z/index.html">`);
  });
});

describe("the pack", () => {
  const options = { lang: "vi", address: "https://tinhtao.example", sentence: "", readme: "một\nhai", date: "2026-11-23" } as const;

  it("holds pages, A4 sheets, styles and a README, in one folder", () => {
    const names = [...packFiles(new BuiltFiles(outDir), options).keys()];
    expect(names.every((name) => name.startsWith("tinh-tao-vi/"))).toBe(true);
    expect(names).toEqual(
      expect.arrayContaining(
        ["index.html", "README.txt", "thu-doan/x/index.html", "ap-phich/x/a4/index.html"].map((name) => `tinh-tao-vi/${name}`),
      ),
    );
    expect(names.join("\n")).not.toMatch(/a3|404|ngoai-tuyen|khong-co-mang/);
  });

  it("is the same bytes for the same files, with noon of the build's day as their time", () => {
    const make = (): Buffer => Buffer.from(zipOf(packFiles(new BuiltFiles(outDir), options), options.date));
    const first = make();
    expect(make().equals(first)).toBe(true);
    // The first file's time and date, as ZIP writes them: local time, so that the builder's time zone must not show.
    expect([first.readUInt16LE(10), first.readUInt16LE(12)]).toEqual([12 << 11, ((2026 - 1980) << 9) | (11 << 5) | 23]);
    expect(Buffer.from(unzipSync(first)["tinh-tao-vi/README.txt"]!).toString()).toBe("\ufeffmột\r\nhai\r\n");
  });
});
