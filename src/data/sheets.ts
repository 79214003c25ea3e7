import type { Format } from "#config/formats.ts";
import { codedKinds } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { entryOf, type Entry } from "#lib/library.ts";
import { buildSheet, type Sheet } from "#lib/sheet.ts";
import { formatsOf, kitEntries, sheetPlan, type PlannedSheet } from "#lib/sheet-plan.ts";
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

/** Ready paths for the kits: each language in which a topic has more than its preview card. */
export async function kitPaths(): Promise<{ params: { lang: Lang; id: string }; props: { entry: Entry } }[]> {
  const library = await getLibrary();
  return codedKinds.flatMap((kind) =>
    kitEntries(library, kind).flatMap((entry) =>
      langs.filter((lang) => formatsOf(entry, lang).length > 1).map((lang) => ({ params: { lang, id: entry.id }, props: { entry } })),
    ),
  );
}
