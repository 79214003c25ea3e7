import { expect, test } from "vitest";
import { rule } from "#scripts/rules/seven-parts.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";
const words = "content/tactics/mau/vi.mdx";

test("a case or a plain no, and not both", () => {
  expect(found(rule, { [facts]: swap("cases: [vu-mau]\n", "") })).toEqual([
    `error ${facts}:1 Part "case": no case is named, and nothing says that none was found.`,
  ]);
  expect(found(rule, { [facts]: swap("cases: [vu-mau]\n", "noCaseFound: true\n") })).toEqual([]);
  expect(found(rule, { [facts]: swap("cases: [vu-mau]\n", "cases: [vu-mau]\nnoCaseFound: true\n") })).toEqual([
    `error ${facts}:${lineOf(facts, "cases:") + 1} Part "case": noCaseFound is true, but a case is named.`,
  ]);
});

test("law of today, from a law with a date", () => {
  expect(found(rule, { [facts]: swap("source: s1 }\ncases", "source: s1, history: true }\ncases") })[0]).toContain(
    'Part "law": only law of the past is named.',
  );
  expect(
    found(rule, {
      "content/laws/luat-mau/facts.yaml": (text) => text.replace("issued: 2020-06-01\n", "").replace("validFrom: 2021-01-01\n", ""),
    }),
  ).toEqual([`error ${facts}:${lineOf(facts, "ref:")} Part "law": luat-mau#dieu-1 belongs to a law of which no date is known.`]);
});

test("a dialogue in which both speak and the victim has the last word", () => {
  const last = '  - { who: you, text: "Vụ án này có thật không?" }\nfirstSteps';
  expect(found(rule, { [words]: swap(last, '  - { who: them, text: "Chuyển ngay." }\nfirstSteps') })[0]).toContain(
    'Part "script": the scammer has the last word.',
  );
  expect(found(rule, { [words]: (text) => text.replaceAll("who: you", "who: them") })[0]).toContain(
    'Part "script": only one side speaks in the dialogue.',
  );
});

test("loudspeaker fields can be read aloud", () => {
  const edits = { [words]: swap("dos:\n  - Bác kể với con cháu.", 'dos:\n  - "Bác kể với con cháu.{cite:s1}"') };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "{cite:s1}", edits)} Part "loudspeaker": {cite:s1} stands in \`dos\`, which is read aloud.`,
  ]);
  expect(found(rule, { [words]: swap("dos:\n  - Bác kể với con cháu.", "dos:\n  - Bác kể với con (cháu).") })[0]).toMatch(
    /^warning .*"\(" in `dos` cannot be read aloud\.$/,
  );
});

test("a withdrawn tactic need not be whole", () => {
  expect(
    found(rule, { [facts]: (text) => `${text.replace("cases: [vu-mau]\n", "")}withdrawn: { on: 2026-11-23, reason: { vi: Sai. } }\n` }),
  ).toEqual([]);
});
