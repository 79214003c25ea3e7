import { z } from "astro/zod";
import { uiKeys, type UiKey } from "#schemas/ui.ts";

/** A field of a data file as its page documents it. */
export interface DataField {
  /** `scale[].source.url` */
  path: string;
  /** `text`, `number | null`, `list of text`. */
  type: string;
  /** Interface word that says what it means. */
  meaning: UiKey;
}

interface JsonSchema {
  type?: string | readonly string[];
  description?: string;
  enum?: readonly unknown[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: unknown;
  items?: JsonSchema;
  anyOf?: readonly JsonSchema[];
}

const keyOf = new Map(
  Object.entries(uiKeys).flatMap(([key, words]) => (key.startsWith("field.") ? [[words as string, key as UiKey]] : [])),
);

/**
 * Every field of a row, nested ones behind their parent, in the order of the schema. The schema's description names the
 * interface word with the same English words, so that schema and page cannot differ.
 * Throws a RangeError for a field whose description is no interface word.
 */
export function dataFields(row: z.ZodType): DataField[] {
  return fieldsOf(z.toJSONSchema(row) as JsonSchema, "");
}

function fieldsOf(schema: JsonSchema, before: string): DataField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const shape = withoutNull(field);
    const list = [shape.type].flat().includes("array");
    const path = `${before}${name}${list ? "[]" : ""}`;
    const meaning = keyOf.get(field.description ?? "");
    if (!meaning)
      throw new RangeError(
        `The field ${path} is described as "${field.description ?? ""}", and src/schemas/ui.ts has no field.… with these words.`,
      );
    return [{ path, type: typeOf(field), meaning }, ...fieldsOf(withoutNull(list ? (shape.items ?? {}) : shape), `${path}.`)];
  });
}

const withoutNull = (field: JsonSchema): JsonSchema => field.anyOf?.find(({ type }) => type !== "null") ?? field;

/** The type as JSON calls it: `string`, `number | null`, `string[]`, `"a" | "b"`. */
function typeOf(field: JsonSchema): string {
  if (field.anyOf) return field.anyOf.map(typeOf).join(" | ");
  if (field.enum) return field.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (field.type === "array") {
    const inner = typeOf(field.items ?? {});
    return `${inner.includes(" ") ? `(${inner})` : inner}[]`;
  }
  return [field.type ?? "any"].flat().join(" | ");
}
