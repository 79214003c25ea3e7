import { expect, test } from "vitest";
import { atom } from "#lib/feed.ts";
import { csvCell, csvTable } from "#lib/csv.ts";

test("a cell that a spreadsheet would run is disarmed, and quotes are doubled", () => {
  expect(csvCell("=1+1")).toBe("'=1+1");
  expect(csvCell("-5")).toBe("'-5");
  expect(csvCell("+84 912")).toBe("'+84 912");
  expect(csvCell("@SUM(A1)")).toBe("'@SUM(A1)");
  expect(csvCell("\t=1")).toBe('"\'\t=1"');
  expect(csvCell("\r=1")).toBe('"\'\r=1"');
  expect(csvCell("＝1+1")).toBe("'＝1+1");
  expect(csvCell(-5)).toBe("-5");
  expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
  expect(csvCell("x\ny")).toBe('"x\ny"');
  expect(csvCell(null)).toBe("");
});

test("a table begins with the mark that spreadsheets need, and has one line per row", () => {
  const csv = csvTable(["id", "note"], [{ id: "vu-x", note: "2024; 2025" }]);
  expect(csv).toBe('\ufeffid,note\r\nvu-x,"2024; 2025"\r\n');
});

test("a row that lacks a cell is refused, so that no column slips", () =>
  expect(() => csvTable(["id", "note"], [{ id: "vu-x" } as never])).toThrow('A row of the table has no "note".'));

test("a feed without items has the day on which it began", () =>
  expect(atom({ id: "i", url: "u", page: "p", lang: "vi", title: "T", author: "A", since: "2025-12-01", items: [] })).toContain(
    "<updated>2025-12-01T00:00:00+07:00</updated>",
  ));

test("a feed escapes its words and has the newest change first", () => {
  const item = { url: "https://a.example/1", summary: "a < b & c", published: "2026-01-01", category: "x" };
  const xml = atom({
    id: "i",
    url: "u",
    page: "p",
    lang: "vi",
    title: "T",
    author: "A",
    since: "2025-12-01",
    items: [
      { ...item, id: "old", title: "Old", updated: "2026-01-01" },
      { ...item, id: "new", title: "New", updated: "2026-02-01" },
    ],
  });
  expect(xml).toContain("a &lt; b &amp; c");
  expect(xml.indexOf("<id>new</id>")).toBeLessThan(xml.indexOf("<id>old</id>"));
  expect(xml).toContain("<updated>2026-02-01T00:00:00+07:00</updated>");
});
