import { expect, test } from "vitest";
import { rule } from "#scripts/rules/sheet-lengths.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";

test("a headline that is too long is warned about, asterisks not counted", () => {
  const edits = { [words]: swap('headline: "*Bác cúp máy.*"', `headline: "*${"a".repeat(41)}*"`) };
  expect(found(rule, edits)).toEqual([
    `warning ${words}:${lineOf(words, "headline", edits)} \`poster.headline\` has 41 characters; a sheet has room for about 40.`,
  ]);
  expect(found(rule, { [words]: swap('headline: "*Bác cúp máy.*"', `headline: "*${"a".repeat(40)}*"`) })).toEqual([]);
});

test("Chinese and Korean have room for fewer characters", () => {
  expect(found(rule, { "content/tactics/mau/zh.mdx": swap("*挂断电话。*", "字".repeat(17)) })[0]).toContain(
    "has 17 characters; a sheet has room for about 16.",
  );
  expect(found(rule, { "content/tactics/mau/ko.mdx": swap("*전화를 끊습니다.*", "글".repeat(21)) })[0]).toContain(
    "has 21 characters; a sheet has room for about 20.",
  );
});

test("lines are measured one by one", () => {
  const poster = "content/posters/ap-phich-mau/vi.yaml";
  expect(found(rule, { [poster]: swap('lines: ["Bác cúp máy."', `lines: ["${"a".repeat(61)}"`) })[0]).toContain(
    "`poster.lines.1` has 61 characters; a sheet has room for about 60.",
  );
});
