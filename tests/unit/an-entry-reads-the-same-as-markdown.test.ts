import { mdxToMdast } from "satteri";
import { beforeAll, describe, expect, test } from "vitest";
import { kinds, type Kind } from "#config/kinds.ts";
import { langs, type Lang } from "#config/locales.ts";
import { formatFigure } from "#i18n/figures.ts";
import { Citations } from "#lib/citations.ts";
import { entryMarkdown } from "#lib/entry-markdown.ts";
import { entryView } from "#lib/entry-view.ts";
import { entryOf, sortedEntries, type Entry } from "#lib/library.ts";
import { llmsText } from "#lib/llms.ts";
import { bodyNodes, type MdxNode } from "#lib/markdown-body.ts";
import type { MarkdownContext } from "#lib/markdown-words.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { root } from "#scripts/lib/root.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const { files } = readContentFiles(root);
const today = "2026-11-23";

const parse = (body: string) => mdxToMdast(body, { features: { gfm: true, frontmatter: false } }) as unknown as MdxNode;

function contextOf(entry: Entry<Kind>, lang: Lang, body: string): MarkdownContext {
  return {
    library,
    lang,
    t: translateFor(lang),
    today,
    citations: new Citations(entry.facts.sources, [JSON.stringify(entry.words[lang]), body]),
    figures: new Map(entry.facts.figures.map((figure) => [figure.id, figure])),
  };
}

function markdownOf(entry: Entry<Kind>, lang: Lang): string {
  const text = files.get(`content/${entry.kind}/${entry.id}/${lang}.mdx`)!;
  const body = text.replace(/^---\n[\s\S]*?\n---\n/, "");
  return entryMarkdown(entryView(library, entry, lang, today)!, parse(body), contextOf(entry, lang, body));
}

const all = kinds.flatMap((kind) =>
  sortedEntries(library, kind).flatMap((entry) => langs.filter((lang) => entry.words[lang]).map((lang) => ({ entry, lang }))),
);

const texts = new Map<string, string>();

beforeAll(() => {
  for (const { entry, lang } of all) texts.set(`${entry.kind}/${entry.id}/${lang}`, markdownOf(entry, lang));
}, 120_000);

test("every entry in every language becomes Markdown without components, tokens or escapes of letters", () => {
  expect(all.length).toBeGreaterThan(400);
  for (const [where, text] of texts) {
    expect(text, where).not.toMatch(/<\/?[A-Z]|\{(figure|law|contact|cite|entry|term):|undefined|\[object|\u0000/);
    expect(text.match(/&#x[0-9A-F]+;/g)?.length ?? 0, where).toBeLessThanOrEqual(6);
  }
});

test("every number of a source leads to its footnote, and every source is there", () => {
  for (const { entry, lang } of all) {
    const text = texts.get(`${entry.kind}/${entry.id}/${lang}`)!;
    const given = new Set([...text.matchAll(/^\[\^(\d+)\]:/gm)].map(([, number]) => number));
    for (const [, number] of text.matchAll(/\[\^(\d+)\]/g)) expect(given.has(number), `${entry.id}/${lang} [^${number}]`).toBe(true);
    expect(given.size).toBe(entry.facts.sources.length);
  }
});

describe("a case", () => {
  const entry = entryOf(library, "cases", "vu-33-bi-cao-nghe-an") as Entry<Kind>;
  const text = markdownOf(entry, "en");

  test("begins with its title and says address, revision, days and stage before the story", () => {
    expect(text).toMatch(/^# 33 defendants/);
    const story = text.indexOf("\n## ");
    for (const words of [
      "https://tinhtao.example/en/vu-an/vu-33-bi-cao-nghe-an/",
      "Revision 1",
      "Published:",
      "Tried at first instance",
      "not known to be in force",
    ]) {
      expect(text.indexOf(words), words).toBeGreaterThan(0);
    }
    expect(text.indexOf("Revision 1")).toBeLessThan(story);
    expect(text.indexOf("Tried at first instance")).toBeLessThan(story);
  });

  test("shows its figures as the page does", () => {
    const figure = entry.facts.figures.find(({ id }) => id === "defendants")!;
    expect(text).toContain(formatFigure(figure, "en", translateFor("en")));
  });

  test("ends with how to quote it and the licence", () =>
    expect(text.trimEnd()).toMatch(/\[CC BY 4\.0\]\(https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/\)$/));
});

test("a law carries its penalties as a table", () =>
  expect(markdownOf(entryOf(library, "laws", "bo-luat-hinh-su-2015") as Entry<Kind>, "vi")).toMatch(/\| Khoản 1 +\|/));

describe("the body of an article", () => {
  const entry = entryOf(library, "cases", "vu-rikvip") as Entry<Kind>;
  const nodes = (body: string) => bodyNodes(parse(body), contextOf(entry, "en", body));

  test("keeps the scammer's Vietnamese words beside their meaning", () =>
    expect(JSON.stringify(nodes('He said <Say vi="Chào chị.">Hello.</Say>'))).toContain("Chào chị."));

  test("a component that no article may use is refused", () => expect(() => nodes("<Video />")).toThrow("<Video> is no component"));

  test("a figure that does not exist is refused", () =>
    expect(() => nodes('Lost <Figure id="nothing" />.')).toThrow('No figure "nothing"'));
});

describe("the list for assistants", () => {
  const text = llmsText({ library, lang: "en", t: translateFor("en") });

  test("has the form of llmstxt.org: one title, a quotation, then sections that are lists of links", () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
    const [, ...sections] = text.split(/^## /m);
    expect(sections.length).toBeGreaterThan(5);
    for (const section of sections)
      for (const line of section.split("\n").slice(1).filter(Boolean)) expect(line).toMatch(/^- \[.+\]\(https:\/\/\S+\)(: .+)?$/);
  });

  test("names the Markdown of every entry of the language", () => {
    for (const { entry } of all.filter(({ lang }) => lang === "en"))
      expect(text).toContain(entry.id === "khan-cap" ? "/en/khan-cap/index.md" : `/${entry.id}/index.md`);
  });
});
