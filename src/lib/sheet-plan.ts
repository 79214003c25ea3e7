import { formatNames, formats, type Format } from "#config/formats.ts";
import { codedKinds, emergencyGuide, type CodedKind } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { PosterWords, SheetFacts } from "#schemas/sheets.ts";
import { languagesOf, revisionOf, sortedEntries, type Entry, type Library } from "./library.ts";
import { absoluteUrl, sheetPath, shortPath } from "./paths.ts";

/** A sheet that a build makes. Names as in `data/sheets.json`; `path` is the page that it is made from. */
export interface PlannedSheet {
  code: number;
  kind: CodedKind;
  id: string;
  lang: Lang;
  format: Format;
  path: string;
  file: string;
  widthMm: number | null;
  heightMm: number | null;
  widthPx: number | null;
  heightPx: number | null;
  shortUrl: string;
  revision: number;
  /** Day of the revision, the only date in the file. */
  revised: string;
}

/** Formats with a second language beside Vietnamese; they exist in the other languages only. */
const twoLanguages: readonly Format[] = ["bilingual", "show-card"];

const everyTopic: readonly Format[] = [
  "a4",
  "a4-mono",
  "a3",
  "a5",
  "atm",
  "tear-off",
  "large-print",
  "bilingual",
  "screen-4x3",
  "screen-16x9",
  "screen-9x16",
  "square",
  "wide",
];

/** The day on which the current revision of an entry came out, `YYYY-MM-DD`. */
export function revisionDay(entry: Entry): string {
  const revision = revisionOf(entry);
  return entry.facts.changes.find((change) => change.revision === revision)?.on ?? entry.facts.published;
}

/** Poster words of an entry in a language, where it has them. */
export function posterWordsOf(entry: Entry, lang: Lang): PosterWords | undefined {
  const words = entry.words[lang];
  return words && "poster" in words ? words.poster : undefined;
}

/** How an entry's sheets look, where it has any beyond the preview card. */
export function sheetFactsOf(entry: Entry): SheetFacts | undefined {
  return "sheet" in entry.facts ? entry.facts.sheet : undefined;
}

/**
 * The formats of an entry in a language, in the order of the print shop. An entry without poster words has the
 * preview card (`wide`) alone; a language in which the entry does not exist has none.
 */
export function formatsOf(entry: Entry, lang: Lang): Format[] {
  if (!entry.words[lang]) return [];
  const facts = sheetFactsOf(entry);
  if (!facts || !posterWordsOf(entry, lang)) return ["wide"];
  const chosen = new Set<string>(["wide", ...facts.also]);
  if (entry.kind === "posters") for (const format of (entry as Entry<"posters">).facts.formats) chosen.add(format);
  else for (const format of everyTopic) chosen.add(format);
  if (entry.kind === "tactics") chosen.add("phone-card");
  if (facts.counter) chosen.add("counter");
  if (entry.kind === "guides" && entry.id === emergencyGuide) chosen.add("show-card");
  return formatNames.filter((format) => chosen.has(format) && !(lang === sourceLang && twoLanguages.includes(format)));
}

/** `sheetFile(101, "a4", "vi")` → `"sheets/101-a4-vi.pdf"`. */
export function sheetFile(code: number, format: Format, lang: Lang): string {
  return `sheets/${code}-${format}-${lang}.${formats[format].medium}`;
}

/** The code on the foot of a sheet: `sheetCode(101, "a4-mono", "vi")` → `"101-A4-MONO-vi"`. */
export function sheetCode(code: number, format: Format, lang: Lang): string {
  return `${code}-${format.toUpperCase()}-${lang}`;
}

/** One sheet of the plan. */
export function plannedSheet(library: Library, entry: Entry, format: Format, lang: Lang): PlannedSheet {
  const size = formats[format];
  const onPaper = size.medium === "pdf";
  return {
    code: entry.facts.code,
    kind: entry.kind,
    id: entry.id,
    lang,
    format,
    path: sheetPath(entry.id, format, lang),
    file: sheetFile(entry.facts.code, format, lang),
    widthMm: onPaper ? size.widthMm : null,
    heightMm: onPaper ? size.heightMm : null,
    widthPx: onPaper ? null : size.widthPx,
    heightPx: onPaper ? null : size.heightPx,
    shortUrl: absoluteUrl(library.site.address, shortPath(entry.facts.code, lang)),
    revision: revisionOf(entry),
    revised: revisionDay(entry),
  };
}

/** Every sheet of an entry, by language and format. */
export function sheetsOf(library: Library, entry: Entry, lang: Lang): PlannedSheet[] {
  return formatsOf(entry, lang).map((format) => plannedSheet(library, entry, format, lang));
}

/**
 * Every sheet of the library: by kind, code, language and format. Withdrawn entries have none.
 * Throws a RangeError when two entries of different kinds share an id, because a kit's address has the id alone.
 */
export function sheetPlan(library: Library): PlannedSheet[] {
  const owners = new Map<string, string>();
  return codedKinds.flatMap((kind) =>
    sortedEntries(library, kind).flatMap((entry: Entry) => {
      const other = owners.get(entry.id);
      if (other)
        throw new RangeError(
          `content/${other}/${entry.id} and content/${kind}/${entry.id} share an id, so their sheets would share an address. Rename one that is not yet published.`,
        );
      owners.set(entry.id, kind);
      if (entry.facts.withdrawn) return [];
      return languagesOf(entry).flatMap((lang) => sheetsOf(library, entry, lang));
    }),
  );
}

/** Entries with a kit: those whose sheets go beyond the preview card in the source language. */
export function kitEntries(library: Library, kind: CodedKind): Entry[] {
  return sortedEntries(library, kind).filter(
    (entry: Entry) => !entry.facts.withdrawn && langs.some((lang) => formatsOf(entry, lang).length > 1),
  );
}
