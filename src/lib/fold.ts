/**
 * Vietnamese text as people type it without marks: lowercase, no tone or vowel marks, đ → d.
 * `foldMarks("Đường dây nóng")` → `"duong day nong"`. Text in other scripts is only lowercased.
 */
export function foldMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").toLowerCase().normalize("NFC");
}

/** The same text without marks but with its capitals, for SMS. `stripMarks("Đừng")` → `"Dung"`. */
export function stripMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").normalize("NFC");
}

/**
 * Both ways of placing the tone mark in oa, oe, uy: `toneVariants("hòa")` → `["hòa", "hoà"]`.
 * Returns the text alone when it has none of them.
 */
export function toneVariants(text: string): string[] {
  const older: Record<string, string> = {
    òa: "oà",
    óa: "oá",
    ỏa: "oả",
    õa: "oã",
    ọa: "oạ",
    òe: "oè",
    óe: "oé",
    ỏe: "oẻ",
    õe: "oẽ",
    ọe: "oẹ",
    ùy: "uỳ",
    úy: "uý",
    ủy: "uỷ",
    ũy: "uỹ",
    ụy: "uỵ",
  };
  const newer = Object.fromEntries(Object.entries(older).map(([a, b]) => [b, a]));
  const swap = (table: Record<string, string>) =>
    Object.entries(table).reduce((out, [from, to]) => out.replace(new RegExp(`${from}(?!\\p{L})`, "giu"), to), text.normalize("NFC"));
  return [...new Set([text.normalize("NFC"), swap(older), swap(newer)])];
}
