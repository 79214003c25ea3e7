import type { CodedKind } from "#config/kinds.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

const listsOf: Record<CodedKind, readonly string[]> = {
  tactics: ["law[].ref", "cases[]", "related[]", "guides[]"],
  laws: ["provisions[].id", "replaces[]", "replacedBy[]"],
  cases: ["timeline[].id", "scale[].what", "tactics[]"],
  guides: ["branches[].id", "tactics[]", "guides[]", "contacts[]"],
  roles: ["contacts[]", "kit.tactics[]", "kit.guides[]"],
  posters: ["tactics[]", "guides[]", "formats[]", "places[]"],
};

/** Lists within the items of a list: each item has ids of its own. */
const innerLists: Partial<Record<CodedKind, readonly [string, string]>> = {
  laws: ["provisions[]", "frames[].id"],
  guides: ["branches[]", "steps[].id"],
};

/** A name names one thing: entries across all kinds, and what a facts file lists. */
export const rule: Rule = {
  id: "ids-unique",
  description: "No two entries have the same id, and no list of a facts file has an id twice.",
  run(tree) {
    return [
      ...entries(tree),
      ...tree.entries.flatMap(({ kind, facts }) => (facts ? lists(kind, facts) : [])),
      ...[...tree.contacts.values(), ...tree.terms.values()].flatMap((file) => repeated(file, "sources[].id")),
    ];
  },
};

/** The print shop's address has the id alone, so two kinds cannot share one. */
function entries(tree: ContentTree): Finding[] {
  return tree.entries.flatMap((entry, index) => {
    const earlier = tree.entries.slice(0, index).find((other) => other.id === entry.id);
    if (!earlier) return [];
    return [
      {
        rule: rule.id,
        level: "error",
        file: `${entry.folder}/facts.yaml`,
        line: 1,
        message: `The id "${entry.id}" belongs to ${earlier.kind}/${earlier.id} already.`,
        fix: "Give one of the two another id: ids are unique across all kinds, because the print shop's addresses have no kind.",
      },
    ];
  });
}

function lists(kind: CodedKind, facts: ContentFile): Finding[] {
  const plain = ["figures[].id", "sources[].id", ...listsOf[kind]].flatMap((pattern) => repeated(facts, pattern));
  const inner = innerLists[kind];
  if (!inner) return plain;
  const [outer, pattern] = inner;
  return [...plain, ...valuesAt(facts.raw, outer).flatMap(({ path, value }) => repeated(facts, pattern, path, value))];
}

function repeated(file: ContentFile, pattern: string, prefix: readonly (string | number)[] = [], data: unknown = file.raw): Finding[] {
  const seen = new Set<unknown>();
  return valuesAt(data, pattern).flatMap(({ path, value }): Finding[] => {
    if (typeof value !== "string") return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    const owner = prefix.length > 0 ? ` of ${String(valueAt(file.raw, [...prefix, "id"]))}` : "";
    return [
      {
        rule: rule.id,
        level: "error",
        file: file.path,
        line: file.lineOf([...prefix, ...path]),
        message: `"${value}" stands twice under ${String(path[0])}${owner}.`,
        fix: "Keep one, or give the second another id.",
      },
    ];
  });
}
