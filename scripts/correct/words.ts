import type { Lang } from "#config/locales.ts";
import { sourceLang } from "#config/locales.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";

/** Interface words of a language. */
export type Words = (lang: Lang) => Translate;

/** Interface words of the content as it stands. */
export function wordsOf({ library }: ContentTree): Words {
  const source = library.dictionaries[sourceLang] ?? {};
  return (lang) => createTranslate(lang, library.dictionaries[lang] ?? {}, source);
}
