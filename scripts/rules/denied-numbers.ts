import type { Finding } from "#scripts/lib/findings.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

interface Denied {
  shown: string;
  reason: string;
  pattern: RegExp;
}

/** Numbers known to be scammers' or obsolete stand nowhere, however they are written. */
export const rule: Rule = {
  id: "denied-numbers",
  description: "No number of deniedNumbers in content/site.yaml stands anywhere in the content.",
  run(tree) {
    const denied = deniedNumbers(tree);
    return everyFile(tree).flatMap((file) => {
      if (file.place.type === "site") return [];
      return file.text.split("\n").flatMap((line, index) => {
        // The address of a source is not shown, and the numbers in it are not telephone numbers.
        const text = line.normalize("NFKC").replace(/https?:\/\/[^\s"']+/g, " ");
        return denied
          .filter(({ pattern }) => pattern.test(text))
          .map(({ shown, reason }): Finding => ({
            rule: rule.id,
            level: "error",
            file: file.path,
            line: index + 1,
            message: `The number ${shown} must not appear: ${reason}`,
            fix: "Leave the number out; where it is the subject, describe it without its digits.",
          }));
      });
    });
  },
};

function everyFile(tree: ContentTree): ContentFile[] {
  const entries = tree.entries.flatMap(({ facts, words }) => [...(facts ? [facts] : []), ...words.values()]);
  return [
    ...entries,
    ...tree.pages,
    ...tree.contacts.values(),
    ...tree.terms.values(),
    ...tree.dictionaries.values(),
    ...tree.corrections.values(),
  ];
}

function deniedNumbers(tree: ContentTree): Denied[] {
  return valuesAt(tree.site?.raw, "deniedNumbers[]").flatMap(({ value }) => {
    const shown = valueAt(value, ["number"]);
    const reason = valueAt(value, ["reason"]);
    return typeof shown === "string"
      ? [{ shown, reason: typeof reason === "string" ? reason : "it is on the deny-list.", pattern: numberPattern(shown) }]
      : [];
  });
}

/**
 * A pattern for a number in any form: spaces, points, hyphens or brackets between its digits, 0 or +84 in front.
 * A number that ends in `*` stands for every number that begins so.
 */
export function numberPattern(number: string): RegExp {
  const isPrefix = number.trim().endsWith("*");
  const digits = number.replace(/\D/g, "");
  const between = String.raw`[\s.\-‐-―·()/]*`;
  const isInternational = number.trim().startsWith("+84");
  const local = isInternational ? digits.slice(2) : digits.startsWith("0") ? digits.slice(1) : undefined;
  const spread = (text: string): string => [...text].join(between);
  const head = local === undefined ? "" : `(?:\\+?${spread("84")}|${spread("0084")}|0)${between}`;
  return new RegExp(`(?<!\\d)${head}${spread(local ?? digits)}${isPrefix ? "" : "(?!\\d)"}`, "u");
}
