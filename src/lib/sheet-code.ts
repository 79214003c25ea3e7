import { formatNames, type Format } from "#config/formats.ts";
import { langs, type Lang } from "#config/locales.ts";

/** A code as somebody types it from a sheet. */
export interface TypedCode {
  code: number;
  /** undefined when only the number was typed. */
  format: Format | undefined;
  lang: Lang | undefined;
  /** What was typed behind the number and is neither a format nor a language; undefined when all was understood. */
  rest: string | undefined;
}

/** Longer input is no code; it is not looked at. */
const longest = 60;

/**
 * Read a typed sheet code, however it is spelled: capitals, spaces or no dashes at all, full-width signs, marks that a
 * Vietnamese keyboard put in, the words "mã" or "code" before it, the letters O and I or l for digits.
 * `parseSheetCode("101 – a4-mono vi")` → 101, `a4-mono`, `vi`; `parseSheetCode("Mã 1O1a4vi")` → 101, `a4`, `vi`;
 * `parseSheetCode("101-A9")` → 101 with the rest `a9`. Undefined for anything without three digits at its start.
 */
export function parseSheetCode(typed: string): TypedCode | undefined {
  if (typed.length > longest) return undefined;
  const plain = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/^(?:ma|code|no|so|编码|编号|코드)/u, "");
  const match = /^([\doil]{3})(.*)$/su.exec(plain);
  if (!match) return undefined;
  const digits = match[1]!.replaceAll("o", "0").replace(/[il]/g, "1");
  // At least one true digit: "oil" is a word.
  if (!/\d/.test(match[1]!)) return undefined;
  const code = Number(digits);
  const rest = match[2]!;
  for (const format of [undefined, ...formatNames]) {
    const name = (format ?? "").replaceAll("-", "");
    for (const lang of [undefined, ...langs]) {
      if (rest === name + (lang ?? "")) return { code, format, lang, rest: undefined };
    }
  }
  return { code, format: undefined, lang: undefined, rest };
}
