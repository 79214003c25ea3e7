import { kinds, sections, type Kind } from "#config/kinds.ts";
import { localeOf, type Lang } from "#config/locales.ts";
import { atom } from "#lib/feed.ts";
import { itemHtml } from "#lib/feed-item.ts";
import { firstPublished, sortedEntries, type Entry } from "#lib/library.ts";
import { absoluteUrl, entryPath, homePath, sectionPath } from "#lib/paths.ts";
import { getLibrary, getTranslate } from "./library.ts";

/** The Atom feed of a language: of one kind, or of all. Only entries that exist in the language. */
export async function feedOf(lang: Lang, kind?: Kind): Promise<string> {
  const library = await getLibrary();
  const t = await getTranslate(lang);
  const url = (path: string) => absoluteUrl(library.site.address, path);
  const stageOf = ({ stage }: Entry<"cases">["facts"]) => ({
    id: stage,
    name: t(`stage.${stage}`),
    scheme: url(sectionPath("cases", lang)),
  });
  const items = (kind ? [kind] : kinds).flatMap((one) =>
    sortedEntries(library, one).flatMap((entry) => {
      const words = entry.words[lang];
      if (!words) return [];
      const page = url(entryPath(one, entry.id, lang));
      const stage = entry.kind === "cases" ? stageOf((entry as Entry<"cases">).facts) : undefined;
      return [
        {
          id: page,
          url: page,
          title: words.title,
          summary: stage ? `${words.summary} (${stage.name})` : words.summary,
          html: itemHtml(entry, lang, library, t),
          stage,
          published: entry.facts.published,
          updated: entry.facts.changes.at(-1)?.on ?? entry.facts.published,
          category: t(`nav.${one}`),
        },
      ];
    }),
  );
  const path = kind ? `/${lang}/${sections[kind]}/feed.xml` : `/${lang}/feed.xml`;
  return atom({
    id: url(path),
    url: url(path),
    page: url(kind ? sectionPath(kind, lang) : homePath(lang)),
    lang: localeOf(lang).hreflang,
    title: kind ? `${t("site.title")}: ${t(`nav.${kind}`)}` : t("site.title"),
    author: t("site.title"),
    since: firstPublished(library),
    items,
  });
}
