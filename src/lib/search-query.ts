/** The longest query that is looked at, in characters; a pasted conversation beyond it says nothing new. */
export const longestQuery = 4000;
/** Longer texts are messages, which do not belong into an address. */
const longestShared = 80;

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

/**
 * May a query stand in the address of the page, where it can be shared and stays in the history? Not a pasted message,
 * and nothing with a number as long as a code, a telephone or an account. `isShareable("điều 174")` → `true`.
 */
export function isShareable(text: string): boolean {
  return (
    text.length <= longestShared &&
    !/[\r\n]/.test(text) &&
    !/\d[\d\s.-]{4,}\d/.test(text.replace(/\d{1,4}\/\d{4}|\d{1,3}(?:\.\d{3})+/g, ""))
  );
}
