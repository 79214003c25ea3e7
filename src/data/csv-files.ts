import { csvTable, type Cell } from "#lib/csv.ts";
import { caseTable, figureTable, sentenceTable, stageTable } from "#lib/case-tables.ts";
import type { Library } from "#lib/library.ts";
import { caseRows } from "#lib/open-data.ts";
import { openTables } from "#schemas/open-tables.ts";
import { getLibrary } from "./library.ts";

/** A CSV file below data/, without its ending. */
export type CsvFile = keyof typeof openTables;

const tables: Record<CsvFile, (library: Library) => readonly Readonly<Record<string, Cell>>[]> = {
  cases: (library) => caseTable(caseRows(library)),
  "charts/amounts": (library) => figureTable(library, "amount"),
  "charts/victims": (library) => figureTable(library, "victims"),
  "charts/stages": stageTable,
  "charts/penalties": sentenceTable,
};

/** A CSV file of open data; its columns are the fields of its schema, in their order. */
export async function csvFile(file: CsvFile): Promise<Response> {
  const text = csvTable(Object.keys(openTables[file].shape), tables[file](await getLibrary()));
  return new Response(text, { headers: { "Content-Type": "text/csv; charset=utf-8" } });
}
