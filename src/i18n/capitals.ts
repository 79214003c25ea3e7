import type { Lang } from "#config/locales.ts";

/** A name as a heading begins: `điểm đ khoản 2 Điều 7` → `Điểm đ khoản 2 Điều 7`. */
export function capitalised(text: string, lang: Lang): string {
  const [first = ""] = text;
  return first.toLocaleUpperCase(lang) + text.slice(first.length);
}
