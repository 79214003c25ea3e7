import { langs, sourceLang } from "#config/locales.ts";
import { nearest } from "#lib/library.ts";
import { url } from "#schemas/base.ts";
import type { ContactFile } from "#schemas/contacts.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import { numberPattern } from "#scripts/rules/denied-numbers.ts";
import type { Answers } from "./answers.ts";
import { askDay, askKind, askReason, askSource } from "./common-answers.ts";
import type { Change } from "./plan.ts";
import { wholeNumber } from "./whole-number.ts";
import type { Words } from "./words.ts";
import { YamlEdit } from "./yaml-edit.ts";

/** Keys of a contact whose words may repeat its number. */
const wordKeys = ["name", "short", "does", "doesNot", "runBy", "hours", "price", "how"] as const;

/**
 * What is wrong with a telephone number as printed; undefined when it can be dialled. Forms in Việt Nam: short numbers of 3 to 5
 * digits, 1800 and 1900 with 4 or 6 more, and ten or eleven digits from 0 or +84; other countries from + with 7 to 15 digits.
 */
export function phoneProblem(value: string): string | undefined {
  if (!/^\+?\d[\d .()-]*$/.test(value)) return `"${value}" is no telephone number: digits, and spaces or points between them.`;
  const digits = value.replace(/\D/g, "");
  const isDialled =
    (value.startsWith("+") && (digits.startsWith("84") ? /^84\d{8,10}$/.test(digits) : /^\d{7,15}$/.test(digits))) ||
    (!value.startsWith("+") && (/^[1-9]\d{2,4}$/.test(digits) || /^1[89]00(?:\d{4}|\d{6})$/.test(digits) || /^0\d{9,10}$/.test(digits)));
  return isDialled ? undefined : `"${value}" has ${digits.length} digits; no number in Việt Nam is like that. Look at it again.`;
}

/** The contact that is to be corrected. Throws an Error that names near ids. */
export function contactOf(tree: ContentTree, id: string): ContactFile {
  const data = tree.contacts.get(id)?.data as ContactFile | undefined;
  if (data) return data;
  const ids = [...tree.contacts.keys()];
  throw new Error(
    `There is no valid contact "${id}".\nNearest: ${[...new Set([...ids.filter((one) => one.includes(id)), ...nearest(id, ids)])].join(", ") || "none"}. All: ${ids.join(", ")}.`,
  );
}

/** Ask for the new value of a contact and say what changes. `today` is taken where no day is given. */
export async function correctContact(tree: ContentTree, id: string, answers: Answers, words: Words): Promise<Change | "done"> {
  const contact = contactOf(tree, id);
  const file = tree.contacts.get(id)!;
  const old = contact.value;
  if (old === undefined) throw new Error(`${file.path} has no value to correct; its words say what to do instead. Edit the file by hand.`);
  const isPhone = contact.tel !== undefined;
  const check = (text: string) => (isPhone ? phoneProblem(text) : undefined);
  const value = await answers.need("value", `${contact.name[sourceLang]!}: now ${old}. New value, as it is printed:`, check);
  if (value === old) return "done";

  const source = await askSource(answers);
  const reason = await askReason(answers);
  const on = await askDay(answers);
  const kind = await askKind(answers);
  const address = contact.url === undefined ? undefined : await answers.may("url", `Address on the web, now ${contact.url}`, urlProblem);
  const dangerous = await answers.may("deny-old", "Is the old number dangerous now? Then why, in English; it goes on the deny-list");

  const edit = new YamlEdit(file.text).set(["value"], value);
  if (isPhone) edit.set(["tel"], value.replace(/[^\d+]/g, ""));
  if (address) edit.set(["url"], address);
  for (const key of wordKeys) edit.replaceIn(key, wholeNumber(old), value);
  // The old sources tell the old value; they stay in the history of the file.
  edit.setList("sources", [{ id: "s1", ...source }]);
  edit.set(["lastSeen"], source.published ?? on).set(["verified"], on);
  const edits = new Map([[file.path, edit.toString()]]);
  if (dangerous)
    edits.set("content/site.yaml", new YamlEdit(tree.site!.text).append("deniedNumbers", { number: old, reason: dangerous }).toString());

  return {
    log: { on, kind, contact: id, ...(isDenied(tree, old) || dangerous ? {} : { old }), new: value, source, reason },
    edits,
    what: Object.fromEntries(
      langs.map((lang) => [
        lang,
        [words(lang)("correction.changedContact", { name: nameIn(contact, lang) }), reason[lang]].filter(Boolean).join(" "),
      ]),
    ),
    literal: isPhone ? { old, new: value } : undefined,
    raises: true,
    reviewed: false,
    isLogged: true,
  };
}

const nameIn = (contact: ContactFile, lang: string): string => contact.name[lang] ?? contact.name[sourceLang]!;

const urlProblem = (text: string): string | undefined =>
  url.safeParse(text).success ? undefined : "a full address that begins with https://";

/** A number on the deny-list is not repeated, not even as an old value. */
function isDenied(tree: ContentTree, value: string): boolean {
  return (tree.library.site?.deniedNumbers ?? []).some(({ number }) => numberPattern(number).test(value));
}
