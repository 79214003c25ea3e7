import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { beforeAll, describe, expect, test } from "vitest";
import { formExamples } from "#components/entry/examples.ts";
import { langs, type Lang } from "#config/locales.ts";
import type { Page } from "#data/page.ts";
import { Citations } from "#lib/citations.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

let container: AstroContainer;
const library = readLibrary();

beforeAll(async () => {
  container = await AstroContainer.create();
});

function pageFor(lang: Lang): Page {
  const tactic = library.entries.tactics.get("gia-danh-cong-an")!;
  return {
    lang,
    hreflang: lang,
    t: translateFor(lang),
    library,
    today: "2026-11-23",
    citations: new Citations(tactic.facts.sources),
    sourcesPath: "",
    figures: new Map(tactic.facts.figures.map((figure) => [figure.id, figure])),
  };
}

describe.each(langs.map((lang) => ({ lang })))("in $lang", ({ lang }) => {
  const law = library.entries.laws.get("bo-luat-hinh-su-2015")!;
  const tactic = library.entries.tactics.get("gia-danh-cong-an")!.words[lang]!;
  const words = { tactic, law, lawWords: law.words[lang]! };

  test.each(formExamples.map((form) => ({ id: form.id, form })))(
    "the form $id renders all its examples without inline style or script",
    async ({ form }) => {
      const examples = form.props(words);
      expect(examples.length).toBeGreaterThan(0);
      for (const props of examples) {
        const html = await container.renderToString(form.component as never, { props, locals: { page: pageFor(lang) } });
        expect(html.replace(/<[^>]*>/g, "").trim()).not.toBe("");
        expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|undefined|\[object/);
        expect(html).not.toMatch(/\{(figure|law|contact|cite|entry|term):/);
      }
    },
  );

  test("the scammer's lines keep the Vietnamese words that one will hear", async () => {
    const form = formExamples.find(({ id }) => id === "dialogue")!;
    const html = await container.renderToString(form.component as never, { props: form.props(words)[0]!, locals: { page: pageFor(lang) } });
    const source = library.entries.tactics.get("gia-danh-cong-an")!.words.vi!.dialogue[0]!.text;
    expect(html).toContain(source);
    expect(html.includes('lang="vi"')).toBe(lang !== "vi");
  });
});

test("a text that has ended says so and carries its dates for the reader's own day", async () => {
  const form = formExamples.find(({ id }) => id === "standing")!;
  const [, ended] = form.props({
    tactic: library.entries.tactics.get("gia-danh-cong-an")!.words.vi!,
    law: library.entries.laws.get("bo-luat-hinh-su-2015")!,
    lawWords: library.entries.laws.get("bo-luat-hinh-su-2015")!.words.vi!,
  });
  const html = await container.renderToString(form.component as never, { props: ended!, locals: { page: pageFor("vi") } });
  expect(html).toContain("Hết hiệu lực");
  expect(html).toContain('data-valid-to="2026-06-30"');
});
