import { sourceLang, type Lang } from "#config/locales.ts";
import type { CaseRow, ContactRow, EntryRow, LawRow } from "#schemas/open-data.ts";
import { languagesOf, pageEntries, revisionOf, sortedEntries, type Entry, type Figure, type Library } from "./library.ts";
import { standingOn } from "./law-validity.ts";
import { absoluteUrl, entryPath } from "./paths.ts";
import { tacticsOfCase } from "./cross-links.ts";

const perLanguage = (entry: Entry, value: (lang: Lang) => string): Record<string, string> =>
  Object.fromEntries(languagesOf(entry).map((lang) => [lang, value(lang)]));

/** Rows of data/entries.json: one per page of content per language. */
export function entryRows(library: Library): EntryRow[] {
  return pageEntries(library).flatMap((entry) =>
    languagesOf(entry).map((lang) => {
      const words = entry.words[lang]!;
      return {
        kind: entry.kind,
        id: entry.id,
        code: entry.facts.code,
        lang,
        url: absoluteUrl(library.site.address, entryPath(entry.kind, entry.id, lang)),
        title: words.title,
        summary: words.summary,
        published: entry.facts.published,
        reviewed: entry.facts.reviewed,
        revision: words.revision ?? words.sourceRevision ?? revisionOf(entry),
      };
    }),
  );
}

/** Rows of data/contacts.json: verified contacts only. */
export function contactRows(library: Library): ContactRow[] {
  const all = (text: Partial<Record<string, string>>) =>
    Object.fromEntries(Object.entries(text).filter((pair): pair is [string, string] => typeof pair[1] === "string"));
  return [...library.contacts]
    .filter(([, contact]) => contact.status === "verified")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, contact]) => ({
      id,
      group: contact.group,
      value: contact.value ?? null,
      tel: contact.tel ?? null,
      url: contact.url ?? null,
      free: contact.free ?? null,
      aroundTheClock: contact.aroundTheClock ?? null,
      verified: contact.verified,
      name: all(contact.name),
      does: all(contact.does),
      doesNot: all(contact.doesNot),
      runBy: all(contact.runBy),
      sources: contact.sources.map((source) => ({ publisher: source.publisher, url: source.url ?? null })),
    }));
}

function measured(figure: Figure | undefined): Pick<CaseRow["scale"][number], "value" | "valueTo" | "unit" | "qualifier"> {
  const qualifier = figure && "qualifier" in figure ? figure.qualifier : "exact";
  if (!figure) return { value: null, valueTo: null, unit: "count", qualifier };
  if ("vnd" in figure) return { value: figure.vnd, valueTo: null, unit: "VND", qualifier };
  if ("vndFrom" in figure) return { value: figure.vndFrom, valueTo: figure.vndTo, unit: "VND", qualifier };
  if ("usd" in figure) return { value: figure.usd, valueTo: null, unit: "USD", qualifier };
  if ("count" in figure) return { value: figure.count, valueTo: null, unit: "count", qualifier };
  if ("countFrom" in figure) return { value: figure.countFrom, valueTo: figure.countTo, unit: "count", qualifier };
  if ("percent" in figure) return { value: figure.percent, valueTo: null, unit: "percent", qualifier };
  if ("percentFrom" in figure) return { value: figure.percentFrom, valueTo: figure.percentTo, unit: "percent", qualifier };
  return { value: null, valueTo: null, unit: "count", qualifier };
}

/** Rows of data/cases.json. */
export function caseRows(library: Library): CaseRow[] {
  return sortedEntries(library, "cases").map((entry) => {
    const { facts } = entry;
    const figures = new Map(facts.figures.map((figure) => [figure.id, figure]));
    return {
      id: entry.id,
      code: facts.code,
      title: perLanguage(entry, (lang) => entry.words[lang]!.title),
      url: perLanguage(entry, (lang) => absoluteUrl(library.site.address, entryPath("cases", entry.id, lang))),
      years: facts.years,
      places: facts.places,
      inProvince: facts.inProvince,
      stage: facts.stage,
      stageAsOf: facts.stageAsOf,
      final: facts.final,
      court: facts.court ?? null,
      judgmentNumber: facts.judgmentNumber ?? null,
      charges: facts.charges.map((charge) => ({ offence: charge.offence, law: charge.law ?? null, basis: charge.basis })),
      scale: facts.scale.map((item) => ({
        what: item.what,
        ...measured(figures.get(item.figure)),
        statedBy: item.statedBy,
        statedOn: item.statedOn ?? null,
      })),
      tactics: tacticsOfCase(library, entry.id),
      sources: facts.sources.map((source) => ({
        publisher: source.publisher,
        url: source.url ?? null,
        published: source.published ?? null,
      })),
      published: facts.published,
      reviewed: facts.reviewed,
      revision: revisionOf(entry),
    };
  });
}

/** Rows of data/laws.json; `today` decides the standing. */
export function lawRows(library: Library, today: string): LawRow[] {
  return sortedEntries(library, "laws").map((entry) => {
    const { facts } = entry;
    return {
      id: entry.id,
      code: facts.code,
      form: facts.form,
      number: facts.number ?? null,
      officialTitle: facts.officialTitle,
      issuer: facts.issuer ?? null,
      issued: facts.issued ?? null,
      status: standingOn(facts, today),
      statusCertain: facts.statusCertain,
      validFrom: facts.validFrom ?? null,
      validTo: facts.validTo ?? null,
      replaces: facts.replaces,
      replacedBy: facts.replacedBy,
      officialUrl: facts.officialUrl ?? null,
      title: perLanguage(entry, (lang) => entry.words[lang]!.title),
      url: perLanguage(entry, (lang) => absoluteUrl(library.site.address, entryPath("laws", entry.id, lang))),
      provisions: facts.provisions.map((provision) => provision.id),
      published: facts.published,
      reviewed: facts.reviewed,
      revision: revisionOf(entry),
    };
  });
}

/** Columns of data/cases.csv, in order. */
export const caseColumns = [
  "id",
  "code",
  "title_vi",
  "title_en",
  "url",
  "years",
  "places",
  "stage",
  "stage_as_of",
  "final",
  "offences",
  "victims",
  "amount_vnd",
  "defendants",
  "stated_by",
  "sources",
] as const;

/** Cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** data/cases.csv: UTF-8 with a byte order mark, which Excel needs to read the marks; lines end in CR LF. */
export function casesCsv(rows: readonly CaseRow[]): string {
  const scale = (row: CaseRow, what: string) => row.scale.find((item) => item.what === what)?.value ?? null;
  const lines = rows.map((row) =>
    [
      row.id,
      row.code,
      row.title[sourceLang] ?? "",
      row.title["en"] ?? "",
      row.url[sourceLang] ?? "",
      row.years.join("; "),
      row.places.join("; "),
      row.stage,
      row.stageAsOf,
      row.final,
      row.charges.map((charge) => charge.offence).join("; "),
      scale(row, "victims"),
      scale(row, "amount"),
      scale(row, "defendants"),
      [...new Set(row.scale.map((item) => item.statedBy))].join("; "),
      [...new Set(row.sources.map((source) => source.publisher))].join("; "),
    ]
      .map(csvCell)
      .join(","),
  );
  return `\ufeff${[caseColumns.join(","), ...lines].join("\r\n")}\r\n`;
}
