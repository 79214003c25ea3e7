import { expect, test } from "vitest";
import { atom } from "#lib/feed.ts";
import { caseColumns, casesCsv, csvCell } from "#lib/open-data.ts";
import type { CaseRow } from "#schemas/open-data.ts";

test("a cell that a spreadsheet would run is disarmed, and quotes are doubled", () => {
  expect(csvCell("=1+1")).toBe("'=1+1");
  expect(csvCell("-5")).toBe("'-5");
  expect(csvCell(-5)).toBe("-5");
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  expect(csvCell("x\ny")).toBe('"x\ny"');
  expect(csvCell(null)).toBe("");
});

test("the table begins with the mark that spreadsheets need, and has one line per case", () => {
  const row = {
    id: "vu-x",
    code: 301,
    title: { vi: "Vụ x" },
    url: { vi: "https://a.example/vi/vu-an/vu-x/" },
    years: [2024, 2025],
    places: ["Thái Nguyên"],
    stage: "charged",
    stageAsOf: "2025-11-15",
    final: false,
    charges: [{ offence: "Lừa đảo", law: null, basis: "stated" }],
    scale: [{ what: "amount", value: 12e9, valueTo: null, unit: "VND", qualifier: "about", statedBy: "Công an", statedOn: null }],
    sources: [{ publisher: "Dân trí", url: null, published: null }],
  } as unknown as CaseRow;
  const csv = casesCsv([row]);
  expect(csv.startsWith("\ufeffid,code,")).toBe(true);
  const lines = csv.trimEnd().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[0]!.split(",")).toHaveLength(caseColumns.length);
  expect(lines[1]).toContain("2024; 2025");
  expect(lines[1]).toContain("12000000000");
});

test("a feed escapes its words and has the newest change first", () => {
  const item = { url: "https://a.example/1", summary: "a < b & c", published: "2026-01-01", category: "x" };
  const xml = atom({
    id: "i",
    url: "u",
    page: "p",
    lang: "vi",
    title: "T",
    author: "A",
    items: [
      { ...item, id: "old", title: "Old", updated: "2026-01-01" },
      { ...item, id: "new", title: "New", updated: "2026-02-01" },
    ],
  });
  expect(xml).toContain("a &lt; b &amp; c");
  expect(xml.indexOf("<id>new</id>")).toBeLessThan(xml.indexOf("<id>old</id>"));
  expect(xml).toContain("<updated>2026-02-01T00:00:00+07:00</updated>");
});
