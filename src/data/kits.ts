import { langs, type Lang } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { galleryFilters, type GalleryFilter } from "#lib/gallery.ts";
import { kitPlan, type PlannedKit } from "#lib/kit-plan.ts";
import { getLibrary, getTranslate } from "./library.ts";

/**
 * Do the Word files of the texts belong to this build? The build command makes them whether there are print files or
 * not; the editing server has none. Pages then offer them.
 */
export function hasTextFiles(): boolean {
  return process.env["TINH_TAO_PRINT"] !== undefined;
}

/** Every kit of the site as files. */
export async function getKitPlan(): Promise<PlannedKit[]> {
  const words = new Map<Lang, Translate>();
  for (const lang of langs) words.set(lang, await getTranslate(lang));
  return kitPlan(await getLibrary(), (lang) => words.get(lang)!);
}

/** Ready paths for the filtered lists of the print shop, in every language. */
export async function galleryFilterPaths(): Promise<
  { params: { lang: Lang; group: string; value: string }; props: { filter: GalleryFilter } }[]
> {
  const filters = galleryFilters(await getLibrary());
  return langs.flatMap((lang) => filters.map((filter) => ({ params: { lang, ...filter }, props: { filter } })));
}
