import { expect, test } from "vitest";
import { rule } from "#scripts/rules/words-follow-facts.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

test("law of a tactic", () => {
  const words = "content/tactics/mau/en.mdx";
  expect(found(rule, { [words]: swap("  luat-mau#dieu-1:", "  luat-mau#dieu-2:") })).toEqual([
    `error ${words}:${lineOf(words, "law:")} \`law\` has no words for "luat-mau#dieu-1", which stands under law in facts.yaml.`,
    `error ${words}:${lineOf(words, "luat-mau#dieu-1:")} \`law\` has words for "luat-mau#dieu-2", which does not stand under law in facts.yaml. Did you mean "luat-mau#dieu-1"?`,
  ]);
});

test("events and scale of a case", () => {
  const words = "content/cases/vu-mau/vi.mdx";
  expect(found(rule, { [words]: swap("  khoi-to:", "  khoito:") })[1]).toContain(
    '`timeline` has words for "khoito", which does not stand under timeline in facts.yaml. Did you mean "khoi-to"?',
  );
  expect(found(rule, { [words]: swap("  amount:", "  victims:") })).toHaveLength(2);
});

test("provisions and frames of a law; frames need words only where they have conditions", () => {
  const words = "content/laws/luat-mau/ko.mdx";
  expect(found(rule, { [words]: swap(/ {4}frames: .*\n/, "") })).toEqual([]);
  expect(found(rule, { [words]: swap("khoan-1:", "khoan-2:") })[0]).toContain(
    '`provisions.dieu-1.frames` has words for "khoan-2", which does not stand under frames of dieu-1 in facts.yaml.',
  );
});

test("branches and steps of a guide", () => {
  const words = "content/guides/huong-dan-mau/zh.mdx";
  expect(found(rule, { [words]: swap(/ {6}ke: .*\n/, "") })).toEqual([
    `error ${words}:${lineOf(words, "    steps:")} \`branches.chuyen-tien.steps\` has no words for "ke", which stands under steps of chuyen-tien in facts.yaml.`,
  ]);
  expect(found(rule, { [words]: swap("  chuyen-tien:", "  mat-tien:") })).toHaveLength(2);
});

test("a translation of an older revision may lack new facts", () => {
  const facts = "content/guides/huong-dan-mau/facts.yaml";
  const edits = {
    [facts]: swap("      - { id: ke, when: hour }\n", "      - { id: ke, when: hour }\n      - { id: ghi, when: day }\n"),
    "content/guides/huong-dan-mau/vi.mdx": (text: string) =>
      text.replace("revision: 1", "revision: 2").replace("      ke:", '      ghi: { do: "Bác ghi lại." }\n      ke:'),
  };
  expect(found(rule, edits).map((finding) => finding.split(" ")[0])).toEqual(["warning", "warning", "warning"]);
});
