import type { Lang } from "#config/locales.ts";
import type { CaseRow, ContactRow, EntryRow, LawRow } from "#schemas/open-data.ts";
import { measured, monthsOf, sourceOf } from "./case-figures.ts";
import { languagesOf, pageEntries, revisionOf, sortedEntries, type Entry, type Library } from "./library.ts";
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

/** Rows of data/cases.json. What was taken back is not in the library and has no row. */
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
      areas: facts.areas,
      inProvince: facts.inProvince,
      stage: facts.stage,
      stageAsOf: facts.stageAsOf,
      final: facts.final,
      court: facts.court ?? null,
      judgmentNumber: facts.judgmentNumber ?? null,
      charges: facts.charges.map((charge) => ({ offence: charge.offence, law: charge.law ?? null, basis: charge.basis })),
      scale: facts.scale.map((item) => {
        const figure = figures.get(item.figure)!;
        const source = sourceOf(entry, figure.source);
        return {
          what: item.what,
          measure: item.measure ?? null,
          ...measured(figure),
          body: item.body,
          statedBy: item.statedBy,
          statedOn: item.statedOn ?? null,
          source: { publisher: source.publisher, url: source.url ?? null },
        };
      }),
      sentence: facts.sentence
        ? {
            fromMonths: facts.sentence.from ? monthsOf(facts.sentence.from) : null,
            toMonths: monthsOf(facts.sentence.to),
            life: facts.sentence.life,
            lighter: facts.sentence.lighter,
          }
        : null,
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
