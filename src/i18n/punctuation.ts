import { localeOf, type Lang } from "#config/locales.ts";
import type { Translate } from "./translate.ts";

/** The colon of a language between a label and what follows, with its space; a full-width colon (`：`) brings its own. */
export function colon(t: Translate): string {
  const mark = t("text.colon");
  return /[\u3000-\u303f\uff00-\uffef]/.test(mark) ? mark : `${mark} `;
}

/** Sentences one after another, with the space that their writing has between them: none after `。`. Empty ones are left out. */
export function inARow(...sentences: readonly (string | undefined | false)[]): string {
  return sentences
    .filter((sentence) => sentence !== undefined && sentence !== false && sentence !== "")
    .reduce<string>((text, sentence) => text + (text === "" || /[\u3000-\u303f\uff00-\uffef]$/.test(text) ? "" : " ") + sentence, "");
}

/** Several things as a sentence names them (CLDR list patterns): `Zalo, Facebook và điện thoại`; with `or`, `A、B或C`. */
export function listOf(items: readonly string[], lang: Lang, joined: "and" | "or" = "and"): string {
  return new Intl.ListFormat(localeOf(lang).ogLocale.replace("_", "-"), { type: joined === "and" ? "conjunction" : "disjunction" }).format(
    items,
  );
}
