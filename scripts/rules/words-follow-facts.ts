import type { CodedKind } from "#config/kinds.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import type { DataPath } from "#scripts/lib/yaml-source.ts";
import { isStale } from "./revisions.ts";

/** Words that are kept by id (of a provision, an event, a step) and the list of facts that has the ids. */
interface Keyed {
  /** Key of the words: a group whose keys are ids. */
  words: DataPath;
  ids: readonly string[];
  /** Where an editor finds the list. */
  list: string;
  /** Must every fact have words? */
  complete: boolean;
}

/** Each fact with an id has its words under that id, in every language, and nothing has words without a fact. */
export const rule: Rule = {
  id: "words-follow-facts",
  description: "Words kept by id (law, provisions, timeline, scale, branches, steps) match the ids of facts.yaml.",
  run(tree: ContentTree) {
    return tree.entries.flatMap((entry) => {
      if (entry.facts?.raw === undefined) return [];
      return [...entry.words.values()].flatMap((file) =>
        file.raw === undefined ? [] : keyedWords(entry, file).flatMap((keyed) => compare(entry, file, keyed)),
      );
    });
  },
};

const ids = (file: ContentFile | undefined, pattern: string): string[] => valuesAt(file?.raw, pattern).map(({ value }) => String(value));

function keyedWords({ kind, facts }: EntryFiles, file: ContentFile): Keyed[] {
  const byKind: Partial<Record<CodedKind, () => Keyed[]>> = {
    tactics: () => [{ words: ["law"], ids: ids(facts, "law[].ref"), list: "law", complete: true }],
    cases: () => [
      { words: ["timeline"], ids: ids(facts, "timeline[].id"), list: "timeline", complete: true },
      { words: ["scale"], ids: ids(facts, "scale[].what"), list: "scale", complete: true },
      ...(valueAt(file.raw, ["places"]) === undefined
        ? []
        : [{ words: ["places"], ids: ids(facts, "places[]"), list: "places", complete: false }]),
    ],
    laws: () => [
      { words: ["provisions"], ids: ids(facts, "provisions[].id"), list: "provisions", complete: true },
      ...below(facts, "provisions").map(({ id, item }) => ({
        words: ["provisions", id, "frames"],
        ids: valuesAt(item, "frames[].id").map(({ value }) => String(value)),
        list: `frames of ${id}`,
        complete: false,
      })),
    ],
    guides: () => [
      { words: ["branches"], ids: ids(facts, "branches[].id"), list: "branches", complete: true },
      ...below(facts, "branches").map(({ id, item }) => ({
        words: ["branches", id, "steps"],
        ids: valuesAt(item, "steps[].id").map(({ value }) => String(value)),
        list: `steps of ${id}`,
        complete: true,
      })),
    ],
  };
  return byKind[kind]?.() ?? [];
}

function below(facts: ContentFile | undefined, list: string): { id: string; item: unknown }[] {
  return valuesAt(facts?.raw, `${list}[]`).map(({ value }) => ({ id: String(valueAt(value, ["id"])), item: value }));
}

function compare(entry: EntryFiles, file: ContentFile, { words, ids: wanted, list, complete }: Keyed): Finding[] {
  const group = valueAt(file.raw, words);
  // A group that is missing as a whole is told once, at the group above it.
  if (words.length > 1 && valueAt(file.raw, words.slice(0, -1)) === undefined) return [];
  const keys = group !== null && typeof group === "object" && !Array.isArray(group) ? Object.keys(group) : [];
  const key = words.join(".");
  const level = isStale(entry, file) ? "warning" : "error";
  const missing = complete ? wanted.filter((id) => !keys.includes(id)) : [];
  const extra = keys.filter((id) => !wanted.includes(id));
  return [
    ...missing.map((id): Finding => ({
      rule: rule.id,
      level,
      file: file.path,
      line: file.lineOf(words),
      message: `\`${key}\` has no words for "${id}", which stands under ${list} in facts.yaml.`,
      fix: `Add ${key}.${id}.`,
    })),
    ...extra.map((id): Finding => ({
      rule: rule.id,
      level: "error",
      file: file.path,
      line: file.keyLineOf(words, id),
      message: `\`${key}\` has words for "${id}", which does not stand under ${list} in facts.yaml.${didYouMean(id, wanted)}`,
      fix: `Correct the id, or add it to ${entry.folder}/facts.yaml.`,
    })),
  ];
}
