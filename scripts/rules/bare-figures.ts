import type { ContactFile } from "#schemas/contacts.ts";
import { bareFigures, type BareFigure, type BareKind } from "#scripts/lib/bare-figures.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { allPassages, type Passage } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** Numbers with a meaning stand once in the facts, with their source; the words refer to them. */
export const rule: Rule = {
  id: "bare-figures",
  description: "No money, telephone number, article, date, share or large number is written out in words.",
  run(tree) {
    const numbers = publishedNumbers(tree);
    return allPassages(tree).flatMap((passage) =>
      bareFigures(passage.text, passage.lang)
        .filter((figure) => !isAllowed(figure, passage, numbers))
        .map((figure): Finding => {
          const { what, fix } = advice[figure.kind];
          return {
            rule: rule.id,
            level: "error",
            file: passage.file.path,
            line: passage.lineAt(figure.offset),
            message: `"${figure.shown}" is ${what} in words.`,
            fix: fix(passage, figure),
          };
        }),
    );
  },
};

const token = ({ path }: Passage, kind: string, component: string): string => (path ? `{${kind}:…}` : component);
const figureFix = (passage: Passage): string =>
  passage.voice === "plain"
    ? `\`${String(passage.path![0])}\` is plain text: say it without the number.`
    : `Add it to figures in facts.yaml and write ${token(passage, "figure", '<Figure id="…" />')}; an invented amount stands inside <Example>…</Example>.`;

const advice: Record<BareKind, { what: string; fix(passage: Passage, figure: BareFigure): string }> = {
  money: { what: "an amount of money", fix: figureFix },
  percent: { what: "a share", fix: figureFix },
  number: { what: "a large number", fix: figureFix },
  date: { what: "a date", fix: figureFix },
  telephone: {
    what: "a telephone number",
    fix: (passage) =>
      passage.voice === "rich"
        ? `Write ${token(passage, "contact", '<Contact id="…" />')}: numbers stand in content/contacts, where they are verified.`
        : "Only the number of a verified contact may stand here; any other is left out.",
  },
  article: {
    what: "a provision of a law",
    fix: (passage) =>
      passage.voice === "plain"
        ? `\`${String(passage.path![0])}\` is plain text: name the offence or the law, not the article.`
        : `Write ${token(passage, "law", '<Law ref="…" />')}.`,
  },
};

function isAllowed(figure: BareFigure, passage: Passage, numbers: ReadonlySet<string>): boolean {
  const { voice, path, file } = passage;
  if (voice === "search" || voice === "example") return true;
  // Invented amounts are part of a scammer's speech; a whole telephone number could be somebody's.
  if (voice === "spoken") return figure.kind !== "telephone" || figure.shown.replace(/\D/g, "").length < 8;
  // Plain text takes no token, so it may say a number as a verified contact has it; a changed contact then shows here.
  if (figure.kind === "telephone" && voice === "plain" && numbers.has(figure.shown.replace(/\D/g, ""))) return true;
  if (file.place.type === "contact")
    return ["hours", "price", "how", "name", "short"].includes(String(path?.[0])) || numbers.has(figure.shown.replace(/\D/g, ""));
  // The name of a law or of its provision may be made of numbers.
  if (file.place.type === "words" && file.place.kind === "laws") {
    const key = String(path?.at(-1));
    return path !== undefined && ["title", "shortTitle", "officialTitle", "label"].includes(key) && figure.kind !== "telephone";
  }
  return false;
}

function publishedNumbers(tree: ContentTree): Set<string> {
  const verified = [...tree.library.contacts.values()].filter((contact: ContactFile) => contact.status === "verified");
  return new Set(verified.flatMap(({ value, tel }) => [value, tel].flatMap((text) => (text ? [text.replace(/\D/g, "")] : []))));
}
