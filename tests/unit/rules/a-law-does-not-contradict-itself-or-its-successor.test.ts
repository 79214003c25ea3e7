import { describe, expect, test } from "vitest";
import { rule } from "#scripts/rules/law-consistency.ts";
import { found, libraryFiles, lineOf, swap } from "../../fixtures/library.ts";

describe("a law", () => {
  const facts = "content/laws/luat-mau/facts.yaml";

  test("its days are in order", () => {
    expect(found(rule, { [facts]: swap("validFrom: 2021-01-01", "validFrom: 2021-01-01\nvalidTo: 2020-01-01") }).join()).toContain(
      "The law ends (2020-01-01) before it begins (2021-01-01).",
    );
    expect(found(rule, { [facts]: swap("issued: 2020-06-01", "issued: 2022") })[0]).toContain(
      "The law is in force (2021-01-01) before it was issued (2022).",
    );
    expect(found(rule, { [facts]: swap("validFrom: 2021-01-01", "validFrom: 2021-01-01\nvalidTo: 2025-01-01") })[0]).toContain(
      "The status is in-force, but the last day was 2025-01-01.",
    );
  });

  test("what replaced it names it too", () => {
    const other = (text: string): string => text.replace("code: 201", "code: 202");
    const files = { "content/laws/luat-moi/facts.yaml": other(lawFacts()), "content/laws/luat-moi/vi.mdx": lawWords() };
    expect(found(rule, { ...files, [facts]: swap("provisions:", "replacedBy: [luat-moi]\nprovisions:") })).toEqual([
      `warning ${facts}:${lineOf(facts, "provisions")} luat-moi does not say that it replaced this law.`,
    ]);
  });
});

const lawFacts = (): string => libraryFiles().get("content/laws/luat-mau/facts.yaml")!;
const lawWords = (): string => libraryFiles().get("content/laws/luat-mau/vi.mdx")!;
