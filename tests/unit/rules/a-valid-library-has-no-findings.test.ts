import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { allRules, checkTree } from "#scripts/rules/all-rules.ts";
import { libraryTree } from "../../fixtures/library.ts";

test("no rule says anything about a valid library", () => {
  expect(checkTree(libraryTree())).toEqual([]);
});

test("the fixture is whole: every kind has a valid entry in every language", () => {
  const { library } = libraryTree();
  expect(library.site?.shortAddress).toBe("tinhtao.example");
  for (const entries of Object.values(library.entries))
    expect([...entries.values()].map((entry) => Object.keys(entry.words))).toEqual([["vi", "en", "zh", "ko"]]);
});

test("every rule has a name of its own and says what it asks for", () => {
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length);
  for (const { id, description } of allRules) {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(description).toMatch(/\.$/);
  }
});

test("every file of scripts/rules is registered under its own name", () => {
  const files = readdirSync(new URL("../../../scripts/rules", import.meta.url)).filter(
    (name) => name.endsWith(".ts") && name !== "all-rules.ts",
  );
  expect(allRules.map(({ id }) => `${id}.ts`).sort()).toEqual(files.sort());
});
