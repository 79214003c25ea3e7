import { expect, test } from "vitest";
import { rule } from "#scripts/rules/ids-unique.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";

test("a figure id that stands twice is told at the second", () => {
  const edits = { [facts]: swap("figures:\n", "figures:\n  - { id: loss, vnd: 5, source: s1 }\n") };
  expect(found(rule, edits)).toEqual([`error ${facts}:${lineOf(facts, "qualifier", edits)} "loss" stands twice under figures.`]);
});

test("sources, provisions and frames are looked at as well", () => {
  const law = "content/laws/luat-mau/facts.yaml";
  expect(found(rule, { [facts]: swap("id: s2", "id: s1") })).toEqual([
    `error ${facts}:${lineOf(facts, "id: s2")} "s1" stands twice under sources.`,
  ]);
  expect(found(rule, { [law]: swap("id: dieu-2", "id: dieu-1") })).toEqual([
    `error ${law}:${lineOf(law, "dieu-2")} "dieu-1" stands twice under provisions.`,
  ]);
  expect(found(rule, { [law]: swap("[{ id: khoan-1,", "[{ id: khoan-1 }, { id: khoan-1,") })).toEqual([
    `error ${law}:${lineOf(law, "khoan-1")} "khoan-1" stands twice under frames of dieu-1.`,
  ]);
});

test("two kinds cannot share an id, because the print shop's addresses have no kind", () => {
  expect(found(rule, { "content/posters/mau/facts.yaml": "code: 702\n" })).toEqual([
    'error content/tactics/mau/facts.yaml:1 The id "mau" belongs to posters/mau already.',
  ]);
});
