import { sourceLang, type Lang } from "#config/locales.ts";
import type { Filter } from "#lib/filters.ts";
import { wordsIn, type Library } from "#lib/library.ts";
import type { UiKey } from "#schemas/ui.ts";
import type { Translate } from "./translate.ts";

const prefixes = { kenh: "channel", nguoi: "target", kieu: "category", "hieu-luc": "lawStatus", "giai-doan": "stage" } as const;

/** What a filtered list is called: `kenh/zalo` → “Zalo”, `nam/2025` → “2025”, `thu-doan/x` → the tactic's title. */
export function filterName(filter: Pick<Filter, "group" | "value">, library: Library, lang: Lang, t: Translate): string {
  if (filter.group === "nam") return filter.value;
  if (filter.group === "noi") {
    const names = library.site.areas[filter.value];
    return names?.[lang] ?? names?.[sourceLang] ?? filter.value;
  }
  if (filter.group === "thu-doan") {
    const entry = library.entries.tactics.get(filter.value);
    return entry ? wordsIn(entry, lang).words.title : filter.value;
  }
  return t(`${prefixes[filter.group]}.${filter.value}` as UiKey);
}

/** Heading of a filter group. */
export function filterGroupName(group: Filter["group"], t: Translate): string {
  const keys: Record<Filter["group"], UiKey> = {
    kenh: "list.filterChannel",
    nguoi: "list.filterTarget",
    kieu: "list.filterCategory",
    "hieu-luc": "list.filterStatus",
    "giai-doan": "list.filterStage",
    nam: "list.filterYear",
    "thu-doan": "list.filterTactic",
    noi: "list.filterPlace",
  };
  return t(keys[group]);
}
