import { langs, type Lang } from "#config/locales.ts";
import { emergencyGuide, type Kind } from "#config/kinds.ts";
import { filtersOf, type Filter } from "#lib/filters.ts";
import { sortedEntries, type Entry } from "#lib/library.ts";
import { buildDay, getLibrary } from "./library.ts";

/** Ready paths for a page that exists in every language: `{ params: { lang } }`. */
export function languagePaths(): { params: { lang: Lang } }[] {
  return langs.map((lang) => ({ params: { lang } }));
}

/** Ready paths for the pages of a kind: one for each language in which the entry exists. The emergency guide has its own address. */
export async function entryPaths<K extends Kind>(kind: K): Promise<{ params: { lang: Lang; id: string }; props: { entry: Entry<K> } }[]> {
  const library = await getLibrary();
  return sortedEntries(library, kind)
    .filter((entry) => !(kind === "guides" && entry.id === emergencyGuide))
    .flatMap((entry) => langs.filter((lang) => entry.words[lang]).map((lang) => ({ params: { lang, id: entry.id }, props: { entry } })));
}

/** Ready paths for the filtered lists of a kind, in every language. */
export async function filterPaths(
  kind: Kind,
): Promise<{ params: { lang: Lang; group: string; value: string }; props: { filter: Filter } }[]> {
  const filters = filtersOf(await getLibrary(), kind, await buildDay());
  return langs.flatMap((lang) =>
    filters.map((filter) => ({ params: { lang, group: filter.group, value: filter.value }, props: { filter } })),
  );
}
