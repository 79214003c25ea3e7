import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { z } from "astro/zod";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { csvTable, type Cell } from "#lib/csv.ts";
import { caseTable, figureTable, sentenceTable, stageTable } from "#lib/case-tables.ts";
import { jqExample, pythonExample } from "#lib/data-package.ts";
import { caseRows, contactRows, entryRows, lawRows } from "#lib/open-data.ts";
import { openData } from "#schemas/open-data.ts";
import { openTables } from "#schemas/open-tables.ts";
import { readLibrary } from "../fixtures/content.ts";

const library = readLibrary();
const cases = caseRows(library);
const files = { entries: entryRows(library), contacts: contactRows(library), cases, laws: lawRows(library, "2026-11-23") } as const;
const tables: Record<keyof typeof openTables, readonly Readonly<Record<string, Cell>>[]> = {
  cases: caseTable(cases),
  "charts/amounts": figureTable(library, "amount"),
  "charts/victims": figureTable(library, "victims"),
  "charts/stages": stageTable(library),
  "charts/penalties": sentenceTable(library),
};

function validator(file: keyof typeof openData) {
  const ajv = addFormats.default(new Ajv2020({ strict: true, allErrors: true }));
  return ajv.compile(z.toJSONSchema(z.array(openData[file])));
}

describe("a JSON Schema validator of others", () => {
  test.each(Object.keys(files) as (keyof typeof files)[])("accepts every row of %s.json", (file) => {
    const validate = validator(file);
    validate(files[file]);
    expect(validate.errors?.slice(0, 5)).toBeUndefined();
  });

  test.each(Object.keys(files) as (keyof typeof files)[])(
    "refuses a row of %s.json with an unknown, a missing or a wrong field",
    (file) => {
      const validate = validator(file);
      const [good] = files[file];
      const { id: _, ...missing } = good!;
      for (const bad of [{ ...good, colour: "red" }, missing, { ...good, id: 7 }]) expect(validate([bad])).toBe(false);
    },
  );

  test("refuses a day that does not exist and a stage that nobody knows", () => {
    const validate = validator("cases");
    expect(validate([{ ...cases[0], stageAsOf: "2026-02-31" }])).toBe(false);
    expect(validate([{ ...cases[0], stage: "guilty" }])).toBe(false);
  });
});

describe("a CSV parser of others", () => {
  test.each(Object.keys(tables) as (keyof typeof tables)[])("reads back every cell of %s.csv", (file) => {
    const columns = Object.keys(openTables[file].shape);
    const rows = tables[file];
    expect(rows.length).toBeGreaterThan(0);
    const read = parse(csvTable(columns, rows), { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
    expect(read).toHaveLength(rows.length);
    read.forEach((record, index) => {
      expect(Object.keys(record)).toEqual(columns);
      for (const column of columns) expect(record[column]).toBe(String(rows[index]![column] ?? ""));
    });
  });

  test.each(Object.keys(tables) as (keyof typeof tables)[])("every line of %s.csv fits its schema", (file) => {
    const result = z.array(openTables[file]).safeParse(tables[file]);
    expect(result.error?.issues.slice(0, 5)).toBeUndefined();
  });

  test("gets one cell of a text that holds every separator", () => {
    const note = 'a "b", c; d\r\ne\tf';
    expect(parse(csvTable(["note"], [{ note }]), { bom: true, columns: true })).toEqual([{ note }]);
  });
});

test("dollars are no đồng: an amount stated in dollars has no value in the column of đồng", () => {
  const inDollars = cases.filter(({ scale }) => scale.some(({ unit }) => unit === "USD"));
  expect(inDollars.length).toBeGreaterThan(0);
  for (const { id } of inDollars) expect(tables.cases.find((row) => row["id"] === id)!["amount_vnd"]).toBeNull();
});

describe("the examples of the data page", () => {
  const folder = mkdtempSync(join(tmpdir(), "open-data-"));
  const address = pathToFileURL(folder).href;
  const wanted = cases.filter(({ inProvince }) => inProvince).map(({ code, stage, title }) => `${code} ${stage} ${title["vi"]}`);

  /** Run a command line on the data in a folder that stands in for the site; undefined where the program is missing. */
  function run(line: string, program: string): string[] | undefined {
    if (spawnSync("sh", ["-c", `command -v ${program}`]).status !== 0) return undefined;
    try {
      execFileSync("mkdir", ["-p", join(folder, "data")]);
      writeFileSync(join(folder, "data/cases.json"), JSON.stringify(cases));
      return execFileSync("sh", ["-c", line], { encoding: "utf8", env: { ...process.env, PYTHONIOENCODING: "utf-8" } })
        .trimEnd()
        .split("\n");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  test("the line of Python prints the cases of the province", ({ skip }) => {
    const printed = run(pythonExample(address), "python3");
    if (!printed) return skip("python3 is not installed here");
    expect(printed).toEqual(wanted);
  });

  test("the line of jq prints the same", ({ skip }) => {
    const printed = run(jqExample(address), "jq");
    if (!printed) return skip("jq is not installed here");
    expect(printed).toEqual(wanted);
  });
});
