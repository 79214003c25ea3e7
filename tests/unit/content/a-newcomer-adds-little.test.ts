import { expect, test } from "vitest";
import { locales } from "#config/locales.ts";
import { createTranslate } from "#i18n/translate.ts";
import { languagesOf, pageEntries } from "#lib/library.ts";
import { alternates, entryPath, shortPath } from "#lib/paths.ts";
import { redirectsOf } from "#lib/redirects.ts";
import { placeOf } from "#scripts/lib/content-places.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";
import { libraryFiles, libraryTree } from "../../fixtures/library.ts";

test("an entry: one folder, and it is in the library, with its address and its code, in every language", () => {
  const copied = Object.fromEntries(
    [...libraryFiles()].filter(([path]) => path.startsWith("content/tactics/mau/")).map(([path, text]) => [path.replace("/mau/", "/moi/"), text.replace("code: 101", "code: 102")]),
  );
  const tree = libraryTree(copied);
  expect(checkTree(tree)).toEqual([]);
  const library = { ...tree.library, site: tree.library.site! };
  const entry = library.entries.tactics.get("moi")!;
  expect(pageEntries(library)).toContain(entry);
  expect(alternates((lang) => entryPath("tactics", "moi", lang), languagesOf(entry)).map(({ path }) => path)).toEqual(["/vi/thu-doan/moi/", "/en/thu-doan/moi/", "/zh/thu-doan/moi/", "/ko/thu-doan/moi/"]);
  expect(redirectsOf([{ kind: "tactics", id: "moi", code: 102, langs: languagesOf(entry) }])).toContainEqual({ from: shortPath(102), to: "/vi/thu-doan/moi/", status: 302 });
});

test("a translation: one file, and only that language appears", () => {
  const without = libraryTree({ "content/guides/huong-dan-mau/ko.mdx": undefined });
  expect(checkTree(without)).toEqual([]);
  expect(languagesOf(without.library.entries.guides.get("huong-dan-mau")!)).toEqual(["vi", "en", "zh"]);
  expect(languagesOf(libraryTree().library.entries.guides.get("huong-dan-mau")!)).toEqual(["vi", "en", "zh", "ko"]);
});

test("a language: its row decides which files are read, and a dictionary that lags falls back to the source", () => {
  for (const { lang } of locales) {
    expect(placeOf(`content/ui/${lang}.yaml`)).toEqual({ type: "dictionary", lang });
    expect(placeOf(`content/tactics/mau/${lang}.mdx`)).toEqual({ type: "words", kind: "tactics", id: "mau", lang });
  }
  expect(placeOf("content/ui/fr.yaml")).toMatchObject({ type: "unknown", fix: expect.stringContaining("src/config/locales.ts and a file content/ui/fr.yaml") });
  // The fixture's Korean has no dictionary at all, and nothing is wrong with that.
  const { dictionaries } = libraryTree().library;
  expect(dictionaries.ko).toBeUndefined();
  const t = createTranslate("ko", dictionaries.ko ?? {}, dictionaries.vi!);
  expect(t("nav.home")).toBe(dictionaries.vi!["nav.home"]);
});
