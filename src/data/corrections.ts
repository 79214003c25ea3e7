import { localeOf, sourceLang, type Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { formatFigure } from "#i18n/figures.ts";
import type { Translate } from "#i18n/translate.ts";
import { correctionLog, withdrawnSheets, type LoggedCorrection, type WithdrawnSheet } from "#lib/corrections.ts";
import { namedEntry, type EntryLink } from "#lib/entry-view.ts";
import { atom } from "#lib/feed.ts";
import { firstPublished, type Entry, type Library } from "#lib/library.ts";
import { absoluteUrl, correctionsPath, kitPath, pagePath, parseEntryRef } from "#lib/paths.ts";
import { kitEntries } from "#lib/sheet-plan.ts";
import { getLibrary, getTranslate } from "./library.ts";

/** A text that may be in another language than the page. */
export interface MarkedText {
  text: string;
  lang: Lang;
}

/** One correction as a reader sees it in one language. */
export interface CorrectionRow {
  id: string;
  on: string;
  kind: LoggedCorrection["kind"];
  /** What was corrected: the contact's name or the entry's title, and where it stands. Missing for a neutral notice. */
  subject?: (MarkedText & { path: string }) | undefined;
  /** Line in place of a subject. */
  line?: string | undefined;
  old?: string | undefined;
  oldIsHidden: boolean;
  now?: string | undefined;
  why?: MarkedText | undefined;
  source?: { text: string; url: string | undefined } | undefined;
  pages: EntryLink[];
  sheets: { code: number; title: string; lang: Lang; path: string; count: number; revision: number }[];
}

/** The log of corrections in a language, newest first. */
export async function correctionRows(lang: Lang): Promise<CorrectionRow[]> {
  const library = await getLibrary();
  const t = await getTranslate(lang);
  return correctionLog(library).map((item) => rowOf(library, item, lang, t));
}

function rowOf(library: Library, item: LoggedCorrection, lang: Lang, t: Translate): CorrectionRow {
  const value = (one: LoggedCorrection["old"]) => (one === undefined || typeof one === "string" ? one : formatFigure(one, lang, t));
  const reason = item.reason[lang] ? lang : sourceLang;
  const { source } = item;
  return {
    id: item.id,
    on: item.on,
    kind: item.kind,
    subject: subjectOf(library, item, lang),
    line: item.kind === "notice" ? t("correction.noticeLine", { code: item.code ?? "" }) : undefined,
    old: value(item.old),
    oldIsHidden: item.old === undefined && item.new !== undefined,
    now: value(item.new),
    why: item.reason[reason] ? { text: item.reason[reason], lang: reason } : undefined,
    source: source && {
      text: [source.publisher, source.title, source.published && formatDate(source.published, lang, t)].filter(Boolean).join(" · "),
      url: source.url,
    },
    pages: item.entries.flatMap((ref) => linkOf(library, ref, lang) ?? []),
    sheets: sheetsOf(library, item, lang),
  };
}

function subjectOf(library: Library, item: LoggedCorrection, lang: Lang): CorrectionRow["subject"] {
  if (item.entry) {
    const link = linkOf(library, item.entry, lang);
    return link && { text: link.title, lang: link.lang, path: link.path };
  }
  const contact = item.contact === undefined ? undefined : library.contacts.get(item.contact);
  if (!contact) return undefined;
  const found = contact.name[lang] ? lang : sourceLang;
  return { text: contact.name[found]!, lang: found, path: `${pagePath("contacts", lang)}#${item.contact}` };
}

/** A link to an entry, or to its notice where it was withdrawn since. A poster's page is its kit. */
function linkOf(library: Library, ref: string, lang: Lang): EntryLink | undefined {
  const { kind, id } = parseEntryRef(ref);
  const link = namedEntry(library, kind, id, lang);
  return link && (kind === "posters" ? { ...link, path: kitPath(id, link.lang) } : link);
}

function sheetsOf(library: Library, item: LoggedCorrection, lang: Lang): CorrectionRow["sheets"] {
  return [...new Set(item.sheets.map((sheet) => sheet.entry))].flatMap((ref) => {
    const link = linkOf(library, ref, lang);
    if (!link) return [];
    const own = item.sheets.filter((sheet) => sheet.entry === ref);
    const entry = library.entries[link.kind].get(link.id) as Entry | undefined;
    const hasKit = entry !== undefined && kitEntries(library, link.kind).some((candidate) => candidate.id === link.id);
    return [
      {
        code: entry?.facts.code ?? library.retired.get(ref)?.code ?? 0,
        title: link.title,
        lang: link.lang,
        path: hasKit ? kitPath(link.id, link.lang) : link.path,
        count: own.reduce((sum, sheet) => sum + sheet.formats.length, 0),
        revision: Math.max(...own.map((sheet) => sheet.revision)),
      },
    ];
  });
}

/** Every sheet that was taken back, for the page that checks a printed sheet. */
export async function getWithdrawnSheets(): Promise<WithdrawnSheet[]> {
  return withdrawnSheets(await getLibrary());
}

/** The Atom feed of corrections in a language. */
export async function correctionFeed(lang: Lang): Promise<string> {
  const library = await getLibrary();
  const t = await getTranslate(lang);
  const page = absoluteUrl(library.site.address, correctionsPath(lang));
  const url = `${page}feed.xml`;
  return atom({
    id: url,
    url,
    page,
    lang: localeOf(lang).hreflang,
    title: `${t("site.title")}: ${t("correction.title")}`,
    author: t("site.title"),
    since: firstPublished(library),
    items: (await correctionRows(lang)).map((row) => ({
      id: `${page}#${row.id}`,
      url: `${page}#${row.id}`,
      title: row.subject ? `${t(`correction.kind.${row.kind}`)}: ${row.subject.text}` : t(`correction.kind.${row.kind}`),
      summary: summaryOf(row, t),
      published: row.on,
      updated: row.on,
      category: t(`correction.kind.${row.kind}`),
    })),
  });
}

function summaryOf(row: CorrectionRow, t: Translate): string {
  const parts = [
    row.line,
    row.old && `${t("correction.old")}: ${row.old}`,
    row.now && `${t("correction.new")}: ${row.now}`,
    row.why && `${t("correction.why")}: ${row.why.text}`,
    row.source && `${t("correction.source")}: ${row.source.text}${row.source.url ? ` (${row.source.url})` : ""}`,
  ];
  return parts.filter(Boolean).join(" | ");
}
