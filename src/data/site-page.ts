import { getEntry, render } from "astro:content";
import { sourceLang, type Lang } from "#config/locales.ts";
import type { PageWords, SitePageId } from "#schemas/pages.ts";

/** A page of the site itself, in the language or else in the source language. */
export interface SitePage {
  lang: Lang;
  words: PageWords;
  Content: Awaited<ReturnType<typeof render>>["Content"];
}

/** Words and body of a page of the site itself. Throws when even the source language lacks it. */
export async function prepareSitePage(id: SitePageId, lang: Lang): Promise<SitePage> {
  const own = await getEntry("pages", `${id}/${lang}`);
  const item = own ?? (await getEntry("pages", `${id}/${sourceLang}`));
  if (!item) throw new Error(`content/pages/${id}/${sourceLang}.mdx is missing.`);
  const { Content } = await render(item);
  return { lang: own ? lang : sourceLang, words: item.data, Content };
}
