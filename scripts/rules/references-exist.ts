import { splitLawRef } from "#lib/provision-ids.ts";
import { tokenKinds } from "#lib/tokens.ts";
import { allReferences, type Reference } from "#scripts/lib/all-references.ts";
import { entryFiles, type ContentTree } from "#scripts/lib/content-tree.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import { idsIn } from "#scripts/lib/fact-references.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { passagesOf, wordFiles } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { brokenTokens } from "#scripts/lib/word-references.ts";

/** Figures, sources, provisions, contacts and terms that are named must exist; tokens must be well formed and stand where they are filled in. */
export const rule: Rule = {
  id: "references-exist",
  description: "Figures, sources, law provisions, contacts and terms that are referred to exist.",
  run(tree) {
    const missing = allReferences(tree).flatMap((reference): Finding[] => {
      const problem = lookUp(tree, reference);
      return problem
        ? [
            {
              rule: rule.id,
              level: "error",
              file: reference.file.path,
              line: reference.line,
              message: `${reference.shown} ${problem.message}`,
              fix: problem.fix,
            },
          ]
        : [];
    });
    return [...missing, ...tokenFindings(tree)];
  },
};

interface Problem {
  message: string;
  fix: string;
}

function lookUp(tree: ContentTree, reference: Reference): Problem | undefined {
  const { target, ref } = reference;
  switch (target) {
    case "source":
    case "figure":
      return inFacts(target, reference);
    case "contact":
      return known("a contact", ref, tree.contacts.keys(), "content/contacts");
    case "term":
      return known("a term", ref, tree.terms.keys(), "content/glossary");
    case "law":
      return provision(tree, ref);
    default:
      return undefined;
  }
}

function inFacts(target: "source" | "figure", { ref, file, owner }: Reference): Problem | undefined {
  if (!owner) {
    if (target === "figure") return { message: "names a figure, but contacts and terms have none.", fix: "Say it without a number." };
    const ids = idsIn(file, "sources");
    return ids.includes(ref)
      ? undefined
      : {
          message: `names the source "${ref}", which this file does not have.${didYouMean(ref, ids)}`,
          fix: "Add it under sources of this file, or correct the id.",
        };
  }
  // Without readable facts nothing can be said; the facts file has its own finding.
  if (owner.facts?.raw === undefined) return undefined;
  const ids = idsIn(owner.facts, `${target}s`);
  if (ids.includes(ref)) return undefined;
  return {
    message: `names the ${target} "${ref}", which this entry does not have.${didYouMean(ref, ids)}`,
    fix: `Add it under ${target}s in ${owner.folder}/facts.yaml, or correct the id.`,
  };
}

function known(what: string, ref: string, ids: Iterable<string>, folder: string): Problem | undefined {
  const list = [...ids];
  return list.includes(ref)
    ? undefined
    : {
        message: `names ${what} "${ref}" that does not exist.${didYouMean(ref, list)}`,
        fix: `Add ${folder}/${ref}.yaml, or correct the id.`,
      };
}

function provision(tree: ContentTree, ref: string): Problem | undefined {
  const { law, provision: id } = splitLawRef(ref);
  const files = entryFiles(tree, "laws", law);
  if (!id || files?.facts?.raw === undefined) return undefined;
  const ids = idsIn(files.facts, "provisions");
  if (ids.includes(id)) return undefined;
  return {
    message: `names the provision "${id}", which ${law} does not have.${didYouMean(id, ids)}`,
    fix: `Add it under provisions in ${files.folder}/facts.yaml, or correct the id.`,
  };
}

function tokenFindings(tree: ContentTree): Finding[] {
  const findings: Finding[] = [];
  const add = (file: string, line: number, message: string, fix: string): void =>
    void findings.push({ rule: rule.id, level: "error", file, line, message, fix });
  for (const file of wordFiles(tree)) {
    for (const { shown, line } of brokenTokens(file)) {
      const kind = /^\{\s*([a-zA-Z]+)\s*:/.exec(shown)?.[1];
      add(
        file.path,
        line,
        `${shown} is no token that is known.${kind ? didYouMean(kind, tokenKinds) : ""}`,
        `Tokens are written without spaces: ${tokenKinds.map((name) => `{${name}:…}`).join(", ")}.`,
      );
    }
    for (const { path, voice, text, lineAt } of passagesOf(file)) {
      const token = path && voice !== "rich" && /\{(?:figure|law|contact|cite|entry|term):[^{}]*\}/.exec(text)?.[0];
      if (token)
        add(
          file.path,
          lineAt(0),
          `${token} stands in \`${path.join(".")}\`, which is plain text: no token is filled in there.`,
          "Say it in words, without the token.",
        );
    }
  }
  return findings;
}
