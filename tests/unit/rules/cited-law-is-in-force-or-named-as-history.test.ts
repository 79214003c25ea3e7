import { expect, test } from "vitest";
import { rule } from "#scripts/rules/law-in-force.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const law = "content/laws/luat-mau/facts.yaml";
const facts = "content/tactics/mau/facts.yaml";

test("a provision that has ended cannot be cited as current", () => {
  const edits = { [facts]: swap("luat-mau#dieu-1", "luat-mau#dieu-2") };
  expect(found(rule, edits)).toEqual([
    `error ${facts}:${lineOf(facts, "ref:")} \`law.ref\` cites luat-mau#dieu-2 as current, but it is no longer in force (until 2024-12-31).`,
  ]);
});

test("history: true says so, for the words as well", () => {
  const both = (text: string): string => text.replaceAll("luat-mau#dieu-1", "luat-mau#dieu-2");
  const edits = {
    [facts]: swap("luat-mau#dieu-1, basis: stated, source: s1", "luat-mau#dieu-2, basis: stated, source: s1, history: true"),
    ...Object.fromEntries(["vi", "en", "zh", "ko"].map((lang) => [`content/tactics/mau/${lang}.mdx`, both])),
  };
  expect(found(rule, edits)).toEqual([]);
});

test("a reference in the body of a guide says it itself", () => {
  const guide = "content/guides/huong-dan-mau/vi.mdx";
  const cite = (reference: string) => ({ [guide]: (text: string) => `${text}\n${reference}\n` });
  expect(found(rule, cite('<Law ref="luat-mau#dieu-2" />'))[0]).toContain('<Law ref="luat-mau#dieu-2" /> cites luat-mau#dieu-2 as current');
  expect(found(rule, cite('<Law ref="luat-mau#dieu-2" history />'))).toEqual([]);
});

test("a law that is not yet in force cannot be cited either, and its day changes that", () => {
  const edits = {
    [law]: (text: string) => text.replace("status: in-force", "status: not-yet").replace("validFrom: 2021-01-01", "validFrom: 2026-12-01"),
  };
  expect(found(rule, edits).filter((finding) => finding.includes(facts))).toEqual([
    `error ${facts}:${lineOf(facts, "ref:")} \`law.ref\` cites luat-mau#dieu-1 as current, but it is not yet in force (from 2026-12-01).`,
  ]);
  expect(found(rule, edits, "2026-12-01").filter((finding) => finding.includes(facts))).toEqual([]);
});

test("a case cites the law of its time", () => {
  // The fixture's case of 2024 cites dieu-2, which ended on 2024-12-31.
  expect(found(rule)).toEqual([]);
  const cases = "content/cases/vu-mau/facts.yaml";
  expect(found(rule, { [cases]: swap("years: [2024]", "years: [2025]") })).toEqual([
    `error ${cases}:${lineOf(cases, "charges") + 1} \`charges.law\` cites luat-mau#dieu-2, which ended on 2024-12-31, before the case began.`,
  ]);
});

test("a dispatch is no norm and may be cited; an unknown standing is warned about", () => {
  expect(
    found(rule, { [law]: (text) => text.replace("status: in-force", "status: not-a-norm").replace("validFrom: 2021-01-01\n", "") }),
  ).toEqual([]);
  const unknown = found(rule, { [law]: swap("status: in-force", "status: unknown") });
  expect(unknown.length).toBeGreaterThan(0);
  expect(unknown.every((finding) => finding.startsWith("warning "))).toBe(true);
});

test("history: true on law in force is warned about", () => {
  expect(found(rule, { [facts]: swap("source: s1 }\ncases", "source: s1, history: true }\ncases") })[0]).toContain(
    "marks luat-mau#dieu-1 as history, but it is in force.",
  );
});
