import { expect, test } from "vitest";
import { rule } from "#scripts/rules/contacts-verified.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const contact = "content/contacts/113.yaml";

test("every reference to a contact that is not verified is told", () => {
  const findings = found(rule, {
    [contact]: (text) => text.replace("status: verified", "status: unverified").replace("printable: true\n", ""),
  });
  const words = "content/tactics/mau/vi.mdx";
  expect(findings).toHaveLength(4);
  expect(findings.at(-2)).toBe(
    `error ${words}:${lineOf(words, '<Contact id="113"')} <Contact id="113" /> names the contact "113", which is not verified.`,
  );
});

test("a key of the facts is told", () => {
  const facts = "content/tactics/mau/facts.yaml";
  expect(found(rule, { "content/contacts/commune-police.yaml": swap("status: verified", "status: partial") })).toEqual([
    `error ${facts}:${lineOf(facts, "firstContact")} \`firstContact.then\` names the contact "commune-police", which is not verified.`,
  ]);
});

test("an unverified contact cannot be printed", () => {
  expect(found(rule, { [contact]: swap("status: verified", "status: partial") })[0]).toBe(
    `error ${contact}:${lineOf(contact, "printable")} This contact may be printed but is not verified.`,
  );
});

test("the link calls the number that is shown", () => {
  expect(found(rule, { [contact]: swap('tel: "113"', 'tel: "114"') })).toEqual([
    `error ${contact}:${lineOf(contact, "tel:")} The link would call 114, but the page shows 113.`,
  ]);
  expect(
    found(rule, {
      [contact]: (text) => text.replace('value: "113"', 'value: "024 3824 0401"').replace('tel: "113"', 'tel: "+842438240401"'),
    }),
  ).toEqual([]);
});
