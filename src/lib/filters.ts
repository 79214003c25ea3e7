import { stages, type Kind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { sortedEntries, type Entry, type Library } from "./library.ts";
import { sectionExtraPath } from "./paths.ts";
import { standingOn } from "./law-validity.ts";

/** A static list of a section: `kenh/zalo` → the tactics that come by Zalo. */
export interface Filter {
  kind: Kind;
  /** Group of the filter, the first part of its address. */
  group: "kenh" | "nguoi" | "kieu" | "hieu-luc" | "giai-doan" | "nam" | "thu-doan" | "noi";
  value: string;
  entries: Entry[];
}

/** Which values an entry has in each filter group of its kind. `today` decides the standing of laws. */
function valuesOf(entry: Entry<Kind>, today: string): Partial<Record<Filter["group"], string[]>> {
  switch (entry.kind) {
    case "tactics": {
      const { facts } = entry as Entry<"tactics">;
      return { kenh: facts.channels, nguoi: facts.targets, kieu: [facts.category] };
    }
    case "laws":
      return { "hieu-luc": [standingOn((entry as Entry<"laws">).facts, today)] };
    case "cases": {
      const { facts } = entry as Entry<"cases">;
      return { "giai-doan": [facts.stage], nam: facts.years.map(String), "thu-doan": facts.tactics, noi: facts.areas };
    }
    default:
      return {};
  }
}

/** All filtered lists of a kind that have at least one entry, in the order in which their values first occur (stages in legal order). */
export function filtersOf(library: Library, kind: Kind, today: string): Filter[] {
  const filters = new Map<string, Filter>();
  for (const entry of sortedEntries(library, kind)) {
    for (const [group, values] of Object.entries(valuesOf(entry, today)) as [Filter["group"], string[]][]) {
      for (const value of values) {
        const key = `${group}/${value}`;
        const filter = filters.get(key) ?? { kind, group, value, entries: [] };
        filter.entries.push(entry);
        filters.set(key, filter);
      }
    }
  }
  const areas = Object.keys(library.site.areas);
  const order = (filter: Filter) =>
    filter.group === "giai-doan"
      ? stages.indexOf(filter.value as (typeof stages)[number])
      : filter.group === "nam"
        ? -Number(filter.value)
        : filter.group === "noi"
          ? areas.indexOf(filter.value)
          : 0;
  return [...filters.values()].sort((a, b) => order(a) - order(b));
}

/** Address of a filtered list. */
export function filterPath(filter: Pick<Filter, "kind" | "group" | "value">, lang: Lang): string {
  return sectionExtraPath(filter.kind, lang, `${filter.group}/${filter.value}`);
}
