/**
 * A pattern for a number as it stands written out in words: not as part of a longer number, a reference (`contact:113`, `id="113"`), an
 * address or an id.
 */
export function wholeNumber(number: string): RegExp {
  const plain = number.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\d.,:/-]|="|\\d )${plain}(?![\\p{L}\\d-]|[., ]\\d)`, "gu");
}
