import { expect, test } from "vitest";
import { rule } from "#scripts/rules/revisions.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const source = "content/tactics/mau/vi.mdx";
const words = "content/tactics/mau/en.mdx";

test("a translation ahead of its source is an error", () => {
  expect(found(rule, { [words]: swap("sourceRevision: 1", "sourceRevision: 2") })).toEqual([
    `error ${words}:${lineOf(words, "sourceRevision")} The translation follows revision 2, but the source is only at 1.`,
  ]);
});

test("a translation behind its source is none, once the source tells its history", () => {
  const facts = "content/tactics/mau/facts.yaml";
  const edits = {
    [source]: swap("revision: 1", "revision: 2"),
    [facts]: (text: string) => `${text}changes:\n  - { revision: 2, on: 2026-11-23, what: { vi: Thêm câu hỏi. } }\n`,
  };
  expect(found(rule, edits)).toEqual([]);
});

test("a raised revision without history is told, and a history without revision too", () => {
  expect(found(rule, { [source]: swap("revision: 1", "revision: 2") })).toEqual([
    `error ${source}:${lineOf(source, "revision:")} Revision 2 has no public history.`,
  ]);
  const facts = "content/tactics/mau/facts.yaml";
  expect(found(rule, { [facts]: (text) => `${text}changes: [{ revision: 4, on: 2026-11-23, what: { vi: Sửa. } }]\n` })[0]).toContain(
    "The history speaks of revision 4, but the source is at 1.",
  );
});

test("an entry without its source is an error at each translation", () => {
  expect(found(rule, { [source]: undefined })).toEqual(
    ["en", "ko", "zh"].map(
      (lang) => `error content/tactics/mau/${lang}.mdx:1 This entry has no vi.mdx, the source that every language follows.`,
    ),
  );
});

test("source and translation do not carry each other's keys", () => {
  expect(found(rule, { [source]: swap("revision: 1", "sourceRevision: 1") })).toHaveLength(2);
  expect(found(rule, { [words]: swap("sourceRevision: 1", "revision: 1") })).toEqual([
    `error ${words}:2 The translation does not say which revision of the source it follows.`,
    `error ${words}:${lineOf(words, "sourceRevision")} \`revision\` belongs to the source; this is a translation.`,
  ]);
  expect(found(rule, { [words]: swap("translators: [Tỉnh Táo]\n", "") })[0]).toContain("The translation does not say who translated it.");
});
