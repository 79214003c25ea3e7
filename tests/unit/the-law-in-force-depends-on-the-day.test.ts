import { expect, test } from "vitest";
import { isCurrent, standingOn } from "#lib/law-validity.ts";

const old = { status: "ended", validFrom: "2019-01-01", validTo: "2026-06-30" } as const;

test("an ended law was in force until its last day, that day included", () => {
  expect(standingOn(old, "2018-12-31")).toBe("not-yet");
  expect(standingOn(old, "2021-11-29")).toBe("in-force");
  expect(standingOn(old, "2026-06-30")).toBe("in-force");
  expect(standingOn(old, "2026-07-01")).toBe("ended");
});

test("a law that was still to come is in force from its first day", () => {
  const coming = { status: "not-yet", validFrom: "2026-10-05" } as const;
  expect(isCurrent(coming, "2026-10-04")).toBe(false);
  expect(isCurrent(coming, "2026-10-05")).toBe(true);
});

test("an ended law without a known end stays ended", () => expect(standingOn({ status: "ended" }, "2020-01-01")).toBe("ended"));

test("what is no norm, or unknown, has no dates", () => {
  expect(standingOn({ status: "not-a-norm", validTo: "2000-01-01" }, "2026-01-01")).toBe("not-a-norm");
  expect(isCurrent({ status: "unknown" }, "2026-01-01")).toBe(false);
});
