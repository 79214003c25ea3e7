import { expect, test } from "vitest";
import { rule } from "#scripts/rules/corrections.ts";
import { found, swap } from "../../fixtures/library.ts";

const path = "content/corrections/2026-11-23-113.yaml";
const log = (more: string, name = path) => ({
  [name]: `on: 2026-11-23\nkind: correction\n${more}source: { url: "https://example.org/", publisher: Báo }\nreason: { vi: Sai số. }\n`,
});
const contact = 'contact: "113"\nold: "112"\nnew: "113"\n';

test("a correction of a contact whose value stands there is right", () => expect(found(rule, log(contact))).toEqual([]));

test("a value that was changed since without a word is told", () => {
  expect(found(rule, { ...log(contact), "content/contacts/113.yaml": swap(/"113"/g, '"114"') })).toEqual([
    `warning ${path}:5 The log says 113, but the content now says 114.`,
  ]);
  const newer = log('contact: "113"\nold: "113"\nnew: "114"\n', "content/corrections/2026-11-23-113-2.yaml");
  expect(found(rule, { ...log(contact), ...newer, "content/contacts/113.yaml": swap(/"113"/g, '"114"') })).toEqual([]);
});

test("a figure is compared by its value, not by where it was read", () => {
  const figure = (vnd: number) => log(`entry: tactics/mau\nnew: { id: loss, vnd: ${vnd}, source: s9, qualifier: nearly }\n`);
  expect(found(rule, figure(1100000000))).toEqual([]);
  expect(found(rule, figure(5))[0]).toContain('"vnd":5}, but the content now says');
});

test("a correction names what exists, and its file the day", () => {
  expect(found(rule, log('contact: "999"\nnew: "1"\n'))).toEqual([`error ${path}:3 There is no contact "999".`]);
  expect(found(rule, log(`${contact}entries: [tactics/nowhere]\n`))).toEqual([`error ${path}:6 There is no entry tactics/nowhere.`]);
  expect(found(rule, log(contact, "content/corrections/2026-11-22-x.yaml"))).toEqual([
    "error content/corrections/2026-11-22-x.yaml:1 The file's name does not begin with 2026-11-23.",
  ]);
});

test("a withdrawal stands in the facts and in the log", () => {
  const facts = "content/tactics/mau/facts.yaml";
  const inFacts = { [facts]: (text: string) => `${text}withdrawn: { on: 2026-11-23, reason: { vi: Sai. } }\n` };
  const inLog = {
    "content/corrections/2026-11-23-mau.yaml": "on: 2026-11-23\nkind: withdrawal\nentry: tactics/mau\nreason: { vi: Sai. }\n",
  };
  expect(found(rule, { ...inFacts, ...inLog })).toEqual([]);
  expect(found(rule, inFacts)[0]).toMatch(
    /^error content\/tactics\/mau\/facts\.yaml:\d+ The public log does not tell of this withdrawal\.$/,
  );
  expect(found(rule, inLog)).toEqual([
    "error content/corrections/2026-11-23-mau.yaml:3 The log withdraws tactics/mau, but its facts do not.",
  ]);
});
