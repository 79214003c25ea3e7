import { expect, test } from "vitest";
import { caseFacts } from "#schemas/cases.ts";

const scale = caseFacts.shape.scale;
const item = { figure: "loss", body: "police", statedBy: "Công an" };

test("an amount says what it counts, and so does a number of victims", () => {
  expect(scale.safeParse([{ ...item, what: "amount", measure: "taken" }]).success).toBe(true);
  expect(scale.safeParse([{ ...item, what: "victims", measure: "people" }]).success).toBe(true);
  for (const what of ["amount", "victims"]) expect(scale.safeParse([{ ...item, what }]).error?.issues[0]?.path).toEqual([0, "measure"]);
});

test("amounts count no people, and people no money", () => {
  expect(scale.safeParse([{ ...item, what: "amount", measure: "people" }]).success).toBe(false);
  expect(scale.safeParse([{ ...item, what: "victims", measure: "gain" }]).success).toBe(false);
  expect(scale.safeParse([{ ...item, what: "defendants", measure: "people" }]).success).toBe(false);
  expect(scale.safeParse([{ ...item, what: "defendants" }]).success).toBe(true);
});
