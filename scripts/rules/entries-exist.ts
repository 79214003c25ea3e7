import { codedKinds } from "#config/kinds.ts";
import { splitLawRef } from "#lib/provision-ids.ts";
import { allReferences, type Reference } from "#scripts/lib/all-references.ts";
import { entryFiles, type ContentTree } from "#scripts/lib/content-tree.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** An entry that another one names must have a folder. */
export const rule: Rule = {
  id: "entries-exist",
  description: "Tactics, laws, cases, guides, roles and posters that are referred to exist.",
  run(tree) {
    return allReferences(tree).flatMap((reference): Finding[] => {
      const problem = lookUp(tree, reference) ?? takenBack(tree, reference);
      return problem
        ? [
            {
              rule: rule.id,
              level: problem.level ?? "error",
              file: reference.file.path,
              line: reference.line,
              message: `${reference.shown} ${problem.message}`,
              fix: problem.fix,
            },
          ]
        : [];
    });
  },
};

interface Problem {
  message: string;
  fix: string;
  level?: Level;
}

/**
 * A reference to an entry that was taken back. Lists leave it out by themselves. A law that is cited, and a sentence that names a
 * case which became a neutral notice, have to be rewritten by a person first.
 */
function takenBack(tree: ContentTree, { target, ref, shown, owner }: Reference): Problem | undefined {
  const name = target === "law" ? `laws/${splitLawRef(ref).law}` : target === "entry" ? ref : `${target}/${ref}`;
  const retired = tree.library.retired.get(name);
  if (!retired) return undefined;
  const inWords = shown.startsWith("<") || shown.startsWith("{");
  const message = `names ${name}, which ${retired.state === "notice" ? "became a neutral notice" : "was withdrawn"} on ${retired.on}.`;
  // What a page says that is itself taken back is not shown.
  if (owner && tree.library.retired.has(`${owner.kind}/${owner.id}`)) return undefined;
  return target === "law" || (inWords && retired.state === "notice")
    ? { message, fix: "Rewrite the sentence without it; say nothing that the page no longer says.", level: "error" }
    : { message, fix: "Lists leave it out, and sentences link to its notice; rewrite them when you edit this file.", level: "warning" };
}

function lookUp(tree: ContentTree, { target, ref }: Reference): Problem | undefined {
  switch (target) {
    case "source":
    case "figure":
    case "contact":
    case "term":
      return undefined;
    case "law":
      return entry(tree, "laws", splitLawRef(ref).law);
    case "entry": {
      const [kind, id, ...rest] = ref.split("/");
      if (!id || rest.length > 0 || !(codedKinds as readonly string[]).includes(kind!)) {
        return {
          message: `names "${ref}", which is not <kind>/<id>.${kind && id ? didYouMean(kind, codedKinds) : ""}`,
          fix: `Kinds: ${codedKinds.join(", ")}.`,
        };
      }
      return entry(tree, kind!, id);
    }
    default:
      return entry(tree, target, ref);
  }
}

function entry(tree: ContentTree, kind: string, id: string): Problem | undefined {
  if (entryFiles(tree, kind, id)) return undefined;
  const ids = tree.entries.filter((candidate) => candidate.kind === kind).map((candidate) => candidate.id);
  const elsewhere = tree.entries.find((candidate) => candidate.id === id);
  const hint = elsewhere ? ` There is ${elsewhere.kind}/${id}.` : didYouMean(id, ids);
  return { message: `names ${kind}/${id}, which does not exist.${hint}`, fix: `Add content/${kind}/${id}, or correct the reference.` };
}
