import { relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildEpoch } from "#scripts/lib/build-date.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { countFindings, findingsBelow, formatForCi, formatForPeople, sortFindings, type Finding } from "#scripts/lib/findings.ts";
import { root } from "#scripts/lib/root.ts";
import { command, refuseUnknown } from "#scripts/lib/terminal.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";

/** What to check: the folder that holds `content/`, and the day for which law and reviews are judged. */
export interface CheckOptions {
  root: string;
  /** `YYYY-MM-DD`. */
  today: string;
}

/** Read `<root>/content` and run every rule. Returns all findings, sorted; throws only when the folder itself cannot be read. */
export function checkContent({ root, today }: CheckOptions): Finding[] {
  const { files, findings } = readContentFiles(root);
  return sortFindings([...findings, ...checkTree(buildContentTree(files, today))]);
}

const help = `npm run check runs this among other things; alone: node scripts/check-content.ts [path…]
  Checks content/ and prints what is wrong. Paths (content/tactics/x) limit the output to those files.
  --ci           one line per finding, for logs and editors
  --errors       leaves warnings out
  --skip=<rule>  leaves the findings of a rule out, for instance entries-exist while other entries are being written`;

function main(args: readonly string[]): number {
  refuseUnknown(args, ["--ci", "--errors", "--skip"]);
  const skipped = args.flatMap((arg) => (arg.startsWith("--skip=") ? arg.slice("--skip=".length).split(",") : []));
  const paths = args.filter((arg) => !arg.startsWith("-")).map((path) => relative(root, resolve(path)).replaceAll("\\", "/"));
  const today = new Date(buildEpoch(root) * 1000).toISOString().slice(0, 10);
  const findings = findingsBelow(checkContent({ root, today }), paths).filter(({ rule }) => !skipped.includes(rule));
  const shown = args.includes("--errors") ? findings.filter(({ level }) => level === "error") : findings;
  if (shown.length > 0) console.log(args.includes("--ci") ? formatForCi(shown) : `${formatForPeople(shown)}\n`);
  console.log(`Content: ${countFindings(findings)}.`);
  return findings.some(({ level }) => level === "error") ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await command(help, main);
