import { tokenKinds, type TokenKind } from "#lib/tokens.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { wordReferences } from "#scripts/lib/word-references.ts";
import { compareTranslations } from "./revisions.ts";

/** A translation says the same as its source: it refers to the same facts. */
export const rule: Rule = {
  id: "translations-match-source",
  description: "A translation refers to the same figures, laws, contacts, sources and entries as its source.",
  run(tree) {
    return compareTranslations(tree, rule.id, (_, source, file) => [...references(source, file), ...optionalKeys(source, file)]);
  },
};

type Difference = Pick<Finding, "line" | "message" | "fix">;

const names: Record<TokenKind, string> = {
  figure: "figure",
  law: "provision",
  contact: "contact",
  cite: "source",
  entry: "entry",
  term: "term",
};

function references(source: ContentFile, file: ContentFile): Difference[] {
  // An article that cannot be parsed has its own finding; comparing half of it would only add noise.
  const readable = (candidate: ContentFile): boolean => !candidate.path.endsWith(".mdx") || candidate.body !== undefined;
  if (!readable(source) || !readable(file)) return [];
  return tokenKinds.flatMap((kind) => {
    // A term is explained where that language needs it.
    if (kind === "term") return [];
    const own = wordReferences(file).filter((reference) => reference.kind === kind);
    const theirs = wordReferences(source).filter((reference) => reference.kind === kind);
    const missing = unique(theirs.map(({ ref }) => ref)).filter((ref) => !own.some((reference) => reference.ref === ref));
    const extra = unique(own.map(({ ref }) => ref)).filter((ref) => !theirs.some((reference) => reference.ref === ref));
    return [
      ...missing.map((ref) => {
        const there = theirs.find((reference) => reference.ref === ref)!;
        return {
          line: 1,
          message: `The source refers to the ${names[kind]} "${ref}" (line ${there.line} of ${source.path}); this translation does not.`,
          fix: `Say what that sentence says, with ${there.shown}.`,
        };
      }),
      ...extra.map((ref) => {
        const here = own.find((reference) => reference.ref === ref)!;
        return {
          line: here.line,
          message: `${here.shown} refers to the ${names[kind]} "${ref}", which the source does not.`,
          fix: `Leave it out, or add it to ${source.path}.`,
        };
      }),
    ];
  });
}

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Words that an entry may have or lack are there in all languages or in none. */
function optionalKeys(source: ContentFile, file: ContentFile): Difference[] {
  const keys = ["caseNote", "found", "stop", "poster", "proven", "alleged", "disputed"];
  const has = (candidate: ContentFile, key: string): boolean => {
    const value = valueAt(candidate.raw, [key]);
    return value !== undefined && !(Array.isArray(value) && value.length === 0);
  };
  return keys.flatMap((key) => {
    if (has(source, key) === has(file, key)) return [];
    return has(source, key)
      ? [{ line: 1, message: `The source has \`${key}\`; this translation does not.`, fix: `Translate \`${key}\`.` }]
      : [
          {
            line: file.lineOf([key]),
            message: `\`${key}\` stands here but not in the source.`,
            fix: `Leave it out, or add it to ${source.path}.`,
          },
        ];
  });
}
