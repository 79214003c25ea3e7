import { splitLawRef } from "./provision-ids.ts";
import type { Library } from "./library.ts";

/** Who cites a provision: ids of tactics and cases. */
export interface Citing {
  tactics: string[];
  cases: string[];
}

/** For each law, per provision id (`""` for the law as a whole), the entries that cite it, in order of code. */
export function citingEntries(library: Library, lawId: string): Map<string, Citing> {
  const found = new Map<string, Citing>();
  const add = (ref: string, kind: keyof Citing, id: string): void => {
    const { law, provision } = splitLawRef(ref);
    if (law !== lawId) return;
    const key = provision ?? "";
    const citing = found.get(key) ?? { tactics: [], cases: [] };
    if (!citing[kind].includes(id)) citing[kind].push(id);
    found.set(key, citing);
  };
  for (const entry of library.entries.tactics.values()) for (const link of entry.facts.law) add(link.ref, "tactics", entry.id);
  for (const entry of library.entries.cases.values())
    for (const charge of entry.facts.charges) if (charge.law) add(charge.law, "cases", entry.id);
  return found;
}

/** Tactics of a case: those that the case names and those that name the case. */
export function tacticsOfCase(library: Library, caseId: string): string[] {
  const named = library.entries.cases.get(caseId)?.facts.tactics ?? [];
  const naming = [...library.entries.tactics.values()].filter((entry) => entry.facts.cases.includes(caseId)).map((entry) => entry.id);
  return [...new Set([...named, ...naming])];
}

/** Cases of a tactic: those that it names first, then those that name it. */
export function casesOfTactic(library: Library, tacticId: string): string[] {
  const named = library.entries.tactics.get(tacticId)?.facts.cases ?? [];
  const naming = [...library.entries.cases.values()].filter((entry) => entry.facts.tactics.includes(tacticId)).map((entry) => entry.id);
  return [...new Set([...named, ...naming])];
}
