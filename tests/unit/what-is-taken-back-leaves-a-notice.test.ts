import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { langs } from "#config/locales.ts";
import { correctionLog, withdrawnSheets } from "#lib/corrections.ts";
import { entryLinks, namedEntry } from "#lib/entry-view.ts";
import { languagesOf, pageEntries, type Entry, type Library } from "#lib/library.ts";
import { parseMoved } from "#lib/moved.ts";
import { caseRows, entryRows } from "#lib/open-data.ts";
import { citePath, entryPath, kitPath, shortPath } from "#lib/paths.ts";
import { noticePath } from "#lib/retired.ts";
import { formatsOf, kitEntries, sheetPlan } from "#lib/sheet-plan.ts";
import { lostPaths } from "#scripts/lib/ledger.ts";
import { redirectsOfLibrary } from "#scripts/lib/redirect-list.ts";
import { hostRedirects } from "#scripts/lib/server-files.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";
import { libraryFiles, libraryTree, swap, type Edits } from "../fixtures/library.ts";

const tactic = "content/tactics/mau/facts.yaml";
const aCase = "content/cases/vu-mau/facts.yaml";
const withdrawn: Edits = {
  [tactic]: (text) => `${text}withdrawn: { on: 2026-11-23, reason: { vi: Bài sai., en: It was wrong. } }\n`,
  "content/corrections/2026-11-23-mau.yaml": "on: 2026-11-23\nkind: withdrawal\nentry: tactics/mau\nreason: { vi: Bài sai. }\n",
};
const notice: Edits = {
  [aCase]: (text) => `${text}notice: { on: 2026-11-23 }\n`,
  // A sentence that names the case is rewritten first.
  ...Object.fromEntries(langs.map((lang) => [`content/tactics/mau/${lang}.mdx`, swap(' <Entry ref="cases/vu-mau" />', "")])),
};
const libraryOf = (edits: Edits): Library => {
  const { library } = libraryTree(edits);
  return { ...library, site: library.site! };
};

/** Every address that the fixture's site has. */
function addressesOf(library: Library): string[] {
  const pages = pageEntries(library).flatMap((entry) =>
    languagesOf(entry).flatMap((lang) => [entryPath(entry.kind, entry.id, lang), citePath(entry.kind, entry.id, lang)]),
  );
  const kits = (["tactics", "guides", "posters", "cases", "laws", "roles"] as const).flatMap((kind) =>
    kitEntries(library, kind).flatMap((entry: Entry) =>
      langs.filter((lang) => formatsOf(entry, lang).length > 1).map((lang) => kitPath(entry.id, lang)),
    ),
  );
  const codes = [...pageEntries(library), ...library.entries.posters.values()].flatMap(({ facts }) =>
    langs.map((lang) => shortPath(facts.code, lang)),
  );
  return [...pages, ...kits, ...sheetPlan(library).map(({ path }) => path), ...codes];
}

/** What is lost of the addresses of the fixture when its site is built with these edits. Only pages and the redirects of servers count. */
function lostWith(edits: Edits, moved = ""): string[] {
  const before = addressesOf(libraryOf({}));
  const library = libraryOf(edits);
  const outDir = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    const notices = [...library.retired.values()].flatMap((retired) => retired.langs.map((lang) => noticePath(retired, lang)));
    for (const path of [...addressesOf(library).filter((one) => !/^\/\d/.test(one)), ...notices]) {
      const file = join(outDir, path, "index.html");
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, "");
    }
    writeFileSync(join(outDir, "_redirects"), hostRedirects(redirectsOfLibrary(library, parseMoved(moved))));
    return lostPaths(outDir, before);
  } finally {
    rmSync(outDir, { recursive: true });
  }
}

test("no address of a withdrawn entry dies: page, citation, kit, sheets and code lead to its notice", () => {
  expect(lostWith(withdrawn)).toEqual([]);
  expect(
    lostWith({ "content/posters/ap-phich-mau/facts.yaml": (text) => `${text}withdrawn: { on: 2026-11-23, reason: { vi: Sai. } }\n` }),
  ).toEqual([]);
});

test("no address of a case that became a notice dies", () => expect(lostWith(notice)).toEqual([]));

test("an entry that is renamed without a word loses its addresses, and one line in the list keeps them all", () => {
  const renamed = Object.fromEntries(
    [...libraryFiles()].flatMap(([path, text]): [string, string | undefined][] =>
      path.startsWith("content/tactics/mau/")
        ? [
            [path, undefined],
            [path.replace("/mau/", "/moi/"), text],
          ]
        : [],
    ),
  );
  expect(lostWith(renamed)).toContain("/vi/thu-doan/mau/");
  expect(lostWith(renamed, "tactics/mau tactics/moi # a better name\n")).toEqual([]);
  expect(() => lostWith(renamed, "tactics/mau tactics/nowhere\n")).toThrow(
    /^content\/moved-urls\.txt:1 {2}moved-url\n {2}There is no entry tactics\/nowhere/,
  );
  // The code on paper goes along with the new name.
  const published = { ...renamed, "content/published-codes.txt": "101 tactics/mau\n" };
  const codes = (edits: Edits) => checkTree(libraryTree(edits)).filter(({ rule }) => rule === "codes").length;
  expect(codes(published)).toBe(1);
  expect(codes({ ...published, "content/moved-urls.txt": "tactics/mau tactics/moi\n" })).toBe(0);
});

