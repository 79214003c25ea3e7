import { categories, type CodedKind } from "#config/kinds.ts";
import { formatNames, type Format } from "#config/formats.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import { places } from "#schemas/posters.ts";
import { type Entry, type Library } from "./library.ts";
import { pagePath } from "./paths.ts";
import { formatsOf, kitEntries, plannedSheet, sheetFactsOf, type PlannedSheet } from "./sheet-plan.ts";

/** Where a kit is of use: the places of posters, and the loudspeaker, for which every kit has texts. */
export const galleryPlaces = [...places, "loudspeaker"] as const;

/** A place of the gallery. */
export type GalleryPlace = (typeof galleryPlaces)[number];

/** Groups of filters, each the first part of an address: category, place, format, language. */
export const galleryGroups = ["kieu", "noi", "dang", "tieng"] as const;

/** One filtered list of the print shop: `noi/atm`, `dang/a3`, `tieng/zh`, `kieu/investment`. */
export interface GalleryFilter {
  group: (typeof galleryGroups)[number];
  value: string;
}

/** A topic in a list of the print shop. */
export interface GalleryCard {
  entry: Entry;
  /** Language of the kit to which it leads. */
  lang: Lang;
  /** The sheets that are offered at once; the first is pictured. */
  sheets: PlannedSheet[];
}

/**
 * Places to which people of a target group come. A working suggestion, as no rule on places was found
 * (facts on print and channels: noticeboard, bank, school).
 */
const placesOfTarget: Partial<Record<string, readonly GalleryPlace[]>> = {
  everyone: ["office", "market"],
  elderly: ["home"],
  parents: ["school", "home"],
  children: ["school", "home"],
  students: ["school", "dormitory"],
  workers: ["dormitory"],
  "job-seekers": ["dormitory"],
  "office-workers": ["office"],
  officials: ["office"],
  "small-business": ["market"],
  sellers: ["market"],
  shoppers: ["market"],
  farmers: ["market", "office"],
  "bank-customers": ["bank", "atm"],
  patients: ["home"],
  "overseas-families": ["home"],
};

/** The formats that suit a place, the best first. */
const formatsOfPlace: Record<GalleryPlace, readonly Format[]> = {
  atm: ["atm", "screen-4x3"],
  bank: ["counter", "a4", "screen-16x9"],
  school: ["a4", "a3"],
  market: ["a4", "a5"],
  dormitory: ["bilingual", "a4"],
  office: ["a4", "a3"],
  home: ["phone-card", "large-print"],
  loudspeaker: ["a4"],
};

/** Where an entry's sheets are of use: as a poster says, else by whom the topic aims at and whether it has a counter card. */
export function placesOf(entry: Entry): GalleryPlace[] {
  if (entry.kind === "posters") return [...(entry as Entry<"posters">).facts.places, "loudspeaker"];
  const people =
    entry.kind === "tactics"
      ? (entry as Entry<"tactics">).facts.targets
      : entry.kind === "guides"
        ? (entry as Entry<"guides">).facts.audience
        : [];
  const sheet = sheetFactsOf(entry);
  const found = new Set<GalleryPlace>(people.flatMap((target) => placesOfTarget[target] ?? []));
  if (sheet?.counter) found.add("bank").add("atm");
  if (sheet?.layout === "atm") found.add("atm");
  found.add("loudspeaker");
  return galleryPlaces.filter((place) => found.has(place));
}

/** Kinds with kits, in the order of the gallery. */
export const galleryEntryKinds = ["posters", "tactics", "guides"] as const satisfies readonly CodedKind[];

/** Kits of the print shop, posters first. */
export function galleryEntries(library: Library): Entry[] {
  return galleryEntryKinds.flatMap((kind) => kitEntries(library, kind));
}

/** All filtered lists that have something in them, in the order of their groups. */
export function galleryFilters(library: Library): GalleryFilter[] {
  const values: Record<GalleryFilter["group"], readonly string[]> = {
    kieu: categories,
    noi: galleryPlaces,
    dang: formatNames,
    tieng: langs,
  };
  return galleryGroups.flatMap((group) =>
    values[group].map((value) => ({ group, value })).filter((filter) => galleryCards(library, sourceLang, filter).length > 0),
  );
}

const counts = new WeakMap<Library, Map<Lang, { filter: GalleryFilter; count: number }[]>>();

/** All filtered lists with the number of their cards on pages in `lang`. Counted once for a library, as every list shows all counts. */
export function galleryCounts(library: Library, lang: Lang): readonly { filter: GalleryFilter; count: number }[] {
  const known = counts.get(library) ?? new Map<Lang, { filter: GalleryFilter; count: number }[]>();
  counts.set(library, known);
  let rows = known.get(lang);
  if (!rows) {
    rows = galleryFilters(library).map((filter) => ({ filter, count: galleryCards(library, lang, filter).length }));
    known.set(lang, rows);
  }
  return rows;
}

/** The cards of the gallery, or of one of its filtered lists, on a page in `lang`. */
export function galleryCards(library: Library, lang: Lang, filter?: GalleryFilter): GalleryCard[] {
  return galleryEntries(library).flatMap((entry) => cardOf(library, entry, lang, filter) ?? []);
}

/** Address of a filtered list: `galleryFilterPath({ group: "noi", value: "atm" }, "vi")` → `"/vi/ap-phich/_/noi/atm/"`. */
export function galleryFilterPath({ group, value }: GalleryFilter, lang: Lang): string {
  return pagePath("printShop", lang, `_/${group}/${value}`);
}

function cardOf(library: Library, entry: Entry, lang: Lang, filter: GalleryFilter | undefined): GalleryCard | undefined {
  const kitLang = filter?.group === "tieng" ? (filter.value as Lang) : hasKit(entry, lang) ? lang : sourceLang;
  if (!hasKit(entry, kitLang)) return undefined;
  const sheets = (wanted: readonly Format[], from: readonly Lang[] = [kitLang]): PlannedSheet[] =>
    wanted.flatMap((format) =>
      from.filter((other) => formatsOf(entry, other).includes(format)).map((other) => plannedSheet(library, entry, format, other)),
    );
  const usual = (): PlannedSheet[] =>
    sheets(["a4"])
      .concat(sheets(formatsOf(entry, kitLang)))
      .slice(0, 1);
  switch (filter?.group) {
    case undefined:
      return { entry, lang: kitLang, sheets: usual() };
    case "kieu":
      if (entry.kind !== "tactics" || (entry as Entry<"tactics">).facts.category !== filter.value) return undefined;
      return { entry, lang: kitLang, sheets: usual() };
    case "noi": {
      const place = filter.value as GalleryPlace;
      if (!placesOf(entry).includes(place)) return undefined;
      const fitting = sheets(formatsOfPlace[place]).slice(0, 2);
      return { entry, lang: kitLang, sheets: fitting.length > 0 ? fitting : usual() };
    }
    case "dang": {
      // Sheets in two languages are made in the other one; here they are offered in all of them.
      const format = filter.value as Format;
      const own = sheets([format]);
      const found = own.length > 0 ? own : sheets([format], langs);
      return found.length > 0 ? { entry, lang: kitLang, sheets: found } : undefined;
    }
    case "tieng":
      return { entry, lang: kitLang, sheets: [...usual(), ...sheets(["bilingual"])] };
  }
}

function hasKit(entry: Entry, lang: Lang): boolean {
  return formatsOf(entry, lang).length > 1;
}
