import { codedKinds, type CodedKind } from "#config/kinds.ts";
import type { Format } from "#config/formats.ts";
import type { Lang } from "#config/locales.ts";
import { languagesOf, revisionOf, type Entry, type Library } from "./library.ts";
import { citePath, entryPath, kitPath, sheetPath } from "./paths.ts";
import type { Redirect } from "./redirects.ts";
import { formatsOf, sheetFile } from "./sheet-plan.ts";

/**
 * An entry that is no longer published. Its address stays and shows a notice. Of a case that became a neutral notice
 * nothing is kept but its address and the day, so that no page, list or file can repeat what it said.
 */
export interface Retired {
  state: "withdrawn" | "notice";
  kind: CodedKind;
  id: string;
  code: number;
  /** Day on which it was taken back, `YYYY-MM-DD`. */
  on: string;
  langs: Lang[];
  /** Sheets that its last revision had; they are made no more. */
  sheets: { lang: Lang; format: Format }[];
  /** Only of a withdrawn entry: title, reason and history. */
  told?: {
    titles: Partial<Record<Lang, string>>;
    reason: Partial<Record<string, string>>;
    changes: Entry["facts"]["changes"];
    published: string;
    revision: number;
  };
}

/** All entries as the files say them, parted into those that count and those that are taken back. */
export function partRetired(all: Library["entries"]): Pick<Library, "entries" | "retired"> {
  const retired = new Map<string, Retired>();
  const entries = Object.fromEntries(
    codedKinds.map((kind) => {
      const current = new Map<string, Entry>();
      for (const [id, entry] of all[kind] as ReadonlyMap<string, Entry>) {
        const record = retiredOf(entry);
        if (record) retired.set(`${kind}/${id}`, record);
        else current.set(id, entry);
      }
      return [kind, current];
    }),
  ) as unknown as Library["entries"];
  return { entries, retired };
}

/** What is kept of an entry that is taken back; undefined for one that counts. */
export function retiredOf(entry: Entry): Retired | undefined {
  const notice = "notice" in entry.facts ? entry.facts.notice : undefined;
  const { withdrawn } = entry.facts;
  if (!notice && !withdrawn) return undefined;
  const langs = languagesOf(entry);
  const base = {
    kind: entry.kind,
    id: entry.id,
    code: entry.facts.code,
    langs,
    sheets: langs.flatMap((lang) => formatsOf(entry, lang).map((format) => ({ lang, format }))),
  };
  if (notice) return { ...base, state: "notice", on: notice.on };
  return {
    ...base,
    state: "withdrawn",
    on: withdrawn!.on,
    told: {
      titles: Object.fromEntries(langs.map((lang) => [lang, entry.words[lang]!.title])),
      reason: withdrawn!.reason,
      changes: entry.facts.changes,
      published: entry.facts.published,
      revision: revisionOf(entry),
    },
  };
}

/** Where the notice of a retired entry stands: at the entry's own address; a poster's at that of its kit. */
export function noticePath({ kind, id }: Pick<Retired, "kind" | "id">, lang: Lang): string {
  return kind === "posters" ? kitPath(id, lang) : entryPath(kind, id, lang);
}

/** The other addresses of a retired entry (citation, kit, sheets, files), which lead to its notice. */
export function retiredRedirects(retired: Retired): Redirect[] {
  return retired.langs.flatMap((lang) => {
    const to = noticePath(retired, lang);
    const from = [
      ...(retired.kind === "posters" ? [] : [citePath(retired.kind, retired.id, lang), kitPath(retired.id, lang), `${to}index.md`]),
      ...retired.sheets
        .filter((sheet) => sheet.lang === lang)
        .flatMap(({ format }) => [sheetPath(retired.id, format, lang), `/${sheetFile(retired.code, format, lang)}`]),
    ];
    return from.map((path): Redirect => ({ from: path, to, status: 302 }));
  });
}
