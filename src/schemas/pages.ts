import { z } from "astro/zod";
import { entryWords } from "./base.ts";

/** The site's own pages, by id: their address is `/<lang>/gioi-thieu/<id>/`; two have an address of their own. */
export const sitePageIds = [
  "gioi-thieu",
  "nguon-va-dinh-chinh",
  "quyen-rieng-tu",
  "tro-nang",
  "giay-phep",
  "bao-chi",
  "ngoai-tuyen",
] as const;

/** Words of a page of the site itself: front matter of `content/pages/<id>/<lang>.mdx`. */
export const pageWords = z.strictObject({
  title: entryWords.title,
  summary: entryWords.summary,
  revision: entryWords.revision,
  sourceRevision: entryWords.sourceRevision,
  translators: entryWords.translators,
});

export type PageWords = z.infer<typeof pageWords>;
export type SitePageId = (typeof sitePageIds)[number];
