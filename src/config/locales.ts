/**
 * The only list of languages. A new language is one row here, one file
 * `content/ui/<lang>.yaml`, and its content.
 */
export const locales = [
  {
    lang: "vi",
    /** The language's own name, as shown in the language switch. */
    name: "Tiếng Việt",
    shortName: "VI",
    englishName: "Vietnamese",
    hreflang: "vi",
    ogLocale: "vi_VN",
    dir: "ltr",
    /** Reading units (syllables, words or characters) a minute over a loudspeaker with echo. */
    broadcastRate: 165,
    /** What one reading unit is when a text is measured. */
    readingUnit: "syllable",
    /** Longest sentence before the reading-quality rule speaks up: [body, easy], in reading units. */
    sentenceLimit: { body: 25, easy: 18 },
    /** How a large amount is said: with one counting word (`1,29 tỷ`), or one for each group of four digits (`1억 2900만`). */
    largeAmounts: "one-word",
    /** Print font family; `latin` is Be Vietnam Pro. */
    script: "latin",
  },
  {
    lang: "en",
    name: "English",
    shortName: "EN",
    englishName: "English",
    hreflang: "en",
    ogLocale: "en_GB",
    dir: "ltr",
    broadcastRate: 130,
    readingUnit: "word",
    sentenceLimit: { body: 20, easy: 16 },
    largeAmounts: "one-word",
    script: "latin",
  },
  {
    lang: "zh",
    name: "简体中文",
    shortName: "中文",
    englishName: "Chinese (Simplified)",
    hreflang: "zh-Hans",
    ogLocale: "zh_CN",
    dir: "ltr",
    broadcastRate: 200,
    readingUnit: "character",
    sentenceLimit: { body: 40, easy: 28 },
    largeAmounts: "one-word",
    script: "sc",
  },
  {
    lang: "ko",
    name: "한국어",
    shortName: "한국어",
    englishName: "Korean",
    hreflang: "ko",
    ogLocale: "ko_KR",
    dir: "ltr",
    broadcastRate: 260,
    readingUnit: "character",
    sentenceLimit: { body: 55, easy: 38 },
    largeAmounts: "each-group",
    script: "kr",
  },
] as const satisfies readonly LocaleRow[];

interface LocaleRow {
  lang: string;
  name: string;
  shortName: string;
  englishName: string;
  hreflang: string;
  ogLocale: string;
  dir: "ltr" | "rtl";
  broadcastRate: number;
  readingUnit: "syllable" | "word" | "character";
  sentenceLimit: { body: number; easy: number };
  largeAmounts: "one-word" | "each-group";
  script: "latin" | "sc" | "kr";
}

/** A language code of the site. */
export type Lang = (typeof locales)[number]["lang"];

/** A row of the language table. */
export type Locale = Omit<LocaleRow, "lang"> & { lang: Lang };

/** The language that every entry is written in first and that decides when translations differ. */
export const sourceLang: Lang = "vi";

/** All language codes, in the order of the switch. */
export const langs: readonly Lang[] = locales.map((row) => row.lang);

/** Is this string a language of the site? `isLang("vi")` → `true`. */
export function isLang(value: unknown): value is Lang {
  return langs.includes(value as Lang);
}

/** The row of a language. Throws a RangeError for a language that is not in the table. */
export function localeOf(lang: string): Locale {
  const row = locales.find((candidate) => candidate.lang === lang);
  if (!row) {
    throw new RangeError(`"${lang}" is not a language of the site. Add a row in src/config/locales.ts; known: ${langs.join(", ")}.`);
  }
  return row;
}
