import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import subsetFont from "subset-font";
import { codedKinds, type CodedKind } from "#config/kinds.ts";
import { localeOf, type Lang } from "#config/locales.ts";
import { entryOf, sortedEntries, type Entry } from "#lib/library.ts";
import { buildFont, gatherGlyphs, type GlyphStore } from "#lib/merged-font.ts";
import { buildSheet } from "#lib/sheet.ts";
import { sheetPlan } from "#lib/sheet-plan.ts";
import { packWoff } from "./woff.ts";
import { getLibrary, getTranslate } from "./library.ts";

/**
 * Chinese and Korean sheets need thousands of characters in all, some two hundred each. The packages hold the
 * typefaces cut into about a hundred slices; here the characters of one topic are put together into one small font.
 */
const packages = { sc: "noto-sans-sc", kr: "noto-sans-kr" } as const;

/** Weights that sheets are set in, and the range of CSS weights that each covers. */
const weights = { 500: "100 600", 800: "601 900" } as const;

type Weight = keyof typeof weights;
type Script = keyof typeof packages;

const require = createRequire(resolve(process.cwd(), "package.json"));
const isCjk = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/;
const chinesePunctuation = /[“”‘’…—]/;

function scriptOf(lang: Lang): Script | undefined {
  const { script } = localeOf(lang);
  return script === "latin" ? undefined : script;
}

/** Characters of a topic's sheets in a language that Be Vietnam Pro lacks. */
async function charactersOf(kind: CodedKind, id: string, lang: Lang): Promise<Set<string>> {
  const library = await getLibrary();
  const t = await getTranslate(lang);
  const words = Object.entries(library.dictionaries[lang] ?? {}).filter(([key]) => key.startsWith("sheet.") || key.startsWith("place."));
  const sheet = buildSheet({ library, entry: entryOf(library, kind, id) as Entry, lang, format: "a4", t });
  const text = JSON.stringify(sheet) + words.map(([, value]) => value).join("");
  return new Set(
    [...text.normalize("NFC")].filter((character) => isCjk.test(character) || (lang === "zh" && chinesePunctuation.test(character))),
  );
}

const inRanges = (ranges: string, code: number): boolean =>
  ranges.split(",").some((range) => {
    const [from, to = from] = range.trim().replace(/^U\+/i, "").split("-");
    return code >= parseInt(from!, 16) && code <= parseInt(to!, 16);
  });

async function loadGlyphs(script: Script, weight: Weight, characters: ReadonlySet<string>): Promise<GlyphStore> {
  const folder = dirname(require.resolve(`@fontsource/${packages[script]}/package.json`));
  const slices = JSON.parse(await readFile(join(folder, "unicode.json"), "utf8")) as Record<string, string>;
  const wanted: Buffer[] = [];
  for (const [name, ranges] of Object.entries(slices)) {
    const text = [...characters].filter((character) => inRanges(ranges, character.codePointAt(0)!)).join("");
    if (text === "") continue;
    const file = join(folder, "files", `${packages[script]}-${name.replace(/[[\]]/g, "")}-${weight}-normal.woff2`);
    wanted.push(await subsetFont(await readFile(file), text, { targetFormat: "sfnt", noHinting: true }));
  }
  return gatherGlyphs(wanted);
}

const stores = new Map<string, Promise<GlyphStore>>();

/** Glyphs of all sheets in a language, read once. */
async function glyphsOf(lang: Lang, script: Script, weight: Weight): Promise<GlyphStore> {
  const key = `${lang} ${weight}`;
  const known = stores.get(key);
  if (known && !import.meta.env.DEV) return known;
  const loading = (async () => {
    const library = await getLibrary();
    const characters = new Set<string>();
    for (const kind of codedKinds) {
      for (const entry of sortedEntries(library, kind) as Entry[]) {
        if (entry.words[lang]) for (const character of await charactersOf(kind, entry.id, lang)) characters.add(character);
      }
    }
    return loadGlyphs(script, weight, characters);
  })();
  stores.set(key, loading);
  return loading;
}

/** A font file of the sheets: `101-zh-800`. */
export interface SheetFontFile {
  kind: CodedKind;
  id: string;
  lang: Lang;
  weight: Weight;
}

/** Every font file that sheets need, by name. */
export async function sheetFontFiles(): Promise<{ params: { file: string }; props: SheetFontFile }[]> {
  const topics = new Map((await sheetPlan(await getLibrary())).map((sheet) => [`${sheet.code}-${sheet.lang}`, sheet]));
  return [...topics].flatMap(([name, { kind, id, lang }]) =>
    scriptOf(lang)
      ? (Object.keys(weights).map(Number) as Weight[]).map((weight) => ({
          params: { file: `${name}-${weight}` },
          props: { kind, id, lang, weight },
        }))
      : [],
  );
}

/** The font of a topic's sheets in a language, as WOFF. */
export async function sheetFont({ kind, id, lang, weight }: SheetFontFile): Promise<Buffer> {
  const script = scriptOf(lang);
  if (!script) throw new RangeError(`Sheets in ${lang} need no font of their own.`);
  return packWoff(buildFont(await glyphsOf(lang, script, weight), await charactersOf(kind, id, lang), `Sheet CJK ${weight}`));
}

/** `@font-face` rules for a sheet in a language; empty where Be Vietnam Pro has every letter. */
export function sheetFontFaces(code: number, lang: Lang): string {
  if (!scriptOf(lang)) return "";
  return Object.entries(weights)
    .map(
      ([weight, range]) =>
        `@font-face{font-family:"Sheet CJK";font-weight:${range};src:url("/data/fonts/${code}-${lang}-${weight}.woff") format("woff");}`,
    )
    .join("");
}
