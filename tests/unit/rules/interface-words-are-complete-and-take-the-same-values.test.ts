import { expect, test } from "vitest";
import { rule } from "#scripts/rules/ui-dictionary.ts";
import { found, libraryFiles, lineOf } from "../../fixtures/library.ts";

const vi = "content/ui/vi.yaml";
const en = "content/ui/en.yaml";
const drop = (key: string) => (text: string) =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(`"${key}"`))
    .join("\n");
const set = (key: string, words: string) => (text: string) =>
  text
    .split("\n")
    .map((line) => (line.startsWith(`"${key}"`) ? `"${key}": "${words}"` : line))
    .join("\n");

test("the source has every key; another language may lag", () => {
  expect(found(rule, { [vi]: drop("site.updated") })).toEqual([
    `error ${vi}:1 The interface word "site.updated" is missing (Day of the build; {date}).`,
  ]);
  expect(found(rule, { [en]: drop("site.updated") })).toEqual([]);
});

test("the source needs no plural forms that it does not have", () => {
  expect(found(rule, { [vi]: drop("list.count.one") })).toEqual([]);
});

test("an unknown key is told with the nearest", () => {
  expect(found(rule, { [en]: (text) => `${text}"site.updatd": "x"\n` })).toEqual([
    `error ${en}:${libraryFiles().get(en)!.split("\n").length} "site.updatd" is no interface word that the site uses. Did you mean "site.updated"?`,
  ]);
});

test("a placeholder without a value, and a lost one, are told at their line", () => {
  expect(found(rule, { [en]: set("site.updated", "Built {day}") })).toEqual([
    `error ${en}:${lineOf(en, "site.updated")} "site.updated" uses {day}, for which the code has no value. Did you mean "date"?`,
  ]);
  expect(found(rule, { [en]: set("site.updated", "Built") })).toEqual([
    `error ${en}:${lineOf(en, "site.updated")} "site.updated" lacks {date}, which the source has.`,
  ]);
});

test("a date may leave a value out, and a plural form may say its number in words", () => {
  expect(found(rule, { [en]: set("date.day", "{d} {month} {y}") })).toEqual([]);
  expect(found(rule, { [en]: set("list.count.one", "one entry") })).toEqual([]);
});

test("empty words are told", () => {
  expect(found(rule, { [en]: set("nav.home", "") })[0]).toContain('"nav.home" is empty.');
});

test("a missing source dictionary is told once", () => {
  expect(found(rule, { [vi]: undefined })).toEqual([`error ${vi}:1 The interface words of the source language are missing.`]);
});
