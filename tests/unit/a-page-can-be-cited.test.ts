import { expect, test } from "vitest";
import { apa, bibtex, cslJson, embedCard } from "#lib/citation-formats.ts";

const source = {
  key: "cases/vu-x",
  title: "Vụ {x} & 100 %",
  site: "Tỉnh Táo",
  url: "https://a.example/vi/vu-an/vu-x/",
  hreflang: "vi",
  revision: 2,
  updated: "2026-11-23",
};

test("APA names the site, the day, the title with its revision, and the address", () =>
  expect(apa(source, "23/11/2026")).toBe("Tỉnh Táo. (23/11/2026). Vụ {x} & 100 % (r2). https://a.example/vi/vu-an/vu-x/"));

test("BibTeX keeps its braces balanced whatever the title says", () => {
  const text = bibtex(source);
  expect((text.match(/\{/g) ?? []).length).toBe((text.match(/\}/g) ?? []).length);
  expect(text).toContain("@misc{tinhtao-cases-vu-x-vi,");
  expect(text).toContain("Vụ x \\& 100 \\%");
});

test("CSL-JSON has its date in parts", () =>
  expect(cslJson(source)).toMatchObject({ type: "webpage", version: "2", issued: { "date-parts": [[2026, 11, 23]] } }));

test("the card to embed is plain, escaped HTML without script", () => {
  const html = embedCard({ ...source, title: '<script>alert("x")</script>' }, "a < b");
  expect(html).not.toMatch(/<script/);
  expect(html).toContain("&lt;script&gt;");
  expect(html).toContain("a &lt; b");
  expect(html).toContain('<a href="https://a.example/vi/vu-an/vu-x/">');
});
