import { expect, test } from "vitest";
import { z } from "astro/zod";
import { caseRows, contactRows, entryRows, lawRows } from "#lib/open-data.ts";
import { openData } from "#schemas/open-data.ts";
import { readLibrary } from "../fixtures/content.ts";

const library = readLibrary();
const rows = {
  entries: entryRows(library),
  contacts: contactRows(library),
  cases: caseRows(library),
  laws: lawRows(library, "2026-11-23"),
} as const;

test.each(Object.keys(rows) as (keyof typeof rows)[])("every row of %s.json fits its published schema", (file) => {
  expect(rows[file].length).toBeGreaterThan(0);
  const result = z.array(openData[file]).safeParse(rows[file]);
  expect(result.error?.issues.slice(0, 5)).toBeUndefined();
});

test("every field of every file is described for its readers", () => {
  for (const [file, schema] of Object.entries(openData)) {
    const { properties } = z.toJSONSchema(schema) as { properties: Record<string, { description?: string }> };
    for (const [name, field] of Object.entries(properties)) expect(field.description, `${file}.${name}`).toBeTruthy();
  }
});

test("contacts that are not verified are not in the open data", () => {
  const published = new Set(rows.contacts.map(({ id }) => id));
  for (const [id, contact] of library.contacts) expect(published.has(id), id).toBe(contact.status === "verified");
});

test("nobody is final without a judgment in force: stage and flag agree", () => {
  for (const row of rows.cases) if (row.stage === "final") expect(row.final, row.id).toBe(true);
});
