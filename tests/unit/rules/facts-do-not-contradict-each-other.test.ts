import { describe, expect, test } from "vitest";
import { rule } from "#scripts/rules/facts-consistency.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

describe("any entry", () => {
  const facts = "content/tactics/mau/facts.yaml";

  test("a figure that no words use is warned about", () => {
    const edits = { [facts]: swap("figures:\n", "figures:\n  - { id: spare, count: 3, source: s1 }\n") };
    expect(found(rule, edits)).toEqual([`warning ${facts}:${lineOf(facts, "spare", edits)} No words refer to the figure "spare".`]);
  });

  test("ranges run upwards", () => {
    const edits = { [facts]: swap("vnd: 1100000000", "vndFrom: 20, vndTo: 10") };
    expect(found(rule, edits)[0]).toBe(
      `error ${facts}:${lineOf(facts, "vndTo", edits)} The range of "loss" does not run upwards: 20 to 10.`,
    );
  });

  test("a review lies neither before the publication nor in the future", () => {
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-22") })[0]).toContain(
      "The last review (2026-11-22) lies before the publication (2026-11-23).",
    );
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-25") })[0]).toContain(
      "`reviewed` is 2026-11-25, a day in the future.",
    );
    expect(found(rule, { [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-11-24") })).toEqual([]);
  });

  test("an entry does not name itself", () => {
    expect(found(rule, { [facts]: swap("guides:", "related: [mau]\nguides:") })[0]).toContain("This entry names itself.");
  });
});
