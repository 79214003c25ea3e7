import { codeRanges } from "#config/kinds.ts";
import { movedList, parseMoved } from "#lib/moved.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

/** Where published codes are kept for ever: one `101 tactics/gia-danh-cong-an` on each line. */
export const codeLedger = "content/published-codes.txt";

/** A printed code stays on paper for years: it tells its kind and belongs to one entry for ever. */
export const rule: Rule = {
  id: "codes",
  description: "Codes are unique, lie in the range of their kind, and never change hands once they are published.",
  run(tree) {
    const ledger = readLedger(tree);
    const findings = [...ledger.findings];
    const owners = new Map<number, string>();
    for (const { kind, id, facts } of tree.entries) {
      const code = valueAt(facts?.raw, ["code"]);
      if (!facts || typeof code !== "number") continue;
      const name = `${kind}/${id}`;
      const add = (message: string, fix: string): void =>
        void findings.push({ rule: rule.id, level: "error", file: facts.path, line: facts.lineOf(["code"]), message, fix });
      const [first, last] = codeRanges[kind];
      if (code < first || code > last)
        add(
          `The code ${code} is outside the range of ${kind}, ${first} to ${last}.`,
          `Take a free code, for instance ${freeCode(tree, ledger.owners, first, last)}.`,
        );
      const other = owners.get(code);
      if (other)
        add(
          `The code ${code} belongs to ${other} already.`,
          `Take a free code, for instance ${freeCode(tree, ledger.owners, first, last)}.`,
        );
      else owners.set(code, name);
      const published = ledger.owners.get(code);
      if (published && published !== name)
        add(
          `The code ${code} was published for ${published}; sheets with it hang on walls.`,
          `Take a free code, for instance ${freeCode(tree, ledger.owners, first, last)}.`,
        );
      const before = [...ledger.owners].find(([, owner]) => owner === name)?.[0];
      if (before !== undefined && before !== code) add(`This entry was published with the code ${before}.`, `Write code: ${before}.`);
    }
    return findings;
  },
};

function freeCode(tree: ContentTree, published: ReadonlyMap<number, string>, first: number, last: number): number | string {
  const taken = new Set(tree.entries.map(({ facts }) => valueAt(facts?.raw, ["code"])));
  for (let code = first; code <= last; code++) if (!taken.has(code) && !published.has(code)) return code;
  return "none is left; widen the range in src/config/kinds.ts";
}

function readLedger(tree: ContentTree): { owners: Map<number, string>; findings: Finding[] } {
  const owners = new Map<number, string>();
  const findings: Finding[] = [];
  const renamed = renamedEntries(tree, findings);
  (tree.ledgers.get(codeLedger) ?? "").split(/\r?\n/).forEach((row, index) => {
    const text = row.replace(/#.*$/, "").trim();
    if (!text) return;
    const match = /^(\d{3}) ([a-z]+\/[a-z0-9-]+)$/.exec(text);
    const add = (message: string, fix: string): void =>
      void findings.push({ rule: rule.id, level: "error", file: codeLedger, line: index + 1, message, fix });
    if (!match) add(`"${text}" is not a code and an entry.`, "Write, for instance: 101 tactics/gia-danh-cong-an");
    else if (owners.has(Number(match[1])))
      add(`The code ${match[1]} stands twice.`, "A code belongs to one entry for ever: keep the first line.");
    else owners.set(Number(match[1]), renamed.get(match[2]!) ?? match[2]!);
  });
  return { owners, findings };
}

/** New name of each renamed entry by its old one: the code on paper goes along. */
function renamedEntries(tree: ContentTree, findings: Finding[]): Map<string, string> {
  try {
    return new Map(parseMoved(tree.ledgers.get(movedList) ?? "").entries.map(({ from, to }) => [from, to]));
  } catch (error) {
    const [place = "", message = "", fix = ""] = (error as Error).message.split("\n  ");
    findings.push({ rule: rule.id, level: "error", file: movedList, line: Number(/:(\d+)/.exec(place)?.[1] ?? 1), message, fix });
    return new Map();
  }
}
