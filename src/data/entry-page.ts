import { getEntry, render } from "astro:content";
import type { Kind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { entryView, type EntryView } from "#lib/entry-view.ts";
import type { Entry } from "#lib/library.ts";
import { createPage, type Page } from "./page.ts";

/** Collection of the words of each kind. */
export const wordsCollection = {
  tactics: "tacticWords",
  laws: "lawWords",
  cases: "caseWords",
  guides: "guideWords",
  roles: "roleWords",
} as const satisfies Record<Kind, string>;

/** An entry ready for its page: context for the components, view, and the body of its MDX. */
export interface EntryPage<K extends Kind> {
  page: Page;
  view: EntryView<K>;
  Content: Awaited<ReturnType<typeof render>>["Content"];
}

/** Prepare the page of an entry. Throws when the entry does not exist in that language. */
export async function prepareEntryPage<K extends Kind>(entry: Entry<K>, lang: Lang): Promise<EntryPage<K>> {
  const item = await getEntry(wordsCollection[entry.kind], `${entry.id}/${lang}`);
  if (!item) throw new Error(`content/${entry.kind}/${entry.id}/${lang}.mdx is missing.`);
  const page = await createPage(lang, entry, [JSON.stringify(item.data), item.body ?? ""]);
  const view = entryView(page.library, entry, lang, page.today);
  if (!view) throw new Error(`content/${entry.kind}/${entry.id}/${lang}.mdx is missing.`);
  const { Content } = await render(item);
  return { page, view, Content };
}
