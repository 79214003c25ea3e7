import type { LawFacts } from "#schemas/laws.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import { isBefore } from "#scripts/lib/partial-days.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import type { DataPath } from "#scripts/lib/yaml-source.ts";

/** What a law says of its days, standing and successors does not contradict itself or them. */
export const rule: Rule = {
  id: "law-consistency",
  description: "Days and standing of a law agree, and laws that replace each other both say so.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      if (entry.kind !== "laws" || entry.facts?.data === undefined) return [];
      return check(tree, entry, entry.facts, entry.facts.data as LawFacts);
    });
  },
};

function at(file: ContentFile, path: DataPath, level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: file.path, line: file.lineOf(path), message, fix };
}

function check(tree: ContentTree, entry: EntryFiles, file: ContentFile, facts: LawFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (path: DataPath, level: Level, message: string, fix: string): void => void findings.push(at(file, path, level, message, fix));
  if (facts.validFrom && facts.validTo && facts.validTo < facts.validFrom)
    add(["validTo"], "error", `The law ends (${facts.validTo}) before it begins (${facts.validFrom}).`, "Correct one of the two days.");
  if (facts.issued && facts.validFrom && isBefore(facts.validFrom, facts.issued))
    add(
      ["validFrom"],
      "error",
      `The law is in force (${facts.validFrom}) before it was issued (${facts.issued}).`,
      "Correct one of the two days.",
    );
  if (facts.status === "ended" && !facts.validTo)
    add(["status"], "warning", "The law has ended, but its last day is not given.", "Add validTo where it is known.");
  if (facts.status === "in-force" && facts.validTo && facts.validTo < tree.today)
    add(["status"], "error", `The status is in-force, but the last day was ${facts.validTo}.`, "Write status: ended.");
  facts.provisions.forEach(({ id, validFrom, validTo }, index) => {
    if (validFrom && validTo && validTo < validFrom)
      add(["provisions", index], "error", `${id} ends before it begins.`, "Correct validFrom or validTo.");
  });
  for (const next of facts.replacedBy) {
    const other = tree.library.entries.laws.get(next)?.facts;
    if (other && !other.replaces.includes(entry.id))
      add(
        ["replacedBy"],
        "warning",
        `${next} does not say that it replaced this law.`,
        `Add ${entry.id} to replaces in content/laws/${next}/facts.yaml.`,
      );
  }
  for (const old of facts.replaces) {
    const other = tree.library.entries.laws.get(old)?.facts;
    if (other && !other.replacedBy.includes(entry.id))
      add(
        ["replaces"],
        "warning",
        `${old} does not say that this law replaced it.`,
        `Add ${entry.id} to replacedBy in content/laws/${old}/facts.yaml.`,
      );
  }
  return findings;
}
