import { allReferences } from "#scripts/lib/all-references.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

/** A wrong number is worse than none: only contacts that somebody verified are referred to or printed. */
export const rule: Rule = {
  id: "contacts-verified",
  description: "Contacts that are not verified are neither referred to nor printed, and a number is the same wherever its contact has it.",
  run(tree) {
    const isVerified = (id: string): boolean => valueAt(tree.contacts.get(id)?.raw, ["status"]) === "verified";
    const referred = allReferences(tree).flatMap(({ target, ref, file, line, shown }): Finding[] => {
      if (target !== "contact" || !tree.contacts.has(ref) || isVerified(ref)) return [];
      return [
        {
          rule: rule.id,
          level: "error",
          file: file.path,
          line,
          message: `${shown} names the contact "${ref}", which is not verified.`,
          fix: `Name another contact, or verify content/contacts/${ref}.yaml: status: verified with its sources and the day.`,
        },
      ];
    });
    const own = [...tree.contacts].flatMap(([id, file]): Finding[] => {
      const add = (key: string, message: string, fix: string): Finding => ({
        rule: rule.id,
        level: "error",
        file: file.path,
        line: file.lineOf([key]),
        message,
        fix,
      });
      const findings: Finding[] = [];
      const value = valueAt(file.raw, ["value"]);
      const tel = valueAt(file.raw, ["tel"]);
      if (valueAt(file.raw, ["printable"]) === true && !isVerified(id))
        findings.push(add("printable", "This contact may be printed but is not verified.", "Write printable: false, or verify it."));
      if (typeof value === "string" && typeof tel === "string" && national(value) !== national(tel))
        findings.push(add("tel", `The link would call ${tel}, but the page shows ${value}.`, "Write the same number in both."));
      return findings;
    });
    return [...referred, ...own];
  },
};

/** Digits of a number as dialled in the country: `+84 24 …` and `024 …` are the same. */
function national(number: string): string {
  return number.replace(/[^\d+]/g, "").replace(/^(?:\+84|0084)/, "0");
}
