/** Characters that show nothing, or change the order of what stands beside them: control, format, private, unassigned ones. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Letters of the site's languages; others (Cyrillic, Arabic …) imitate them or run the other way. */
const foreign = /(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}]/gu;

const emoji = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]/gu;

/**
 * Typed or pasted text as one line of plain words: full-width and styled letters become plain ones, markup, control and
 * invisible characters, emoji, brackets of markup and letters of other scripts go, blanks are joined.
 * `plainLine("<b>Công  an</b>\u200b xã")` → `"Công an xã"`. Takes time in proportion to the text.
 */
export function plainLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, " ")
    .replace(unseen, "")
    .normalize("NFKC")
    .replace(/<[^<>]*>/g, " ")
    .replace(/[<>]/g, " ")
    .replace(unseen, "")
    .replace(emoji, "")
    .replace(foreign, "")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
