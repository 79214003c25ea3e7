import { stages } from "#config/kinds.ts";
import { sourceLang } from "#config/locales.ts";
import type { CaseRow } from "#schemas/open-data.ts";
import type { CaseTableRow, FigureTableRow, SentenceTableRow, StageTableRow } from "#schemas/open-tables.ts";
import { measured, sentences, sourceOf, statedFigures } from "./case-figures.ts";
import { sortedEntries, wordsIn, type Entry, type Library } from "./library.ts";
import { absoluteUrl, entryPath } from "./paths.ts";

const joined = (items: readonly (string | number)[]): string => [...new Set(items)].join("; ");

/** Rows of data/cases.csv: one case a line, made from the rows of data/cases.json so that the two cannot differ. */
export function caseTable(rows: readonly CaseRow[]): CaseTableRow[] {
  return rows.map((row) => {
    const one = (what: CaseRow["scale"][number]["what"]) => row.scale.find((item) => item.what === what);
    const [amount, victims, defendants] = [one("amount"), one("victims"), one("defendants")];
    return {
      id: row.id,
      code: row.code,
      title_vi: row.title[sourceLang] ?? "",
      title_en: row.title["en"] ?? "",
      url: row.url[sourceLang] ?? "",
      years: joined(row.years),
      places: joined(row.places),
      in_province: row.inProvince,
      stage: row.stage,
      stage_as_of: row.stageAsOf,
      final: row.final,
      court: row.court,
      judgment_number: row.judgmentNumber,
      offences: joined(row.charges.map((charge) => charge.offence)),
      victims: victims?.value ?? null,
      victims_measure: victims?.measure ?? null,
      victims_stated_by: victims?.statedBy ?? null,
      amount_vnd: amount?.unit === "VND" ? amount.value : null,
      amount_vnd_to: amount?.unit === "VND" ? amount.valueTo : null,
      amount_usd: amount?.unit === "USD" ? amount.value : null,
      amount_measure: amount?.measure ?? null,
      amount_qualifier: amount?.qualifier ?? null,
      amount_stated_by: amount?.statedBy ?? null,
      defendants: defendants?.value ?? null,
      defendants_stated_by: defendants?.statedBy ?? null,
      prison_from_months: row.sentence?.fromMonths ?? null,
      prison_to_months: row.sentence?.toMonths ?? null,
      prison_life: row.sentence?.life ?? null,
      sources: joined(row.sources.map((source) => source.publisher)),
      reviewed: row.reviewed,
      revision: row.revision,
    };
  });
}

const named = (library: Library, entry: Entry<"cases">) => ({
  id: entry.id,
  code: entry.facts.code,
  title_vi: wordsIn(entry, sourceLang).words.title,
  title_en: entry.words["en"]?.title ?? "",
  url: absoluteUrl(library.site.address, entryPath("cases", entry.id, sourceLang)),
});

/** Rows of data/charts/amounts.csv and data/charts/victims.csv: one stated figure a line. */
export function figureTable(library: Library, what: "amount" | "victims"): FigureTableRow[] {
  return statedFigures(library, what).map(({ entry, item, figure, source }) => {
    const { value, valueTo, unit, qualifier } = measured(figure);
    return {
      ...named(library, entry),
      measure: item.measure ?? "",
      value,
      value_to: valueTo,
      unit,
      qualifier,
      body: item.body,
      stated_by: item.statedBy,
      stated_on: item.statedOn ?? null,
      source: source.publisher,
      source_url: source.url ?? null,
    };
  });
}

/** Rows of data/charts/stages.csv: one case a line, in the order of the stages. */
export function stageTable(library: Library): StageTableRow[] {
  return sortedEntries(library, "cases")
    .map((entry) => {
      const source = sourceOf(entry, entry.facts.stageSource);
      return {
        ...named(library, entry),
        stage: entry.facts.stage,
        stage_as_of: entry.facts.stageAsOf,
        final: entry.facts.final,
        source: source.publisher,
        source_url: source.url ?? null,
      };
    })
    .sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage) || a.code - b.code);
}

/** Rows of data/charts/penalties.csv: the prison terms of one case a line. */
export function sentenceTable(library: Library): SentenceTableRow[] {
  return sentences(library).map((sentence) => ({
    ...named(library, sentence.entry),
    prison_from_months: sentence.fromMonths,
    prison_to_months: sentence.toMonths,
    life: sentence.life,
    lighter: sentence.lighter,
    final: sentence.entry.facts.final,
    source: joined(sentence.sources.map((source) => source.publisher)),
    source_url: joined(sentence.sources.flatMap((source) => source.url ?? [])),
  }));
}
