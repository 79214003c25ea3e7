import { sourceLang } from "#config/locales.ts";
import type { CaseFacts, CaseWords } from "#schemas/cases.ts";
import type { LawFacts } from "#schemas/laws.ts";
import type { ContentFile, ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { wordReferences } from "#scripts/lib/word-references.ts";
import type { DataPath } from "#scripts/lib/yaml-source.ts";

/** What a facts file says at one place does not contradict what it says at another. */
export const rule: Rule = {
  id: "facts-consistency",
  description: "Figures are used, days and ranges are in order, stage and judgment agree, replaced laws name each other.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      const { facts } = entry;
      if (facts?.raw === undefined) return [];
      return [...unusedFigures(entry, facts), ...ranges(facts), ...days(tree, facts), ...ownId(entry, facts), ...ofKind(tree, entry, facts)];
    });
  },
};

function at(file: ContentFile, path: DataPath, level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: file.path, line: file.lineOf(path), message, fix };
}

function ofKind(tree: ContentTree, entry: EntryFiles, facts: ContentFile): Finding[] {
  if (facts.data === undefined) return [];
  if (entry.kind === "cases") return caseFindings(entry, facts, facts.data as CaseFacts);
  if (entry.kind === "laws") return lawFindings(tree, entry, facts, facts.data as LawFacts);
  return [];
}

function unusedFigures(entry: EntryFiles, facts: ContentFile): Finding[] {
  const source = entry.words.get(sourceLang);
  if (!source || (source.path.endsWith(".mdx") && !source.body)) return [];
  const used = new Set([...wordReferences(source).filter(({ kind }) => kind === "figure").map(({ ref }) => ref), ...valuesAt(facts.raw, "scale[].figure").map(({ value }) => String(value))]);
  return valuesAt(facts.raw, "figures[].id").flatMap(({ path, value }) => (used.has(String(value)) ? [] : [at(facts, path, "warning", `No words refer to the figure "${String(value)}".`, `Refer to it in ${source.path}, or remove it.`)]));
}

function ranges(facts: ContentFile): Finding[] {
  return valuesAt(facts.raw, "figures[]").flatMap(({ path, value }) =>
    ["vnd", "count", "percent", "date"].flatMap((name) => {
      const from = valueAt(value, [`${name}From`]);
      const to = valueAt(value, [`${name}To`]);
      if (from === undefined || to === undefined) return [];
      const inOrder = typeof from === "number" && typeof to === "number" ? from < to : String(from) < String(to);
      return inOrder ? [] : [at(facts, [...path, `${name}To`], "error", `The range of "${String(valueAt(value, ["id"]))}" does not run upwards: ${String(from)} to ${String(to)}.`, `Exchange ${name}From and ${name}To, or write one value.`)];
    }),
  );
}

function days(tree: ContentTree, facts: ContentFile): Finding[] {
  const findings: Finding[] = [];
  const published = valueAt(facts.raw, ["published"]);
  const reviewed = valueAt(facts.raw, ["reviewed"]);
  if (typeof published === "string" && typeof reviewed === "string" && reviewed < published) findings.push(at(facts, ["reviewed"], "error", `The last review (${reviewed}) lies before the publication (${published}).`, "Correct one of the two days."));
  // A day begins seven hours earlier in the province than in UTC.
  const tomorrow = new Date(Date.parse(`${tree.today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  for (const key of ["reviewed", "stageAsOf"]) {
    const value = valueAt(facts.raw, [key]);
    if (typeof value === "string" && value > tomorrow) findings.push(at(facts, [key], "error", `\`${key}\` is ${value}, a day in the future.`, "Write the day on which it was checked."));
  }
  return findings;
}

function ownId(entry: EntryFiles, facts: ContentFile): Finding[] {
  const lists = entry.kind === "tactics" ? ["related[]"] : entry.kind === "guides" ? ["guides[]"] : entry.kind === "laws" ? ["replaces[]", "replacedBy[]"] : [];
  return lists.flatMap((list) => valuesAt(facts.raw, list).flatMap(({ path, value }) => (value === entry.id ? [at(facts, path, "error", "This entry names itself.", "Remove its own id from the list.")] : [])));
}

