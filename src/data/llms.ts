import type { Lang } from "#config/locales.ts";
import { llmsText } from "#lib/llms.ts";
import { getLibrary, getTranslate } from "./library.ts";

/** The list of the site for assistants, in a language. */
export async function llmsOf(lang: Lang): Promise<string> {
  return llmsText({ library: await getLibrary(), lang, t: await getTranslate(lang) });
}
