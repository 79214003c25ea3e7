import { getEntry } from "astro:content";
import { mdxToMdast } from "satteri";
import { kinds, sections, emergencyGuide, pageSections, type Kind } from "#config/kinds.ts";
import { langs, type Lang } from "#config/locales.ts";
import { entryMarkdown } from "#lib/entry-markdown.ts";
import { entryView } from "#lib/entry-view.ts";
import { sortedEntries, type Entry } from "#lib/library.ts";
import type { MdxNode } from "#lib/markdown-body.ts";
import { wordsCollection } from "./entry-page.ts";
import { getLibrary } from "./library.ts";
import { createPage } from "./page.ts";

/** Ready paths for the Markdown beside each entry's page: `vu-an/vu-rikvip`, `khan-cap`. */
export async function markdownPaths(): Promise<{ params: { lang: Lang; entry: string }; props: { of: Entry<Kind> } }[]> {
  const library = await getLibrary();
  return kinds.flatMap((kind) =>
    sortedEntries(library, kind).flatMap((of) =>
      langs
        .filter((lang) => of.words[lang])
        .map((lang) => ({
          params: { lang, entry: kind === "guides" && of.id === emergencyGuide ? pageSections.emergency : `${sections[kind]}/${of.id}` },
          props: { of },
        })),
    ),
  );
}

/** An entry as Markdown, made from the same model and the same article as its page. */
export async function markdownOf(entry: Entry<Kind>, lang: Lang): Promise<string> {
  const item = await getEntry(wordsCollection[entry.kind], `${entry.id}/${lang}`);
  if (!item) throw new Error(`content/${entry.kind}/${entry.id}/${lang}.mdx is missing.`);
  const page = await createPage(lang, entry, [JSON.stringify(item.data), item.body ?? ""]);
  const view = entryView(page.library, entry, lang, page.today)!;
  const body = mdxToMdast(item.body ?? "", { features: { gfm: true, frontmatter: false } }) as unknown as MdxNode;
  return entryMarkdown(view, body, page);
}
