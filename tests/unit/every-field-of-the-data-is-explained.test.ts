import { z } from "astro/zod";
import { expect, test } from "vitest";
import { langs } from "#config/locales.ts";
import { dataFields } from "#lib/data-fields.ts";
import { openData } from "#schemas/open-data.ts";
import { openTables } from "#schemas/open-tables.ts";
import { uiKeys } from "#schemas/ui.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const schemas = [...Object.entries(openData), ...Object.entries(openTables)];

test.each(schemas)("every field of %s has words in every language", (_, schema) => {
  const fields = dataFields(schema);
  expect(fields.map(({ path }) => path)).toEqual(
    expect.arrayContaining(Object.keys(schema.shape).map((name) => expect.stringMatching(new RegExp(`^${name}`)))),
  );
  for (const lang of langs) for (const { meaning } of fields) expect(translateFor(lang)(meaning)).not.toBe("");
});

test("the page says in English what the schema says", () => {
  const t = translateFor("en");
  for (const [, schema] of schemas)
    for (const { meaning } of dataFields(schema)) expect(t(meaning)).toBe((uiKeys as Record<string, string>)[meaning]);
});

test("nested fields are listed behind their parents", () =>
  expect(dataFields(openData.cases).map(({ path }) => path)).toEqual(
    expect.arrayContaining(["scale[]", "scale[].source", "scale[].source.url", "sentence.toMonths"]),
  ));

test("a field without words is refused by name", () =>
  expect(() => dataFields(z.strictObject({ colour: z.string().describe("Colour.") }))).toThrow("The field colour is described as"));

test("no word explains a field that is gone", () => {
  const used = new Set(schemas.flatMap(([, schema]) => dataFields(schema).map(({ meaning }) => meaning as string)));
  expect(Object.keys(uiKeys).filter((key) => key.startsWith("field.") && !used.has(key))).toEqual([]);
});
