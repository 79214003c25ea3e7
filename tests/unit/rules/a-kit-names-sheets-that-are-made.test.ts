import { expect, test } from "vitest";
import { rule } from "#scripts/rules/formats-exist.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const role = "content/roles/vai-tro-mau/facts.yaml";

test("a format that the entry does not come in is told at its line", () => {
  expect(found(rule, { [role]: swap("entry: tactics/mau, format: a4", "entry: posters/ap-phich-mau, format: counter") })).toEqual([
    `error ${role}:${lineOf(role, "sheets:")} \`kit.sheets\` names posters/ap-phich-mau as counter, which is not made.`,
  ]);
});

test("an entry that does not exist is told elsewhere", () => {
  expect(found(rule, { [role]: swap("entry: tactics/mau", "entry: tactics/khong-co") })).toEqual([]);
});
