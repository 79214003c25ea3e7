import type { Lang } from "#config/locales.ts";
import { localeOf } from "#config/locales.ts";
import type { UiKey } from "#schemas/ui.ts";

/** Values for the placeholders of an interface word. */
export type Values = Readonly<Record<string, string | number>>;

/** Interface words of one language: `t("nav.search")`, `t("list.count", { count: 3 })`. */
export type Translate = (key: UiKey, values?: Values) => string;

type Words = Readonly<Record<string, string>>;

/**
 * Build `t()` for a language. A word that the language lacks comes from the source language.
 * A key with plural forms has them as `key.one`, `key.other` (Intl.PluralRules) and takes `count`.
 * Throws a RangeError for an unknown key or a placeholder without a value.
 */
export function createTranslate(lang: Lang, words: Words, source: Words): Translate {
  const plural = new Intl.PluralRules(localeOf(lang).hreflang);
  return (key, values = {}) => {
    const form = typeof values["count"] === "number" ? `.${plural.select(values["count"])}` : "";
    const text = words[key + form] ?? words[`${key}.other`] ?? words[key] ?? source[key + form] ?? source[`${key}.other`] ?? source[key];
    if (text === undefined) throw new RangeError(`No interface word "${key}". Add it to src/schemas/ui.ts and content/ui/*.yaml.`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new RangeError(`The interface word "${key}" needs a value for {${name}}.`);
      return String(value);
    });
  };
}
