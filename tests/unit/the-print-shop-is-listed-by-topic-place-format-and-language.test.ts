import { describe, expect, test } from "vitest";
import { formats } from "#config/formats.ts";
import { langs } from "#config/locales.ts";
import { galleryFilterGroupName, galleryFilterName } from "#i18n/gallery-names.ts";
import { galleryCards, galleryCounts, galleryFilterPath, galleryFilters, galleryPlaces, placesOf } from "#lib/gallery.ts";
import type { Entry } from "#lib/library.ts";
import { kitEntries, sheetPlan } from "#lib/sheet-plan.ts";
import { thumbnailOf } from "#lib/thumbnail.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const filters = galleryFilters(library);
const planned = new Set(sheetPlan(library).map(({ file }) => file));
const cards = (group: "kieu" | "noi" | "dang" | "tieng", value: string, lang: (typeof langs)[number] = "vi") =>
  galleryCards(library, lang, { group, value });

describe.each(langs)("in %s", (lang) => {
  const t = translateFor(lang);

  test("every list has a name, an address of its own, and cards with sheets that are made", () => {
    const paths = filters.map((filter) => galleryFilterPath(filter, lang));
    expect(new Set(paths).size).toBe(filters.length);
    for (const filter of filters) {
      expect(galleryFilterName(filter, t)).not.toMatch(/undefined|^$/);
      expect(galleryFilterGroupName(filter.group, t)).not.toBe("");
      const found = galleryCards(library, lang, filter);
      expect(found.length, `${filter.group}/${filter.value}`).toBeGreaterThan(0);
      for (const { sheets } of found) {
        expect(sheets.length).toBeGreaterThan(0);
        for (const { file } of sheets) expect(planned.has(file), file).toBe(true);
      }
    }
  });

  test("the whole gallery has every kit once, with its A4 sheet first", () => {
    const all = galleryCards(library, lang);
    const kits = (["posters", "tactics", "guides"] as const).flatMap((kind) => kitEntries(library, kind));
    expect(all.map(({ entry }) => entry.id)).toEqual(kits.map(({ id }) => id));
    for (const { sheets } of all) expect(sheets[0]!.format).toBe("a4");
  });

  test("each list says how many it holds", () => {
    for (const { filter, count } of galleryCounts(library, lang)) expect(count).toBe(galleryCards(library, lang, filter).length);
  });
});

test("every place that an officer looks for has a list, and every kit has a place", () => {
  for (const place of ["atm", "school", "market", "dormitory", "office", "loudspeaker"])
    expect(filters).toContainEqual({ group: "noi", value: place });
  for (const place of galleryPlaces) expect(cards("noi", place).length, place).toBeGreaterThan(0);
  for (const { entry } of galleryCards(library, "vi")) expect(placesOf(entry), entry.id).toContain("loudspeaker");
});

test("a poster hangs where its facts say", () => {
  const poster = library.entries.posters.get("truong-hoc-an-toan")! as Entry;
  expect(placesOf(poster)).toEqual(["school", "dormitory", "loudspeaker"]);
});

test("a place offers the sheet that suits it", () => {
  const formatIn = (place: string, lang: (typeof langs)[number] = "vi") => cards("noi", place, lang).map(({ sheets }) => sheets[0]!.format);
  expect(formatIn("atm").every((format) => format === "atm")).toBe(true);
  expect(formatIn("bank")).toContain("counter");
  expect(new Set(formatIn("dormitory", "zh"))).toEqual(new Set(["bilingual"]));
});

test("a list by format pictures that format; sheets in two languages are offered in all of them on a Vietnamese page", () => {
  for (const { sheets } of cards("dang", "atm")) expect(sheets.map(({ format, lang }) => `${format} ${lang}`)).toEqual(["atm vi"]);
  const bilingual = cards("dang", "bilingual");
  expect(bilingual[0]!.sheets.map(({ lang }) => lang)).toEqual(["en", "zh", "ko"]);
  expect(cards("dang", "bilingual", "zh")[0]!.sheets.map(({ lang }) => lang)).toEqual(["zh"]);
});

test("a list by language leads to kits of that language from any page", () => {
  for (const card of cards("tieng", "zh", "vi")) expect([card.lang, card.sheets[0]!.lang]).toEqual(["zh", "zh"]);
});

test("a picture has the shape of its sheet and fits its box", () => {
  for (const [format, size] of Object.entries(formats)) {
    const { width, height } = thumbnailOf(101, format as keyof typeof formats, "vi");
    const ratio = size.medium === "pdf" ? size.widthMm / size.heightMm : size.widthPx / size.heightPx;
    expect(width / height, format).toBeCloseTo(ratio, 1);
    expect(width).toBeLessThanOrEqual(210);
    expect(height).toBeLessThanOrEqual(297);
  }
});
