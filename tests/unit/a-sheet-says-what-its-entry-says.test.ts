import { describe, expect, test } from "vitest";
import { formatNames, formats } from "#config/formats.ts";
import { langs } from "#config/locales.ts";
import type { Entry, Library } from "#lib/library.ts";
import { buildSheet, runsOf, sheetDate } from "#lib/sheet.ts";
import { formatsOf, kitEntries, revisionDay, sheetCode, sheetFile, sheetPlan } from "#lib/sheet-plan.ts";
import { parseSheetCode } from "#lib/sheet-code.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const tactic = library.entries.tactics.get("gia-danh-cong-an")! as Entry;
const sheetOf = (entry: Entry, lang: (typeof langs)[number], format: (typeof formatNames)[number], from: Library = library) =>
  buildSheet({ library: from, entry, lang, format, t: translateFor(lang) });

describe("the plan", () => {
  const plan = sheetPlan(library);
  test("has no file twice and every file under its code", () => {
    expect(new Set(plan.map(({ file }) => file)).size).toBe(plan.length);
    for (const { file, code, format, lang } of plan) expect(file).toBe(sheetFile(code, format, lang));
  });
  test("gives every entry in every language its preview card", () => {
    const wide = new Set(plan.filter(({ format }) => format === "wide").map(({ kind, id, lang }) => `${kind}/${id}/${lang}`));
    for (const kind of ["tactics", "laws", "cases", "guides", "roles", "posters"] as const) {
      for (const entry of library.entries[kind].values() as Iterable<Entry>) {
        if (entry.facts.withdrawn) continue;
        for (const lang of langs)
          if (entry.words[lang]) expect(wide.has(`${kind}/${entry.id}/${lang}`), `${kind}/${entry.id}/${lang}`).toBe(true);
      }
    }
  });
  test("sheets in two languages exist beside Vietnamese only", () => {
    for (const { lang, format } of plan) if (format === "bilingual" || format === "show-card") expect(lang).not.toBe("vi");
    expect(formatsOf(tactic, "en")).toContain("bilingual");
  });
  test("sizes are millimetres on paper and pixels on screens", () => {
    for (const { format, widthMm, widthPx } of plan)
      expect([widthMm !== null, widthPx !== null]).toEqual(formats[format].medium === "pdf" ? [true, false] : [false, true]);
  });
  test("a withdrawn entry has no sheet", () => {
    const withdrawn: Entry = { ...tactic, facts: { ...tactic.facts, withdrawn: { on: "2026-11-24", reason: { vi: "x" } } } } as Entry;
    const changed = { ...library, entries: { ...library.entries, tactics: new Map([[tactic.id, withdrawn]]) } } as Library;
    expect(sheetPlan(changed).filter(({ id }) => id === tactic.id)).toEqual([]);
    expect(kitEntries(changed, "tactics")).toEqual([]);
  });
  test("two entries that would share an address stop the build with a sentence on what to do", () => {
    const twin = { ...library.entries.guides.values().next().value!, id: tactic.id } as Entry<"guides">;
    const changed: Library = { ...library, entries: { ...library.entries, guides: new Map([[tactic.id, twin]]) } };
    expect(() => sheetPlan(changed)).toThrow(/gia-danh-cong-an share an id.*Rename/);
  });
  test("the date is that of the revision", () => {
    expect(revisionDay(tactic)).toBe(tactic.facts.published);
    const facts = { ...tactic.facts, changes: [{ revision: 1, on: "2027-02-03", what: { vi: "x" } }] };
    expect(revisionDay({ ...tactic, facts } as Entry)).toBe("2027-02-03");
    expect(sheetDate({ ...tactic, facts } as Entry)).toBe("2/2027");
  });
  test("from the second revision on a sheet says which one it is, so that a withdrawn one of the same month can be told apart", () => {
    const facts = { ...tactic.facts, changes: [{ revision: 2, on: "2027-02-03", what: { vi: "x" } }] };
    const words = { ...tactic.words, vi: { ...tactic.words.vi!, revision: 2 } };
    expect(sheetDate({ ...tactic, facts, words } as Entry)).toBe("2/2027 · r2");
  });
});

describe.each(langs)("in %s", (lang) => {
  test("a sheet has headline, stop sentence, contact, short address, code, date and publisher line", () => {
    const sheet = sheetOf(tactic, lang, "a4");
    expect(sheet.headline.filter(({ loud }) => loud)).toHaveLength(1);
    expect(sheet.stop).toBe((tactic as Entry<"tactics">).words[lang]!.stop);
    expect(sheet.lines).toHaveLength(3);
    expect(sheet.sheetCode).toBe(`101-A4-${lang}`);
    expect(sheet.date).toMatch(/^\d{1,2}\/\d{4}$/);
    expect(sheet.short).toBe(lang === "vi" ? "tinhtao.example/101" : `tinhtao.example/101/${lang}`);
    expect(sheet.url).toBe(lang === "vi" ? "https://tinhtao.example/101/" : `https://tinhtao.example/101/${lang}/`);
    expect(sheet.foot).not.toBe("");
  });
  test("the bank is called by the number on the card, never by one of ours", () => {
    const { contact } = sheetOf(tactic, lang, "a4");
    expect(contact.isNumber).toBe(false);
    expect(contact.value).not.toMatch(/\d/);
  });
  test("a number that is not meant for paper is left out", () => {
    const contacts = new Map(library.contacts);
    contacts.set("bank-x", { ...contacts.get("113")!, printable: false });
    const entry = { ...tactic, facts: { ...tactic.facts, firstContact: { contact: "bank-x" } } } as Entry;
    expect(sheetOf(entry, lang, "a4", { ...library, contacts }).contact).toMatchObject({
      isNumber: false,
      value: contacts.get("bank-x")!.name[lang],
    });
  });
});

test("an edition without a publisher is a specimen, and a real one is not", () => {
  expect(sheetOf(tactic, "vi", "a4").specimen).toBeTruthy();
  const site = {
    ...library.site,
    publisher: { vi: "Đơn vị" },
    responsible: "A",
    addressIsReal: true,
    contact: { email: "a@b.vn", telephone: null, address: null },
  };
  expect(sheetOf(tactic, "vi", "a4", { ...library, site } as Library).specimen).toBeUndefined();
});

test("words of a sheet are split at asterisks; tokens have no place there", () => {
  expect(runsOf("Công an *không* đòi")).toEqual([
    { text: "Công an ", loud: false },
    { text: "không", loud: true },
    { text: " đòi", loud: false },
  ]);
  expect(() => runsOf("Gọi {contact:113}")).toThrow(/take no \{contact/);
});

test.each([
  ["101-A4-vi", { code: 101, format: "a4", lang: "vi" }],
  ["101 – a4-mono – VI", { code: 101, format: "a4-mono", lang: "vi" }],
  ["702/ATM/vi", { code: 702, format: "atm", lang: "vi" }],
  ["101-screen-16x9-en", { code: 101, format: "screen-16x9", lang: "en" }],
  ["  101 ", { code: 101, format: undefined, lang: undefined }],
  ["101-vi", { code: 101, format: undefined, lang: "vi" }],
  ["", undefined],
  ["tinhtao", undefined],
  ["<script>", undefined],
  ["1".repeat(500), undefined],
])("the typed code %s", (typed, expected) => expect(parseSheetCode(typed)).toEqual(expected));

test("the code on paper is the one that is understood", () => {
  for (const format of formatNames) expect(parseSheetCode(sheetCode(101, format, "zh"))).toEqual({ code: 101, format, lang: "zh" });
});
