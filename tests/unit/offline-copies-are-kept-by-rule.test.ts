import { describe, expect, it } from "vitest";
import {
  emergencyCache,
  isImmutable,
  isPageAddress,
  languageAt,
  mayKeep,
  readCacheName,
  savedCache,
  withSign,
} from "#lib/offline-caches.ts";
import { compileServiceWorker } from "#scripts/lib/offline/service-worker.ts";
import { formatSize } from "#i18n/sizes.ts";
import { root } from "#scripts/lib/root.ts";

describe("what may be kept", () => {
  it("is pages, but neither bare sheets nor the search nor the notice of missing pages", () => {
    for (const path of ["/", "/vi/", "/vi/thu-doan/x/", "/vi/ap-phich/", "/vi/ap-phich/x/", "/vi/khan-cap/_/nguon/"])
      expect(mayKeep(path), path).toBe(true);
    for (const path of ["/vi/tim-kiem/", "/vi/404/", "/vi/ap-phich/x/a4/", "/offline/tinh-tao-vi.zip", "/vi/feed.xml"])
      expect(mayKeep(path), path).toBe(false);
  });

  it("is served before the network only where the name changes with the bytes", () => {
    for (const path of ["/_astro/a.b1.js", "/pagefind/index/vi_1.pf_index", "/pagefind/pagefind.vi_1.pf_meta"])
      expect(isImmutable(path), path).toBe(true);
    for (const path of ["/vi/", "/pagefind/pagefind.js", "/pagefind/pagefind-entry.json", "/data/search/vi.json", "/sw.js"])
      expect(isImmutable(path), path).toBe(false);
  });

  it("tells pages from files", () => {
    expect([isPageAddress("/vi/x"), isPageAddress("/vi/x/"), isPageAddress("/sheets/101-a4-vi.pdf")]).toEqual([true, true, false]);
  });
});

describe("the names of caches", () => {
  it("say what is in them, and others are left alone", () => {
    expect(readCacheName(emergencyCache("vi", "1a"))).toEqual({ type: "emergency", lang: "vi", version: "1a" });
    expect(readCacheName(savedCache("zh", "2b"))).toEqual({ type: "saved", lang: "zh", version: "2b" });
    expect(readCacheName("another-site")).toBeUndefined();
  });
});

describe("the language of an address", () => {
  it("stands first, and last on short addresses from paper", () => {
    const langs = ["vi", "en"];
    expect(["/en/a-z/", "/101/en/", "/101/", "/", "/english/"].map((path) => languageAt(path, langs))).toEqual([
      "en",
      "en",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it("the sign of a copy stands at the top of the main part and is text", () => {
  expect(withSign(`<main id="main" class="page"><h1>`, "a & <b>")).toBe(
    `<main id="main" class="page"><p class="note" data-saved-copy>a &amp; &lt;b></p><h1>`,
  );
});

it("sizes are said as each language does", () => {
  expect([formatSize(6_123_456, "vi"), formatSize(6_123_456, "en"), formatSize(1, "en")]).toEqual(["6,1 MB", "6.1 MB", "0.1 MB"]);
});

it("the worker is one script that imports nothing and carries the settings of the build", async () => {
  const code = await compileServiceWorker(root, {
    sets: { vi: { version: "v1", files: ["/vi/"], notice: "/vi/n/", list: "/offline/vi.json", sentence: "{date}", locale: "vi-VN" } },
    gone: ["/vi/thu-doan/rut-lai/"],
  });
  expect(code).not.toMatch(/\bimport\b|\bexport\b|OFFLINE/);
  expect(code).toContain("/vi/thu-doan/rut-lai/");
});
