import { describe, expect, test } from "vitest";
import { rule } from "#scripts/rules/case-consistency.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

describe("a case", () => {
  const facts = "content/cases/vu-mau/facts.yaml";

  test("stage and judgment agree", () => {
    expect(found(rule, { [facts]: swap("stage: charged", "stage: final") })).toEqual([
      `error ${facts}:${lineOf(facts, "stage:")} The stage is final, but final is not true.`,
    ]);
    expect(found(rule, { [facts]: swap("stage: charged", "stage: appeal\nfinal: true") })[0]).toContain(
      "final is true, but the stage is appeal.",
    );
  });

  test("events stand in order and before the day of the stage", () => {
    expect(found(rule, { [facts]: swap("date: 2025-02", "date: 2025-07") })[0]).toContain(
      '"de-nghi" (2025-06-10) stands after "khoi-to" (2025-07).',
    );
    expect(found(rule, { [facts]: swap("date: 2025-02", "date: 2025-06") })).toEqual([]);
    expect(found(rule, { [facts]: swap("2025-06-10", "2026-11-02") })[0]).toContain(
      '"de-nghi" (2026-11-02) lies after the day for which the stage is known (2026-11-01).',
    );
  });

  test("nothing is proven before a court has judged", () => {
    const words = "content/cases/vu-mau/vi.mdx";
    expect(found(rule, { [words]: swap("alleged:\n", "proven: [Đã có án.]\nalleged:\n") })[0]).toContain(
      "Something is called proven, but the stage is charged: no court has judged.",
    );
  });

  test("nobody is sentenced, and no court has counted, before a court has judged", () => {
    expect(found(rule, { [facts]: swap("charges:", "sentence: { to: { years: 3 }, sources: [s1] }\ncharges:") })[0]).toContain(
      "Prison terms are given, but the stage is charged: no court has judged.",
    );
    expect(found(rule, { [facts]: swap("body: police", "body: court") })[0]).toContain("A court is said to have stated the amount");
  });

  test("the shortest prison term is not longer than the longest", () => {
    const sentence = "stage: tried-first-instance\nsentence: { from: { years: 2 }, to: { months: 9 }, sources: [s1] }";
    expect(found(rule, { [facts]: swap("stage: charged", sentence) })[0]).toContain("The shortest prison term is longer than the longest.");
  });

  test("every offence is translated", () => {
    const words = "content/cases/vu-mau/en.mdx";
    expect(found(rule, { [words]: swap("offences: [offence]\n", "") })).toEqual([`error ${words}:2 \`offences\` has 0 of the 1 charges.`]);
  });

  test("its areas have a name", () => {
    expect(found(rule, { [facts]: swap("areas: [thai-nguyen]", "areas: [thai-nguyn]") })[0]).toContain(
      '"thai-nguyn" is no area that content/site.yaml names. Did you mean "thai-nguyen"?',
    );
  });

  test("an inferred article is named", () => {
    expect(found(rule, { [facts]: swap("law: luat-mau#dieu-2, ", "") })[0]).toContain(
      "basis: inferred says that the article was added here, but there is none.",
    );
  });
});
