import { experimental_AstroContainer as AstroContainer } from "astro/container";
import { expect, test } from "vitest";
import Contact from "#components/entry/Contact.astro";
import ContactLine from "#components/entry/ContactLine.astro";
import { Citations } from "#lib/citations.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const page = {
  lang: "vi",
  hreflang: "vi",
  t: translateFor("vi"),
  library: readLibrary(),
  today: "2026-11-23",
  citations: new Citations([]),
  figures: new Map(),
  sourcesPath: "",
} as const;

async function text(component: unknown, props: Record<string, unknown>): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component as never, { props, locals: { page } });
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

test("a space stands between the name of a contact and its number", async () => {
  expect(await text(Contact, { id: "113" })).toMatch(/\p{L} 113$/u);
});

test("no space stands before the comma between the first contact and the next", async () => {
  expect(await text(ContactLine, { first: { contact: "bank", then: "commune-police" } })).not.toMatch(/\s,/);
});
