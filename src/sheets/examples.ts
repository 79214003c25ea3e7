import type { Format } from "#config/formats.ts";
import type { Entry, Library } from "#lib/library.ts";

/** A sheet that shows what a layout does, made from real words. */
export interface SheetExample {
  layout: string;
  entry: Entry;
  format: Format;
}

/** One topic for each layout that topics choose, and its formats that differ most. */
const topics = [
  {
    layout: "bubble",
    kind: "tactics",
    id: "gia-danh-cong-an",
    formats: ["a4", "a4-mono", "a3", "a5", "atm", "tear-off", "large-print", "phone-card", "bilingual", "square", "screen-9x16", "wide"],
  },
  { layout: "type", kind: "posters", id: "truong-hoc-an-toan", formats: ["a4", "a4-mono", "square"] },
  { layout: "steps", kind: "guides", id: "khan-cap", formats: ["a4", "a4-mono", "a5", "show-card", "screen-16x9"] },
  { layout: "atm", kind: "posters", id: "dung-lai-truoc-khi-chuyen-tien", formats: ["a4", "a4-mono", "atm", "counter", "screen-4x3"] },
] as const satisfies readonly { layout: string; kind: "tactics" | "posters" | "guides"; id: string; formats: readonly Format[] }[];

/** Examples of every layout: component tests and the site tests of print files run over them. */
export function sheetExamples(library: Library): SheetExample[] {
  return topics.flatMap(({ layout, kind, id, formats }) => {
    const entry = library.entries[kind].get(id) as Entry | undefined;
    if (!entry)
      throw new RangeError(`The example ${kind}/${id} of the layout ${layout} is missing. Name another entry in src/sheets/examples.ts.`);
    return formats.map((format) => ({ layout, entry, format }));
  });
}
