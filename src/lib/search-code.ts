import type { SearchDoc } from "./search-file.ts";
import { parseSheetCode } from "./sheet-code.ts";

const short = /^(?:https?:\/\/)?[a-z0-9-]+(?:\.[a-z0-9-]+)+\/(\d{3})(?:\/([a-z]{2}))?\/?$/i;
const saysCode = /^(?:mã|ma|code|编码|编号|代码|코드)(?:\s|\d)/iu;

/**
 * The entry whose printed code a query is: `101-A4-vi`, `tinhtao.example/101`, `mã 101`, or the number alone.
 * `sure` is false for a number alone, which can as well be an article of a law.
 */
export function entryByCode(query: string, docs: readonly SearchDoc[]): { doc: SearchDoc; sure: boolean } | undefined {
  const typed = query.trim();
  const address = short.exec(typed);
  const said = saysCode.test(typed);
  if (!address && !said && !/^\d/.test(typed)) return undefined;
  const parsed = parseSheetCode(address ? `${address[1]}${address[2] ?? ""}` : typed);
  if (!parsed || parsed.rest !== undefined) return undefined;
  const doc = docs.find(({ c }) => c === parsed.code);
  return doc && { doc, sure: parsed.format !== undefined || parsed.lang !== undefined || address !== null || said };
}
