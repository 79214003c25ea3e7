import { fileURLToPath } from "node:url";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { countFindings, findingsBelow, formatForCi, formatForPeople, sortFindings, type Finding } from "#scripts/lib/findings.ts";
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

const usage = `Usage: node scripts/check-content.ts [--ci] [--errors] [path…]
Checks content/ and prints what is wrong. Paths (content/tactics/x) limit the output to those files.
--ci           one line per finding, for logs and editors
--errors       leave warnings out
--skip=<rule>  leave the findings of a rule out, for instance entries-exist while other entries are being written`;

/** The command. Returns the exit code: 1 when there is an error, 2 for a wrong call. */
function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg.startsWith("-") && !["--ci", "--errors"].includes(arg) && !arg.startsWith("--skip="));
  if (unknown) {
    console.error(unknown === "--help" ? usage : `There is no option ${unknown}.\n${usage}`);
    return unknown === "--help" ? 0 : 2;
  }
  const root = fileURLToPath(new URL("..", import.meta.url));
  // SOURCE_DATE_EPOCH is seconds since 1970, see https://reproducible-builds.org/specs/source-date-epoch/.
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const today = (epoch ? new Date(Number(epoch) * 1000) : new Date()).toISOString().slice(0, 10);
  const paths = args.filter((arg) => !arg.startsWith("-")).map((path) => (path.startsWith(root) ? path.slice(root.length) : path));
  const skipped = args.flatMap((arg) => (arg.startsWith("--skip=") ? arg.slice(7).split(",") : []));
  const all = findingsBelow(checkContent({ root, today }), paths).filter(({ rule }) => !skipped.includes(rule));
  const shown = args.includes("--errors") ? all.filter(({ level }) => level === "error") : all;
  if (shown.length > 0) console.log(args.includes("--ci") ? formatForCi(shown) : `${formatForPeople(shown)}\n`);
  console.log(`Content: ${countFindings(all)}.`);
  return all.some(({ level }) => level === "error") ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = main(process.argv.slice(2));
