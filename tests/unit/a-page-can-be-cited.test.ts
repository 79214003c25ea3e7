import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { langs, localeOf, type Lang } from "#config/locales.ts";
import { formatApaDate } from "#i18n/dates.ts";
import { apa, bibtex, cslJson, embedCard, type CitationSource } from "#lib/citation-formats.ts";
import { pageEntries } from "#lib/library.ts";
import { absoluteUrl, entryPath } from "#lib/paths.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

interface CslItem {
  title: string;
  URL: string;
  language: string;
  author: { family?: string; literal?: string }[];
  issued: { "date-parts": number[][] };
}

const source: CitationSource = {
  key: "cases/vu-x",
  title: "Vụ {x} & 100 %",
  site: "Tỉnh Táo",
  url: "https://a.example/vi/vu-an/vu-x/",
  hreflang: "vi",
  language: "vietnamese",
  revision: 2,
  updated: "2026-11-23",
};
const library = readLibrary();
const cited = pageEntries(library).flatMap((entry) =>
  langs.flatMap((lang): (CitationSource & { summary: string; lang: Lang })[] => {
    const words = entry.words[lang];
    if (!words) return [];
    return [
      {
        ...source,
        lang,
        key: `${entry.kind}/${entry.id}`,
        title: words.title,
        summary: words.summary,
        url: absoluteUrl(library.site.address, entryPath(entry.kind, entry.id, lang)),
        hreflang: localeOf(lang).hreflang,
      },
    ];
  }),
);
const read = (data: unknown): CslItem[] => new Cite(data).data as unknown as CslItem[];

test("APA names the site, the day with the year first, the title with its revision, and the address, in each language", () => {
  const day = (lang: Lang) => formatApaDate("2026-11-23", lang, translateFor(lang));
  expect(langs.map(day)).toEqual(["2026, 23 tháng 11", "2026, November 23", "2026年11月23日", "2026년 11월 23일"]);
  expect(apa(source, day("en"), "Revision 2")).toBe(
    "Tỉnh Táo. (2026, November 23). Vụ {x} & 100 % [Revision 2]. https://a.example/vi/vu-an/vu-x/",
  );
});

test("BibTeX is read by a library of others as the same title, site, month, address and language", () => {
  const [item] = read(bibtex(source));
  expect(item).toMatchObject({ title: "Vụ x & 100 %", URL: source.url, language: "vietnamese" });
  expect(item!.author[0]).toEqual({ family: "Tỉnh Táo" });
  expect(item!.issued["date-parts"]).toEqual([[2026, 11]]);
});

test("the BibTeX of every page in every language keeps its title and address", () => {
  const items = read(cited.map(bibtex).join("\n\n"));
  expect(items).toHaveLength(cited.length);
  const plain = (title: string) => title.replace(/[{}\\]/g, "").normalize("NFC");
  for (const [index, { title, url }] of cited.entries())
    expect({ title: plain(items[index]!.title), url: items[index]!.URL }).toEqual({ title: plain(title), url });
});

test("CSL-JSON is an item that a citation processor sets", () => {
  expect(cslJson(source)).toMatchObject({ type: "webpage", version: "2", issued: { "date-parts": [[2026, 11, 23]] } });
  const set = new Cite(cslJson(source)).format("bibliography", { template: "apa", lang: "en-US" }) as string;
  for (const part of ["Tỉnh Táo", "2026, November 23", "Vụ {x}", source.url]) expect(set).toContain(part);
});

test("the card to embed is valid, escaped HTML without script or style, for every page in every language", async () => {
  const validator = new HtmlValidate({ extends: ["html-validate:standard"] });
  const cards = [...cited, { ...source, title: '<script>alert("x")</script>', summary: "a < b & c" }].map((one) =>
    embedCard(one, one.summary),
  );
  expect(cards.at(-1)).toContain("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;");
  expect(cards.at(-1)).toContain("a &lt; b &amp; c");
  for (const card of cards) expect(card).not.toMatch(/<script|style=|\son\w+=/);
  const report = await validator.validateString(cards.join("\n"));
  expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`))).toEqual([]);
  expect((await validator.validateString("<blockquote><strong>x</blockquote>")).valid).toBe(false);
});
