import type { CodedKind } from "#config/kinds.ts";
import type { Format } from "#config/formats.ts";
import type { Lang } from "#config/locales.ts";
import type { CorrectionFile, correctionKinds } from "#schemas/corrections.ts";
import type { Entry, Library } from "./library.ts";
import { parseEntryRef } from "./paths.ts";

/** A row of the public log. `notice`: a case page became a neutral notice, and the row says no more than that. */
export interface LoggedCorrection {
  /** Anchor on the page and end of the feed item's id. */
  id: string;
  on: string;
  kind: (typeof correctionKinds)[number] | "notice";
  contact?: string | undefined;
  /** `kind/id` of the entry that was corrected. */
  entry?: string | undefined;
  /** Printed code, of a notice. */
  code?: number | undefined;
  old?: CorrectionFile["old"];
  new?: CorrectionFile["new"];
  source?: CorrectionFile["source"];
  reason: Partial<Record<string, string>>;
  /** `kind/id` of the other entries whose pages carried the old value. */
  entries: string[];
  sheets: CorrectionFile["sheets"];
}

/**
 * The public log, newest first. What a case that became a neutral notice said is nowhere in it: neither corrections of
 * the case nor its mention in corrections of something else.
 */
export function correctionLog(library: Pick<Library, "corrections" | "retired">): LoggedCorrection[] {
  const isNotice = (ref: string): boolean => library.retired.get(ref)?.state === "notice";
  const written = [...library.corrections]
    .filter(([, file]) => !(file.entry && isNotice(file.entry)))
    .map(([id, file]): LoggedCorrection => ({
      id,
      on: file.on,
      kind: file.kind,
      contact: file.contact,
      entry: file.entry,
      old: file.old,
      new: file.new,
      source: file.source,
      reason: file.reason,
      entries: file.entries.filter((ref) => !isNotice(ref)),
      sheets: file.sheets.filter((sheet) => !isNotice(sheet.entry)),
    }));
  const notices = [...library.retired]
    .filter(([, retired]) => retired.state === "notice")
    .map(([, { code, on }]): LoggedCorrection => ({ id: `notice-${code}`, on, kind: "notice", code, reason: {}, entries: [], sheets: [] }));
  return [...written, ...notices].sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}

/** A sheet that must come down. */
export interface WithdrawnSheet {
  code: number;
  kind: CodedKind;
  id: string;
  lang: Lang;
  format: Format;
  /** The last bad revision; null when every revision is taken back and no new sheet follows. */
  revision: number | null;
  /** Day on which it was taken back. */
  on: string;
  /** Why, per language; empty for a neutral notice. */
  reason: Partial<Record<string, string>>;
}

/** Every sheet that was taken back, newest first: those of corrections, and all of entries that are no longer published. */
export function withdrawnSheets(library: Pick<Library, "corrections" | "retired" | "entries">): WithdrawnSheet[] {
  const corrected = correctionLog(library).flatMap(({ on, reason, sheets }) =>
    sheets.flatMap((sheet) => {
      const { kind, id } = parseEntryRef(sheet.entry);
      const code = (library.entries[kind].get(id) as Entry | undefined)?.facts.code ?? library.retired.get(sheet.entry)?.code;
      if (code === undefined) return [];
      return sheet.formats.map((format) => ({
        code,
        kind,
        id,
        lang: sheet.lang as Lang,
        format: format as Format,
        revision: sheet.revision,
        on,
        reason,
      }));
    }),
  );
  const retired = [...library.retired.values()].flatMap(({ code, kind, id, on, sheets, told }) =>
    sheets.map((sheet) => ({ code, kind, id, ...sheet, revision: null, on, reason: told?.reason ?? {} })),
  );
  return [...retired, ...corrected].sort((a, b) => (a.on === b.on ? a.code - b.code : a.on < b.on ? 1 : -1));
}
