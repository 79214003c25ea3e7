import { describe, expect, test } from "vitest";
import { rule } from "#scripts/rules/facts-consistency.ts";
import { found, libraryFiles, lineOf, swap } from "../../fixtures/library.ts";

describe("any entry", () => {
  const facts = "content/tactics/mau/facts.yaml";

  test("a figure that no words use is warned about", () => {
    const edits = { [facts]: swap("figures:\n", "figures:\n  - { id: spare, count: 3, source: s1 }\n") };
    expect(found(rule, edits)).toEqual([`warning ${facts}:${lineOf(facts, "spare", edits)} No words refer to the figure "spare".`]);
  });

  test("ranges run upwards", () => {
    const edits = { [facts]: swap("vnd: 1100000000", "vndFrom: 20, vndTo: 10") };
    expect(found(rule, edits)[0]).toBe(`error ${facts}:${lineOf(facts, "vndTo", edits)} The range of "loss" does not run upwards: 20 to 10.`);
  });

  test("a review lies neither before the publication nor in the future", () => {
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-22") })[0]).toContain("The last review (2026-11-22) lies before the publication (2026-11-23).");
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-25") })[0]).toContain("`reviewed` is 2026-11-25, a day in the future.");
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-24") })).toEqual([]);
  });

  test("an entry does not name itself", () => {
    expect(found(rule, { [facts]: swap("guides:", "related: [mau]\nguides:") })[0]).toContain("This entry names itself.");
  });
});

describe("a case", () => {
  const facts = "content/cases/vu-mau/facts.yaml";

  test("stage and judgment agree", () => {
    expect(found(rule, { [facts]: swap("stage: charged", "stage: final") })).toEqual([`error ${facts}:${lineOf(facts, "stage:")} The stage is final, but final is not true.`]);
    expect(found(rule, { [facts]: swap("stage: charged", "stage: appeal\nfinal: true") })[0]).toContain("final is true, but the stage is appeal.");
  });

  test("events stand in order and before the day of the stage", () => {
    expect(found(rule, { [facts]: swap("date: 2025-02", "date: 2025-07") })[0]).toContain('"de-nghi" (2025-06-10) stands after "khoi-to" (2025-07).');
    expect(found(rule, { [facts]: swap("date: 2025-02", "date: 2025-06") })).toEqual([]);
    expect(found(rule, { [facts]: swap("2025-06-10", "2026-11-02") })[0]).toContain('"de-nghi" (2026-11-02) lies after the day for which the stage is known (2026-11-01).');
  });

  test("nothing is proven before a court has judged", () => {
    const words = "content/cases/vu-mau/vi.mdx";
    expect(found(rule, { [words]: swap("alleged:\n", "proven: [Đã có án.]\nalleged:\n") })[0]).toContain("Something is called proven, but the stage is charged: no court has judged.");
  });

  test("every offence is translated", () => {
    const words = "content/cases/vu-mau/en.mdx";
    expect(found(rule, { [words]: swap("offences: [offence]\n", "") })).toEqual([`error ${words}:2 \`offences\` has 0 of the 1 charges.`]);
  });

  test("an inferred article is named", () => {
    expect(found(rule, { [facts]: swap("law: luat-mau#dieu-2, ", "") })[0]).toContain("basis: inferred says that the article was added here, but there is none.");
  });
});

describe("a law", () => {
  const facts = "content/laws/luat-mau/facts.yaml";

  test("its days are in order", () => {
    expect(found(rule, { [facts]: swap("validFrom: 2021-01-01", "validFrom: 2021-01-01\nvalidTo: 2020-01-01") }).join()).toContain("The law ends (2020-01-01) before it begins (2021-01-01).");
    expect(found(rule, { [facts]: swap("issued: 2020-06-01", "issued: 2022") })[0]).toContain("The law is in force (2021-01-01) before it was issued (2022).");
    expect(found(rule, { [facts]: swap("validFrom: 2021-01-01", "validFrom: 2021-01-01\nvalidTo: 2025-01-01") })[0]).toContain("The status is in-force, but the last day was 2025-01-01.");
  });

  test("what replaced it names it too", () => {
    const other = (text: string): string => text.replace("code: 201", "code: 202");
    const files = { "content/laws/luat-moi/facts.yaml": other(lawFacts()), "content/laws/luat-moi/vi.mdx": lawWords() };
    expect(found(rule, { ...files, [facts]: swap("provisions:", "replacedBy: [luat-moi]\nprovisions:") })).toEqual([`warning ${facts}:${lineOf(facts, "provisions")} luat-moi does not say that it replaced this law.`]);
  });
});

const lawFacts = (): string => libraryFiles().get("content/laws/luat-mau/facts.yaml")!;
const lawWords = (): string => libraryFiles().get("content/laws/luat-mau/vi.mdx")!;
