import { formats, type Format } from "#config/formats.ts";
import type { CodedKind } from "#config/kinds.ts";
import { langs, localeOf, type Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import type { Translate } from "#i18n/translate.ts";
import type { UiKey } from "#schemas/ui.ts";
import { asciiName } from "./ascii-name.ts";
import { isSpecimen } from "./edition.ts";
import { kitTexts, type TextBlock } from "./kit-texts.ts";
import { revisionOf, type Entry, type Library } from "./library.ts";
import { absoluteUrl, shortPath } from "./paths.ts";
import { formatsOf, kitEntries, revisionDay, sheetsOf } from "./sheet-plan.ts";

/** What all Word files of a kit say beside their text. */
export interface KitFrame {
  /** Language tag of the words. */
  language: string;
  topic: string;
  approvedBy: string;
  approvedOn: string;
  /** Small print: where the text comes from. */
  foot: string[];
  publisher: string;
  /** Day of the revision, the only date in the files. */
  revised: string;
}

/** A text of a kit as files: alone as a Word file, and in the ZIP as a Word file with the plain text beside it. */
export interface PlannedText {
  /** The Word file, below the site's root. */
  file: string;
  /** Its place in the ZIP, without ending. */
  name: string;
  title: string;
  measure: string;
  text: string;
  blocks: TextBlock[] | undefined;
}

/** A kit as files: what `data/kits-plan.json` says of each topic and language. */
export interface PlannedKit {
  code: number;
  kind: CodedKind;
  id: string;
  lang: Lang;
  revision: number;
  revised: string;
  /** The ZIP of everything, below the site's root. */
  file: string;
  /** The folder within it. */
  folder: string;
  /** `name` is a sheet's place in the ZIP. */
  sheets: { file: string; name: string }[];
  texts: PlannedText[];
  frame: KitFrame;
  readme: string;
}

/** `kitFile(101, "gia-danh-cong-an", "vi")` → `"kits/101-gia-danh-cong-an-vi.zip"`. */
export function kitFile(code: number, id: string, lang: Lang): string {
  return `kits/${code}-${id}-${lang}.zip`;
}

/** `textFile(101, "loa-60-giay", "vi")` → `"kits/101-loa-60-giay-vi.docx"`. */
export function textFile(code: number, name: string, lang: Lang): string {
  return `kits/${code}-${name}-${lang}.docx`;
}

/** Words on where a text comes from: code, revision, day, address. */
export function editionLine(library: Library, entry: Entry, lang: Lang, t: Translate): string {
  return t("kit.edition", {
    code: entry.facts.code,
    revision: revisionOf(entry),
    date: formatDate(revisionDay(entry), lang, t),
    address: absoluteUrl(library.site.address, shortPath(entry.facts.code, lang)),
  });
}

/** Every kit of the library: by kind, code and language. `translate` gives the words of a language. */
export function kitPlan(library: Library, translate: (lang: Lang) => Translate): PlannedKit[] {
  return (["tactics", "guides", "posters"] as const).flatMap((kind) =>
    kitEntries(library, kind).flatMap((entry) =>
      langs.filter((lang) => formatsOf(entry, lang).length > 1).map((lang) => plannedKit(library, entry, lang, translate(lang))),
    ),
  );
}

/** One kit as files. */
export function plannedKit(library: Library, entry: Entry, lang: Lang, t: Translate): PlannedKit {
  const { code } = entry.facts;
  const [revision, revised] = [revisionOf(entry), revisionDay(entry)];
  const foot = [editionLine(library, entry, lang, t), t("site.independent"), ...(isSpecimen(library.site) ? [t("site.specimen")] : [])];
  const sheetFolder = asciiName(t("kit.sheets"), "sheets");
  const textFolder = asciiName(t("kit.texts"), "texts");
  const sheets = sheetsOf(library, entry, lang).map(({ file, format }) => ({
    file,
    format,
    name: `${sheetFolder}/${code}-${asciiName(t(`format.${format}` as UiKey), format)}-${lang}.${formats[format].medium}`,
  }));
  const texts = kitTexts(library, entry, lang, t).map(({ name, title, measure, text, blocks }) => ({
    file: textFile(code, name, lang),
    name: `${textFolder}/${name}`,
    title,
    measure,
    text,
    blocks,
  }));
  const topic = entry.words[lang]!.title;
  return {
    code,
    kind: entry.kind,
    id: entry.id,
    lang,
    revision,
    revised,
    file: kitFile(code, entry.id, lang),
    folder: `tinh-tao-${code}-${entry.id}-${lang}`,
    sheets: sheets.map(({ file, name }) => ({ file, name })),
    texts,
    frame: {
      language: localeOf(lang).hreflang,
      topic,
      approvedBy: t("kit.approvedBy"),
      approvedOn: t("kit.approvedOn"),
      foot,
      publisher: t("site.title"),
      revised,
    },
    readme: readme(topic, sheets, texts, foot, t),
  };
}

function readme(
  topic: string,
  sheets: readonly { name: string; format: Format }[],
  texts: readonly PlannedText[],
  foot: readonly string[],
  t: Translate,
): string {
  return [
    t("kit.title", { title: topic }),
    "",
    ...foot,
    "",
    t("kit.sheets").toLocaleUpperCase(),
    t("kit.readmePrint"),
    t("check.limits"),
    "",
    ...sheets.flatMap(({ name, format }) => [
      name,
      `    ${t(`format.${format}` as UiKey)} · ${sizeOf(format)}`,
      `    ${t(`formatFor.${format}` as UiKey)}`,
    ]),
    "",
    t("kit.texts").toLocaleUpperCase(),
    t("kit.readmeTexts"),
    t("kit.smsNote"),
    "",
    ...texts.flatMap(({ name, title, measure }) => [`${name}.txt, .docx`, `    ${measure ? `${title} · ${measure}` : title}`]),
  ].join("\n");
}

function sizeOf(format: Format): string {
  const size = formats[format];
  return size.medium === "pdf" ? `${size.widthMm} × ${size.heightMm} mm` : `${size.widthPx} × ${size.heightPx} px`;
}
