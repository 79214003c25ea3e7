import type { Lang } from "#config/locales.ts";
import { langs, sourceLang } from "#config/locales.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";
import { entryOf, revisionOf, type Entry, type Library } from "#lib/library.ts";
import { buildSheet } from "#lib/sheet.ts";
import { sheetPlan } from "#lib/sheet-plan.ts";
import type { CorrectionFile } from "#schemas/corrections.ts";
import { allReferences } from "#scripts/lib/all-references.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";

/** What a changed value touches. */
export interface Touched {
  /** `kind/id` of entries whose pages or sheets show it, in order. */
  entries: string[];
  /** Sheets that say something else now, with the revision that said the old thing. */
  sheets: CorrectionFile["sheets"];
  /** Pages of the site itself that name the contact. */
  sitePages: string[];
}

/**
 * What is touched when the content changes from one tree to another by the value of a contact or of an entry's fact; `edited` are the
 * files whose words change.
 * Sheets are compared word by word as the print shop would set them, so that none is taken back for nothing.
 */
export function touchedBy(
  before: ContentTree,
  after: ContentTree,
  edited: readonly string[],
  subject: { contact?: string; entry?: string },
): Touched {
  const sheets = changedSheets(whole(before), whole(after));
  const references = allReferences(after).filter(({ target, ref }) => target === "contact" && ref === subject.contact);
  const entries = new Set([
    ...(subject.entry ? [subject.entry] : []),
    ...after.entries.filter(({ folder }) => edited.some((path) => path.startsWith(`${folder}/`))).map(({ kind, id }) => `${kind}/${id}`),
    ...references.flatMap(({ owner }) => (owner ? [`${owner.kind}/${owner.id}`] : [])),
    ...sheets.map((sheet) => sheet.entry),
  ]);
  const current = [...entries].filter((ref) => !after.library.retired.has(ref)).sort();
  const sitePages = [...new Set(references.flatMap(({ owner, file }) => (owner ? [] : [file.path])))].sort();
  return { entries: current, sheets, sitePages };
}

function whole(tree: ContentTree): Library {
  if (!tree.library.site) throw new Error("content/site.yaml is not valid. Run npm run check.");
  return { ...tree.library, site: tree.library.site };
}

function changedSheets(before: Library, after: Library): CorrectionFile["sheets"] {
  const found = new Map<string, CorrectionFile["sheets"][number]>();
  const sayBefore = sheetWords(before);
  const sayAfter = sheetWords(after);
  for (const { kind, id, lang, format } of sheetPlan(before)) {
    if (!after.entries[kind].has(id) || sayBefore(kind, id, lang, format) === sayAfter(kind, id, lang, format)) continue;
    const key = `${kind}/${id} ${lang}`;
    const row = found.get(key) ?? { entry: `${kind}/${id}`, lang, formats: [], revision: revisionOf(entryOf(before, kind, id) as Entry) };
    row.formats.push(format);
    found.set(key, row);
  }
  return [...found.values()];
}

/** Layouts that print no contact; previews without lines print none either. */
const contactless: readonly string[] = ["counter", "phone-card", "show-card"];

/** Layouts that print the Vietnamese words too. */
const twoLanguages: readonly string[] = ["bilingual", "show-card"];

type Plan = ReturnType<typeof sheetPlan>[number];

/** A function that gives all that a sheet says, as one text. */
function sheetWords(library: Library): (kind: Plan["kind"], id: string, lang: Lang, format: Plan["format"]) => string {
  const source = library.dictionaries[sourceLang] ?? {};
  const words = new Map<Lang, Translate>(langs.map((lang) => [lang, createTranslate(lang, library.dictionaries[lang] ?? {}, source)]));
  const printed = (kind: Plan["kind"], id: string, lang: Lang, format: Plan["format"]): object => {
    const sheet = buildSheet({ library, entry: entryOf(library, kind, id) as Entry, lang, format, t: words.get(lang)! });
    const printsContact = sheet.lines.length > 0 && !contactless.includes(format);
    return { ...sheet, easy: format === "large-print" ? sheet.easy : [], contact: printsContact ? sheet.contact : undefined };
  };
  return (kind, id, lang, format) =>
    JSON.stringify([printed(kind, id, lang, format), ...(twoLanguages.includes(format) ? [printed(kind, id, sourceLang, format)] : [])]);
}
