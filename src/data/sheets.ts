import type { Format } from "#config/formats.ts";
import { sourceLang, type Lang } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { entryOf, type Entry, type Library } from "#lib/library.ts";
import { buildSheet, type Sheet } from "#lib/sheet.ts";
import { plannedSheet, sheetPlan, type PlannedSheet } from "#lib/sheet-plan.ts";
import { getLibrary, getTranslate } from "./library.ts";

/** A sheet ready to be set, with the Vietnamese one for formats in two languages. */
export interface PreparedSheet {
  plan: PlannedSheet;
  sheet: Sheet;
  source: Sheet | undefined;
  t: Translate;
  tSource: Translate;
}

/** Do print files belong to this build? The build command says so; pages then offer downloads. */
export function hasPrintFiles(): boolean {
  return process.env["TINH_TAO_PRINT"] === "files";
}

let planned: PlannedSheet[] | undefined;

/** Every sheet of the site. */
export async function getSheetPlan(): Promise<PlannedSheet[]> {
  const library = await getLibrary();
  if (import.meta.env.DEV) return sheetPlan(library);
  return (planned ??= sheetPlan(library));
}

/** Ready paths for the pages of bare sheets. */
export async function sheetPaths(): Promise<{ params: { lang: Lang; id: string; format: Format }; props: { plan: PlannedSheet } }[]> {
  return (await getSheetPlan()).map((plan) => ({ params: { lang: plan.lang, id: plan.id, format: plan.format }, props: { plan } }));
}

/** Words and facts of one planned sheet. */
export async function prepareSheet(plan: PlannedSheet): Promise<PreparedSheet> {
  const library = await getLibrary();
  const entry = entryOf(library, plan.kind, plan.id) as Entry;
  const t = await getTranslate(plan.lang);
  const tSource = await getTranslate(sourceLang);
  const sheet = buildSheet({ library, entry, lang: plan.lang, format: plan.format, t });
  const source = plan.lang === sourceLang ? undefined : buildSheet({ library, entry, lang: sourceLang, format: plan.format, t: tSource });
  return { plan, sheet, source, t, tSource };
}

/** The A4 sheet of an entry in a language, for previews; undefined where there is none. */
export function previewSheet(library: Library, entry: Entry, lang: Lang, t: Translate): Sheet {
  return buildSheet({ library, entry, lang, format: plannedSheet(library, entry, "a4", lang).format, t });
}
