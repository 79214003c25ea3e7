import { parseSheetCode } from "./sheet-code.ts";

/** A topic of the list on the page that checks a sheet. */
export interface CheckRow {
  code: number;
  /** Language and format of every sheet that is made: `vi:a4`. */
  sheets: readonly string[];
  /** Address of the kit, in the language that the list shows. */
  kit: string;
  /** Words on its withdrawal, where it was withdrawn. */
  withdrawn: string | undefined;
}

/** What the page answers to a typed code. */
export type CheckAnswer<R extends CheckRow = CheckRow> =
  | { result: "unreadable" }
  | { result: "unknown" }
  | { result: "not-made" | "withdrawn"; row: R }
  | {
      result: "genuine";
      row: R;
      /** The code in full, as it stands on the paper. */ code: string;
      /** Page of the genuine sheet. */ path: string;
    };

/**
 * Look a typed code up. A number alone leads to the topic's A4 sheet. What was typed behind the number has to name a sheet
 * that is made: a paper with another code is none of ours.
 */
export function checkSheet<R extends CheckRow>(typed: string, rows: readonly R[]): CheckAnswer<R> {
  const parsed = parseSheetCode(typed);
  if (!parsed) return { result: "unreadable" };
  const row = rows.find(({ code }) => code === parsed.code);
  if (!row) return { result: "unknown" };
  if (parsed.rest !== undefined) return { result: "not-made", row };
  if (row.withdrawn) return { result: "withdrawn", row };
  const kitLang = row.kit.split("/")[1]!;
  const lang = parsed.lang ?? kitLang;
  const own = row.sheets.filter((sheet) => sheet.startsWith(`${lang}:`)).map((sheet) => sheet.slice(lang.length + 1));
  const format = parsed.format ?? (own.includes("a4") ? "a4" : own[0]);
  if (!format || !own.includes(format)) return { result: "not-made", row };
  const number = String(row.code);
  const code = parsed.format ? `${number}-${format.toUpperCase()}-${lang}` : parsed.lang ? `${number}-${lang}` : number;
  return { result: "genuine", row, code, path: `${row.kit.replace(/^\/[^/]+\//, `/${lang}/`)}${format}/` };
}
