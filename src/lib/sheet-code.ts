/** A code as somebody types it from a sheet. */
export interface TypedCode {
  code: number;
  /** Lower case, as in addresses; undefined when only the number was typed. */
  format: string | undefined;
  lang: string | undefined;
}

/**
 * Read a typed sheet code, with any dashes, spaces and capitals: `parseSheetCode("101 – a4-mono vi")` → 101, `a4-mono`,
 * `vi`; `parseSheetCode("101")` → 101. Undefined for anything else.
 */
export function parseSheetCode(typed: string): TypedCode | undefined {
  const plain = typed
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s–—_/·.-]+/g, "-")
    .replace(/^-|-$/g, "");
  const match = /^(\d{3})(?:-([a-z0-9-]+?))??(?:-([a-z]{2}))?$/.exec(plain);
  if (!match) return undefined;
  return { code: Number(match[1]), format: match[2], lang: match[3] };
}
