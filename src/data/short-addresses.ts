import { codedKinds } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import { languagesOf, sortedEntries, wordsIn } from "#lib/library.ts";
import { alternates, entryPath, kitPath, type Alternate } from "#lib/paths.ts";
import { getLibrary } from "./library.ts";
import { retiredNotices } from "./retired.ts";

/** A short address and where it leads. */
export interface ShortAddress {
  code: number;
  lang: Lang;
  title: string;
  target: Alternate;
  alternates: Alternate[];
}

/** All short addresses: each code in each language. A missing translation leads to the source; a poster's code leads to its kit. */
export async function shortAddresses(): Promise<ShortAddress[]> {
  const library = await getLibrary();
  const retired = (await retiredNotices()).flatMap(({ retired: { code }, versions, titleIn }) =>
    langs.map((lang) => {
      const target = versions.find((version) => version.lang === lang) ?? versions.find((version) => version.lang === sourceLang)!;
      return { code, lang, title: titleIn(target.lang), target, alternates: versions };
    }),
  );
  const current = codedKinds.flatMap((kind) =>
    sortedEntries(library, kind).flatMap((entry) => {
      const pathFor = (lang: Lang) => (kind === "posters" ? kitPath(entry.id, lang) : entryPath(kind, entry.id, lang));
      const versions = alternates(pathFor, languagesOf(entry));
      return langs.map((lang) => {
        const target = versions.find((version) => version.lang === lang) ?? versions.find((version) => version.lang === sourceLang)!;
        return { code: entry.facts.code, lang, title: wordsIn(entry, target.lang).words.title, target, alternates: versions };
      });
    }),
  );
  return [...current, ...retired];
}
