/** The longest query that is looked at; a pasted message beyond it says nothing new. */
export const longestQuery = 600;

/**
 * A query as search gets it: one line, no control characters, no markup signs, links and numbers kept as words.
 * `cleanQuery("  <b>Chuyển\n tiền</b> ")` → `"b Chuyển tiền /b"`.
 */
export function cleanQuery(text: string): string {
  return text
    .slice(0, longestQuery)
    .normalize("NFC")
    .replace(/[\p{C}<>{}[\]|\\^`"“”*+?()=]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Does a query hold anything that could be looked for: a letter or a digit? */
export function isSearchable(query: string): boolean {
  return /[\p{L}\p{N}]/u.test(query);
}
