import { expect, test } from "vitest";
import { isSpecimen } from "#lib/edition.ts";
import { nearest } from "#lib/library.ts";
import { daysBetween, freshness, reviewState } from "#lib/revisions.ts";
import type { Site } from "#schemas/site.ts";

test("a translation is current, stale or ahead of its source", () => {
  expect(freshness({ revision: 3 }, 3)).toBe("source");
  expect(freshness({ sourceRevision: 3 }, 3)).toBe("current");
  expect(freshness({ sourceRevision: 2 }, 3)).toBe("stale");
  expect(freshness({ sourceRevision: 4 }, 3)).toBe("ahead");
});

test("a review is due after one period and overdue after two", () => {
  expect(daysBetween("2026-01-01", "2026-03-01")).toBe(59);
  expect(reviewState("2026-01-01", 60, "2026-03-02")).toBe("fresh");
  expect(reviewState("2026-01-01", 60, "2026-03-03")).toBe("due");
  expect(reviewState("2026-01-01", 60, "2026-05-02")).toBe("overdue");
});

test("an edition is a specimen until publisher, person, contact and address are all real", () => {
  const site = {
    publisher: { vi: "Sở" },
    responsible: "N.V.A.",
    addressIsReal: true,
    contact: { email: "a@b.example", telephone: null, address: null },
  } as unknown as Site;
  expect(isSpecimen(site)).toBe(false);
  expect(isSpecimen({ ...site, publisher: null })).toBe(true);
  expect(isSpecimen({ ...site, responsible: null })).toBe(true);
  expect(isSpecimen({ ...site, addressIsReal: false })).toBe(true);
  expect(isSpecimen({ ...site, contact: { email: null, telephone: null, address: null } })).toBe(true);
});

test("a mistyped id finds its neighbours", () =>
  expect(nearest("gia-danh-cong-am", ["gia-danh-cong-an", "vu-rikvip"])).toEqual(["gia-danh-cong-an"]));
