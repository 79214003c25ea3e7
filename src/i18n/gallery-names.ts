import { localeOf } from "#config/locales.ts";
import type { GalleryFilter } from "#lib/gallery.ts";
import type { UiKey } from "#schemas/ui.ts";
import type { Translate } from "./translate.ts";

const prefixes = { kieu: "category", noi: "place", dang: "format" } as const;

/** What a filtered list of the print shop is called: `noi/atm` → “ATM”, `tieng/zh` → “简体中文”. */
export function galleryFilterName({ group, value }: GalleryFilter, t: Translate): string {
  return group === "tieng" ? localeOf(value).name : t(`${prefixes[group]}.${value}` as UiKey);
}

/** Heading of a group of filters. */
export function galleryFilterGroupName(group: GalleryFilter["group"], t: Translate): string {
  const keys: Record<GalleryFilter["group"], UiKey> = {
    kieu: "gallery.byTopic",
    noi: "gallery.byPlace",
    dang: "gallery.byFormat",
    tieng: "gallery.byLanguage",
  };
  return t(keys[group]);
}
