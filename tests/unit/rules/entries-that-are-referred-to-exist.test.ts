import { expect, test } from "vitest";
import { rule } from "#scripts/rules/entries-exist.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";
const words = "content/tactics/mau/vi.mdx";

test("a case that does not exist is told with the nearest one", () => {
  expect(found(rule, { [facts]: swap("cases: [vu-mau]", "cases: [vu-mua]") })).toEqual([
    `error ${facts}:${lineOf(facts, "cases:")} \`cases\` names cases/vu-mua, which does not exist. Did you mean "vu-mau"?`,
  ]);
});

test("a law that does not exist is told where it is linked", () => {
  expect(found(rule, { [facts]: swap("luat-mau#dieu-1", "luat-khac#dieu-1") })).toEqual([
    `error ${facts}:${lineOf(facts, "ref:")} \`law.ref\` names laws/luat-khac, which does not exist. Did you mean "luat-mau"?`,
  ]);
});

test("a component in the body is told at its line", () => {
  const edits = { [words]: swap('<Entry ref="cases/vu-mau" />', '<Entry ref="cases/vu-xa-xoi" />') };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "vu-xa-xoi", edits)} <Entry ref="cases/vu-xa-xoi" /> names cases/vu-xa-xoi, which does not exist.`,
  ]);
});

test("an id of another kind is told where it lives", () => {
  const edits = { [words]: swap("cases/vu-mau", "guides/vu-mau") };
  expect(found(rule, edits)[0]).toContain("names guides/vu-mau, which does not exist. There is cases/vu-mau.");
});

test("a reference without a kind is told", () => {
  const edits = { [words]: swap("cases/vu-mau", "vu-mau") };
  expect(found(rule, edits)[0]).toContain('names "vu-mau", which is not <kind>/<id>.');
});

test("an entry whose facts are not valid still exists for others", () => {
  expect(found(rule, { "content/cases/vu-mau/facts.yaml": "code: [" })).toEqual([]);
});
