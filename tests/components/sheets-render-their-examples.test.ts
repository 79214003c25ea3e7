import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { beforeAll, describe, expect, test } from "vitest";
import { formats, type Format } from "#config/formats.ts";
import { langs } from "#config/locales.ts";
import type { Entry } from "#lib/library.ts";
import { buildSheet, type Sheet } from "#lib/sheet.ts";
import { formatsOf, sheetPlan } from "#lib/sheet-plan.ts";
import { sheetExamples } from "#sheets/examples.ts";
import { geometryOf } from "#sheets/geometry.ts";
import { layoutOf } from "#sheets/layouts.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
let container: AstroContainer;

beforeAll(async () => {
  container = await AstroContainer.create();
});

async function markup(sheet: Sheet, source?: Sheet): Promise<string> {
  const { Component, fit } = layoutOf(sheet);
  const geometry = geometryOf(sheet.format);
  const props = {
    sheet,
    fit: fit(sheet, geometry),
    t: translateFor(sheet.lang),
    source,
    sourceFit: source && fit(source, geometry),
    tSource: translateFor("vi"),
  };
  return container.renderToString(Component as never, { props });
}

describe.each(langs)("in %s", (lang) => {
  const t = translateFor(lang);
  const examples = sheetExamples(library).filter(({ entry, format }) => formatsOf(entry, lang).includes(format));

  test.each(examples.map(({ entry, format }) => ({ name: `${entry.id} ${format}`, entry, format })))(
    "$name says everything that a sheet must",
    async ({ entry, format }) => {
      const sheet = buildSheet({ library, entry, lang, format, t });
      const source = lang === "vi" ? undefined : buildSheet({ library, entry, lang: "vi", format, t: translateFor("vi") });
      const html = await markup(sheet, source);
      const text = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
      expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<script|undefined|\[object/);
      expect(text).toContain(sheet.sheetCode);
      expect(text).toContain(sheet.short);
      expect(text).toContain(sheet.date);
      expect(text).toContain(sheet.specimen!);
      if (html.includes('class="qr"')) expect(html).toContain(`aria-label="${sheet.url}"`);
    },
  );
});

describe("all words of the library", () => {
  test("are within the limits of their layouts", () => {
    const problems: string[] = [];
    for (const plan of sheetPlan(library)) {
      const entry = library.entries[plan.kind].get(plan.id) as Entry;
      const sheet = buildSheet({ library, entry, lang: plan.lang, format: plan.format, t: translateFor(plan.lang) });
      const parsed = layoutOf(sheet).words(plan.lang).safeParse(sheet);
      if (!parsed.success) problems.push(`${plan.file}: ${parsed.error.issues.map(({ message }) => message).join("; ")}`);
    }
    expect(problems).toEqual([]);
  });

  test("are fitted within the smallest sizes, or say that they are not", () => {
    for (const plan of sheetPlan(library)) {
      const entry = library.entries[plan.kind].get(plan.id) as Entry;
      const sheet = buildSheet({ library, entry, lang: plan.lang, format: plan.format, t: translateFor(plan.lang) });
      const fit = layoutOf(sheet).fit(sheet, geometryOf(plan.format));
      const size: { medium: string; minHeadlinePt?: number } = formats[plan.format as Format];
      if (size.medium === "pdf" && fit.tooLong.length === 0)
        expect(fit.headlinePt, plan.file).toBeGreaterThanOrEqual(size.minHeadlinePt! - 0.01);
      if (size.medium === "pdf" && plan.format !== "large-print") expect(fit.lines.length, plan.file).toBeLessThanOrEqual(3);
    }
  });
});
