import { expect, test } from "vitest";
import { rule } from "#scripts/rules/codes.ts";
import { found, swap } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";

test("a code outside the range of its kind is told with a free one", () => {
  expect(
    found(rule, { [facts]: swap("code: 101", "code: 301"), "content/cases/vu-mau/facts.yaml": swap("code: 301", "code: 302") }),
  ).toEqual([`error ${facts}:1 The code 301 is outside the range of tactics, 101 to 199.`]);
});

test("a code that two entries have is told at the second", () => {
  const second = "content/tactics/nhai/facts.yaml";
  expect(found(rule, { [second]: "code: 101\n" })).toEqual([`error ${second}:1 The code 101 belongs to tactics/mau already.`]);
});

test("a published code never changes hands, and an entry keeps its code", () => {
  const ledger = { "content/published-codes.txt": "# printed\n101 tactics/cu\n102 tactics/mau\n" };
  expect(found(rule, ledger)).toEqual([
    `error ${facts}:1 The code 101 was published for tactics/cu; sheets with it hang on walls.`,
    `error ${facts}:1 This entry was published with the code 102.`,
  ]);
});

test("a ledger line of another form is told", () => {
  expect(found(rule, { "content/published-codes.txt": "101 tactics/mau\n101 tactics/mau\nx\n" })).toEqual([
    "error content/published-codes.txt:2 The code 101 stands twice.",
    'error content/published-codes.txt:3 "x" is not a code and an entry.',
  ]);
});

test("a ledger that agrees is silent", () => {
  expect(found(rule, { "content/published-codes.txt": "101 tactics/mau\n301 cases/vu-mau\n" })).toEqual([]);
});