const judged = ["tried-first-instance", "appeal", "final"];

function caseFindings(entry: EntryFiles, file: ContentFile, facts: CaseFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (path: DataPath, level: Level, message: string, fix: string): void => void findings.push(at(file, path, level, message, fix));
  if (facts.stage === "final" && !facts.final) add(["stage"], "error", "The stage is final, but final is not true.", "Write final: true when a judgment in force is known, else the stage before it.");
  if (facts.final && facts.stage !== "final") add(["final"], "error", `final is true, but the stage is ${facts.stage}.`, "Write stage: final, or remove final.");
  facts.timeline.forEach(({ id, date }, index) => {
    const before = facts.timeline[index - 1];
    if (before && isBefore(date, before.date)) add(["timeline", index], "error", `"${id}" (${date}) stands after "${before.id}" (${before.date}).`, "Put the events in the order of their days.");
    if (isBefore(facts.stageAsOf, date)) add(["timeline", index], "error", `"${id}" (${date}) lies after the day for which the stage is known (${facts.stageAsOf}).`, "Raise stageAsOf after checking the stage, or correct the date.");
  });
  facts.charges.forEach(({ basis, law }, index) => {
    if (basis === "inferred" && !law) add(["charges", index], "error", "basis: inferred says that the article was added here, but there is none.", "Add law: <law>#<provision>, or write basis: stated.");
  });
  for (const [lang, words] of entry.words) {
    const own = words.data as CaseWords | undefined;
    if (!own) continue;
    if (own.proven.length > 0 && !judged.includes(facts.stage)) findings.push(at(words, ["proven"], "error", `Something is called proven, but the stage is ${facts.stage}: no court has judged.`, "Move it to alleged."));
    const offences = own.offences?.length;
    if (lang !== sourceLang && offences !== facts.charges.length) findings.push(at(words, ["offences"], "error", `\`offences\` has ${offences ?? 0} of the ${facts.charges.length} charges.`, "Translate every offence, in the order of charges in facts.yaml."));
  }
  return findings;
}

/** Compare as exactly as both are known: 2025 is not before 2025-03. */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function lawFindings(tree: ContentTree, entry: EntryFiles, file: ContentFile, facts: LawFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (path: DataPath, level: Level, message: string, fix: string): void => void findings.push(at(file, path, level, message, fix));
  if (facts.validFrom && facts.validTo && facts.validTo < facts.validFrom) add(["validTo"], "error", `The law ends (${facts.validTo}) before it begins (${facts.validFrom}).`, "Correct one of the two days.");
  if (facts.issued && facts.validFrom && isBefore(facts.validFrom, facts.issued)) add(["validFrom"], "error", `The law is in force (${facts.validFrom}) before it was issued (${facts.issued}).`, "Correct one of the two days.");
  if (facts.status === "ended" && !facts.validTo) add(["status"], "warning", "The law has ended, but its last day is not given.", "Add validTo where it is known.");
  if (facts.status === "in-force" && facts.validTo && facts.validTo < tree.today) add(["status"], "error", `The status is in-force, but the last day was ${facts.validTo}.`, "Write status: ended.");
  facts.provisions.forEach(({ id, validFrom, validTo }, index) => {
    if (validFrom && validTo && validTo < validFrom) add(["provisions", index], "error", `${id} ends before it begins.`, "Correct validFrom or validTo.");
  });
  for (const next of facts.replacedBy) {
    const other = tree.library.entries.laws.get(next)?.facts;
    if (other && !other.replaces.includes(entry.id)) add(["replacedBy"], "warning", `${next} does not say that it replaced this law.`, `Add ${entry.id} to replaces in content/laws/${next}/facts.yaml.`);
  }
  for (const old of facts.replaces) {
    const other = tree.library.entries.laws.get(old)?.facts;
    if (other && !other.replacedBy.includes(entry.id)) add(["replaces"], "warning", `${old} does not say that this law replaced it.`, `Add ${entry.id} to replacedBy in content/laws/${old}/facts.yaml.`);
  }
  return findings;
}
