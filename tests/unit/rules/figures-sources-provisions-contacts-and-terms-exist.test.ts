import { expect, test } from "vitest";
import { rule } from "#scripts/rules/references-exist.ts";
import { found, libraryTree, lineOf, swap } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";
const words = "content/tactics/mau/vi.mdx";

const inBody = (from: string, to: string): string[] => {
  const edits = { [words]: swap(from, to) };
  return found(rule, edits).map((finding) => finding.replace(`:${lineOf(words, to, edits)} `, ":LINE "));
};

test("each kind of component that names nothing is told at its line", () => {
  expect(inBody('<Figure id="loss" />', '<Figure id="los" />')).toEqual([
    `error ${words}:LINE <Figure id="los" /> names the figure "los", which this entry does not have. Did you mean "loss"?`,
  ]);
  expect(inBody('<Cite source="s2" />', '<Cite source="s42" />')).toEqual([
    `error ${words}:LINE <Cite source="s42" /> names the source "s42", which this entry does not have. Did you mean "s2"?`,
  ]);
  expect(inBody('<Law ref="luat-mau#dieu-1" />', '<Law ref="luat-mau#dieu-9" />')).toEqual([
    `error ${words}:LINE <Law ref="luat-mau#dieu-9" /> names the provision "dieu-9", which luat-mau does not have. Did you mean "dieu-1"?`,
  ]);
  expect(inBody('<Contact id="113" />', '<Contact id="1113" />')).toEqual([
    `error ${words}:LINE <Contact id="1113" /> names a contact "1113" that does not exist. Did you mean "113"?`,
  ]);
  expect(inBody('<Term id="otp">', '<Term id="opt">')).toEqual([
    `error ${words}:LINE <Term id="opt" /> names a term "opt" that does not exist. Did you mean "otp"?`,
  ]);
});

test("a token of front matter is told at its line", () => {
  const edits = { [words]: swap("{contact:bank}", "{contact:bnak}") };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "bnak", edits)} {contact:bnak} names a contact "bnak" that does not exist. Did you mean "bank"?`,
  ]);
});

test("keys of facts files are told by their name", () => {
  expect(found(rule, { [facts]: swap("then: commune-police", "then: police") })).toEqual([
    `error ${facts}:${lineOf(facts, "commune-police")} \`firstContact.then\` names a contact "police" that does not exist.`,
  ]);
  expect(found(rule, { [facts]: swap("source: s2, qualifier", "source: s3, qualifier") })).toEqual([
    `error ${facts}:${lineOf(facts, "vnd:")} \`figures.source\` names the source "s3", which this entry does not have. Did you mean "s1"?`,
  ]);
});

test("a token that is not well formed is told", () => {
  expect(found(rule, { [words]: swap("{contact:bank}", "{contact: bank}") })[0]).toContain(
    '{contact: bank} is no token that is known. Did you mean "contact"?',
  );
  expect(found(rule, { [words]: swap("{contact:bank}", "{kontakt:bank}") })[0]).toContain(
    '{kontakt:bank} is no token that is known. Did you mean "contact"?',
  );
});

test("a token in plain text is told, because nothing is filled in there", () => {
  const edits = { [words]: swap("stop: Bác cúp máy.", 'stop: "Gọi {contact:113}"') };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "stop:", edits)} {contact:113} stands in \`stop\`, which is plain text: no token is filled in there.`,
  ]);
});

test("when the facts cannot be read, only that is told", () => {
  const tree = libraryTree({ [facts]: "code: [\n" });
  expect(rule.run(tree)).toEqual([]);
  expect(tree.findings.map(({ rule: id, file }) => `${id} ${file}`)).toEqual([`yaml ${facts}`]);
});
