import type { Lang } from "#config/locales.ts";
import { entryOf, wordsIn, type Library } from "#lib/library.ts";
import { entryPath } from "#lib/paths.ts";
import { splitLawRef } from "#lib/provision-ids.ts";
import { lawReference, provisionName } from "./law-names.ts";
import type { Translate } from "./translate.ts";

/** A name with the page that it leads to; `lang` is that of the page, which may be the source language. */
export interface NamedLink {
  text: string;
  path: string;
  lang: Lang;
}

/**
 * Name and address of a law or provision: `bo-luat-hinh-su-2015#dieu-174` → “Điều 174 Bộ luật Hình sự”.
 * In a language that lacks the law's page, the link leads to the source page; the number of the article is still said in the page's language.
 */
export function lawName(library: Library, ref: string, lang: Lang, t: Translate): NamedLink {
  const { law, provision } = splitLawRef(ref);
  const { lang: found, words } = wordsIn(entryOf(library, "laws", law), lang);
  const label = provision ? words.provisions[provision]?.label : undefined;
  const name = provision ? provisionName(provision, t, label) : undefined;
  return {
    text: lawReference(words.shortTitle, name, t, label !== undefined),
    path: `${entryPath("laws", law, found)}${provision ? `#${provision}` : ""}`,
    lang: found,
  };
}
