import { formats, type Format, type PaperFormat } from "#config/formats.ts";
import type { CodedKind } from "#config/kinds.ts";
import { sourceLang, type Lang } from "#config/locales.ts";
import { contactWords, plainWords, type WordContext } from "#i18n/plain-words.ts";
import type { Translate } from "#i18n/translate.ts";
import type { LayoutName, Pictogram } from "#schemas/sheets.ts";
import type { UiKey } from "#schemas/ui.ts";
import { isSpecimen } from "./edition.ts";
import { revisionOf, type Entry, type Library } from "./library.ts";
import { absoluteUrl, shortPath, shortText } from "./paths.ts";
import { posterWordsOf, revisionDay, sheetCode, sheetFactsOf } from "./sheet-plan.ts";
import { parseTokens, plainHeadline } from "./tokens.ts";

/** Words of a sheet; loud ones stand out. */
export interface SheetRun {
  text: string;
  loud: boolean;
}

/** Whom to call first. */
export interface SheetContact {
  label: string;
  value: string;
  /** true for a telephone number, which is set larger. */
  isNumber: boolean;
}

/** Everything that a sheet says, in one language and format. */
export interface Sheet {
  kind: CodedKind;
  id: string;
  code: number;
  lang: Lang;
  format: Format;
  layout: LayoutName;
  /** Drawn for a photocopier: no tints, no large black areas. */
  mono: boolean;
  title: string;
  kicker: string;
  headline: SheetRun[];
  summary: string;
  quote?: string | undefined;
  stop?: string | undefined;
  /** The stop sentence is something to say to a caller, not a rule to remember. */
  stopIsSaid: boolean;
  question?: string | undefined;
  easy: string[];
  lines: { icon: Pictogram; runs: SheetRun[] }[];
  contact: SheetContact;
  short: string;
  url: string;
  sheetCode: string;
  /** Month of the revision, `11/2026`; from the second revision on with its number, `12/2026 · r2`. */
  date: string;
  foot: string;
  footShort: string;
  specimen?: string | undefined;
}

/** What a sheet is built from. */
export interface SheetInput {
  library: Library;
  entry: Entry;
  lang: Lang;
  format: Format;
  t: Translate;
}

/** `runsOf("Công an *không* đòi tiền")` → text, loud, text. Tokens other than asterisks have no place on a sheet. */
export function runsOf(line: string): SheetRun[] {
  return parseTokens(line).map((segment) => {
    if (!("text" in segment)) throw new RangeError(`"${line}": words of a sheet take no {${segment.type}:…}.`);
    return { text: segment.text, loud: segment.type === "loud" };
  });
}

/** `monthOf("2026-11-23")` → `"11/2026"`, the same in every language, as it stands on the foot of a sheet. */
export function monthOf(day: string): string {
  const [year, month] = day.split("-");
  return `${Number(month)}/${year}`;
}

/** Month of an entry's revision, with its number once there was an earlier one: a withdrawn sheet of the same month can then be told apart. */
export function sheetDate(entry: Entry): string {
  const revision = revisionOf(entry);
  return `${monthOf(revisionDay(entry))}${revision > 1 ? ` · r${revision}` : ""}`;
}

/** The size of a paper format; undefined for a screen. */
export function paperOf(format: Format): PaperFormat | undefined {
  const size = formats[format];
  return size.medium === "pdf" ? size : undefined;
}

/**
 * What a sheet says. Throws a RangeError when the entry does not exist in the language or refers to nothing.
 */
export function buildSheet({ library, entry, lang, format, t }: SheetInput): Sheet {
  const words = entry.words[lang];
  if (!words) throw new RangeError(`${entry.kind}/${entry.id} does not exist in ${lang}.`);
  const poster = posterWordsOf(entry, lang);
  const facts = sheetFactsOf(entry);
  const context: WordContext = { library, lang, t, figures: entry.facts.figures };
  const say = (line: string): string => plainWords(line, context);
  const headline = poster?.headline ?? words.title;
  const { shortAddress, address } = library.site;
  return {
    kind: entry.kind,
    id: entry.id,
    code: entry.facts.code,
    lang,
    format,
    layout: facts?.layout ?? "type",
    mono: format === "a4-mono" || format === "phone-card",
    title: plainHeadline(headline),
    kicker: kicker(entry, t),
    headline: runsOf(headline),
    summary: words.summary,
    quote: quoteOf(entry, lang),
    stop: "stop" in words ? words.stop : undefined,
    stopIsSaid: entry.kind === "tactics",
    question: "question" in words ? words.question : undefined,
    easy: "easy" in words ? words.easy.map(say) : [],
    lines: (poster?.lines ?? []).map((line, index) => ({ icon: facts?.icons[index] ?? "warning", runs: runsOf(line) })),
    contact: contactOf(library, entry, lang, t, poster?.contact),
    short: shortText(shortAddress, entry.facts.code, lang),
    url: absoluteUrl(address, shortPath(entry.facts.code, lang)),
    sheetCode: sheetCode(entry.facts.code, format, lang),
    date: sheetDate(entry),
    foot: t(format === "a5" ? "sheet.footShort" : "sheet.foot"),
    footShort: t("sheet.footShort"),
    specimen: isSpecimen(library.site) ? t("sheet.specimen") : undefined,
  };
}

function kicker(entry: Entry, t: Translate): string {
  if (entry.kind === "posters") {
    return (entry as Entry<"posters">).facts.places
      .slice(0, 2)
      .map((place) => t(`place.${place}` as UiKey))
      .join(" · ");
  }
  return t(`sheet.kicker.${entry.kind}` as UiKey);
}

function quoteOf(entry: Entry, lang: Lang): string | undefined {
  const quote = posterWordsOf(entry, lang)?.quote;
  if (quote) return quote;
  const words = entry.words[lang]!;
  const phrase = "phrases" in words ? words.phrases[0] : "phrase" in words ? words.phrase : undefined;
  return phrase ? (phrase.text ?? phrase.vi) : undefined;
}

/** The contact that an entry's facts put first; 113 for entries that name none. */
export function firstContactId(entry: Entry): string {
  if ("firstContact" in entry.facts) return entry.facts.firstContact.contact;
  if ("contacts" in entry.facts && entry.facts.contacts[0]) return entry.facts.contacts[0];
  return "113";
}

const labelled = ["bank", "113", "111", "commune-police", "carrier", "platform"];

function contactOf(library: Library, entry: Entry, lang: Lang, t: Translate, label: string | undefined): SheetContact {
  const id = firstContactId(entry);
  const contact = library.contacts.get(id);
  if (!contact)
    throw new RangeError(`${entry.kind}/${entry.id}: facts.yaml names the contact "${id}", and content/contacts/${id}.yaml is missing.`);
  // A number stands on paper for years, so only those marked for it are printed.
  const number = contact.printable && contact.status === "verified" ? contact.value : undefined;
  return {
    label: label ?? t(`sheet.contact.${labelled.includes(id) ? id : "other"}` as UiKey),
    // "Call your bank" leaves open where the number is: the card says it, an advertisement must not.
    value:
      id === "bank" ? t("sheet.bankNumber") : (number ?? contact.name[lang] ?? contact.name[sourceLang] ?? contactWords(library, id, lang)),
    isNumber: number !== undefined && /^[\d .+-]+$/.test(number),
  };
}
