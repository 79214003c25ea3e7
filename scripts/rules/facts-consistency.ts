import { sourceLang } from "#config/locales.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { wordReferences } from "#scripts/lib/word-references.ts";
import type { DataPath } from "#scripts/lib/yaml-source.ts";

/** What a facts file says at one place does not contradict what it says at another. */
export const rule: Rule = {
  id: "facts-consistency",
  description: "Figures are used, and days and ranges are in order.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      const { facts } = entry;
      if (facts?.raw === undefined) return [];
      return [...unusedFigures(entry, facts), ...ranges(facts), ...days(tree, facts), ...ownId(entry, facts)];
    });
  },
};

function at(file: ContentFile, path: DataPath, level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: file.path, line: file.lineOf(path), message, fix };
}

function unusedFigures(entry: EntryFiles, facts: ContentFile): Finding[] {
  const source = entry.words.get(sourceLang);
  if (!source || (source.path.endsWith(".mdx") && !source.body)) return [];
  const used = new Set([
    ...wordReferences(source)
      .filter(({ kind }) => kind === "figure")
      .map(({ ref }) => ref),
    ...valuesAt(facts.raw, "scale[].figure").map(({ value }) => String(value)),
  ]);
  return valuesAt(facts.raw, "figures[].id").flatMap(({ path, value }) =>
    used.has(String(value))
      ? []
      : [at(facts, path, "warning", `No words refer to the figure "${String(value)}".`, `Refer to it in ${source.path}, or remove it.`)],
  );
}

function ranges(facts: ContentFile): Finding[] {
  return valuesAt(facts.raw, "figures[]").flatMap(({ path, value }) =>
    ["vnd", "count", "percent", "date"].flatMap((name) => {
      const from = valueAt(value, [`${name}From`]);
      const to = valueAt(value, [`${name}To`]);
      if (from === undefined || to === undefined) return [];
      const inOrder = typeof from === "number" && typeof to === "number" ? from < to : String(from) < String(to);
      return inOrder
        ? []
        : [
            at(
              facts,
              [...path, `${name}To`],
              "error",
              `The range of "${String(valueAt(value, ["id"]))}" does not run upwards: ${String(from)} to ${String(to)}.`,
              `Exchange ${name}From and ${name}To, or write one value.`,
            ),
          ];
    }),
  );
}

function days(tree: ContentTree, facts: ContentFile): Finding[] {
  const findings: Finding[] = [];
  const published = valueAt(facts.raw, ["published"]);
  const reviewed = valueAt(facts.raw, ["reviewed"]);
  if (typeof published === "string" && typeof reviewed === "string" && reviewed < published)
    findings.push(
      at(
        facts,
        ["reviewed"],
        "error",
        `The last review (${reviewed}) lies before the publication (${published}).`,
        "Correct one of the two days.",
      ),
    );
  // A day begins seven hours earlier in the province than in UTC.
  const tomorrow = new Date(Date.parse(`${tree.today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  for (const key of ["reviewed", "stageAsOf"]) {
    const value = valueAt(facts.raw, [key]);
    if (typeof value === "string" && value > tomorrow)
      findings.push(at(facts, [key], "error", `\`${key}\` is ${value}, a day in the future.`, "Write the day on which it was checked."));
  }
  return findings;
}

function ownId(entry: EntryFiles, facts: ContentFile): Finding[] {
  const lists =
    entry.kind === "tactics"
      ? ["related[]"]
      : entry.kind === "guides"
        ? ["guides[]"]
        : entry.kind === "laws"
          ? ["replaces[]", "replacedBy[]"]
          : [];
  return lists.flatMap((list) =>
    valuesAt(facts.raw, list).flatMap(({ path, value }) =>
      value === entry.id ? [at(facts, path, "error", "This entry names itself.", "Remove its own id from the list.")] : [],
    ),
  );
}