test("what was moved twice leads straight to its last place", () => {
  const to = redirectsOfLibrary(libraryOf({}), parseMoved("/vi/a/ /vi/b/\n/vi/b/ /vi/\n")).find(({ from }) => from === "/vi/a/")?.to;
  expect(to).toBe("/vi/");
});

test("a withdrawn entry counts nowhere: not in lists, data, sheets; a sentence that names it leads to its notice", () => {
  const library = libraryOf(withdrawn);
  expect(checkTree(libraryTree(withdrawn)).filter(({ level }) => level === "error")).toEqual([]);
  expect(pageEntries(library).map(({ id }) => id)).not.toContain("mau");
  expect(entryRows(library).filter(({ id }) => id === "mau")).toEqual([]);
  expect(sheetPlan(library).filter(({ id }) => id === "mau")).toEqual([]);
  expect(entryLinks(library, "tactics", ["mau"], "vi")).toEqual([]);
  expect(namedEntry(library, "tactics", "mau", "en")).toMatchObject({ title: "Fake police", path: "/en/thu-doan/mau/" });
  expect(library.retired.get("tactics/mau")?.told).toMatchObject({ reason: { vi: "Bài sai.", en: "It was wrong." }, revision: 1 });
});

test("its sheets are withdrawn in every language and format, for ever", () => {
  const sheets = withdrawnSheets(libraryOf(withdrawn));
  expect(new Set(sheets.map(({ code }) => code))).toEqual(new Set([101]));
  expect(new Set(sheets.map(({ lang }) => lang))).toEqual(new Set(langs));
  expect(sheets.find(({ lang, format }) => lang === "vi" && format === "a4")).toMatchObject({
    revision: null,
    on: "2026-11-23",
    reason: { en: "It was wrong." },
  });
});

test("a neutral notice keeps nothing of the case: no word, figure, source or correction of it", () => {
  const logged: Edits = {
    ...notice,
    "content/corrections/2026-11-20-vu-mau-loss.yaml":
      'on: 2026-11-20\nkind: correction\nentry: cases/vu-mau\nold: { id: loss, vnd: 987654321, source: s1 }\nnew: { id: loss, vnd: 1100000000, source: s1 }\nsource: { url: "https://example.org/bi-mat", publisher: Báo }\nreason: { vi: Tòa án đính chính. }\n',
    "content/corrections/2026-11-21-bank.yaml":
      'on: 2026-11-21\nkind: update\ncontact: "113"\nnew: "113"\nsource: { url: "https://example.org/", publisher: Báo }\nentries: [cases/vu-mau, tactics/mau]\nsheets: [{ entry: cases/vu-mau, lang: vi, formats: [wide], revision: 1 }]\nreason: { vi: Đổi số. }\n',
  };
  const tree = libraryTree(logged);
  expect(checkTree(tree).filter(({ level }) => level === "error")).toEqual([]);
  const library = libraryOf(logged);
  const all = JSON.stringify([
    [...library.retired],
    caseRows(library),
    entryRows(library),
    correctionLog(library),
    sheetPlan(library),
    withdrawnSheets(library),
  ]);
  expect(all).toContain("vu-mau"); // The address is kept …
  expect([...library.retired.keys()]).toEqual(["cases/vu-mau"]);
  for (const secret of ["987654321", "bi-mat", "Tòa án đính chính", "tội mẫu", "Cơ quan điều tra"]) expect(all).not.toContain(secret);
  expect(correctionLog(library).map(({ id, entries, sheets }) => ({ id, entries, sheets }))).toEqual([
    { id: "notice-301", entries: [], sheets: [] },
    { id: "2026-11-21-bank", entries: ["tactics/mau"], sheets: [] },
  ]);
});

test("a sentence that names a case which became a notice is an error; a list that does is only told", () => {
  const said = checkTree(libraryTree({ [aCase]: (text) => `${text}notice: { on: 2026-11-23 }\n` })).filter(
    ({ rule }) => rule === "entries-exist",
  );
  expect(said.filter(({ level }) => level === "error").map(({ file }) => file)).toEqual(
    langs.map((lang) => `content/tactics/mau/${lang}.mdx`).sort(),
  );
  expect(said.filter(({ level }) => level === "warning").map(({ file }) => file)).toEqual([tactic]);
});
