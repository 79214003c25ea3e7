import { appendFileSync, existsSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { codedEntries } from "#lib/leading-on.ts";
import { placesOf, currentBuild, readRecord } from "#scripts/lib/builds.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { ledgerPaths, lostPaths, publicPaths, urlLedger } from "#scripts/lib/ledger.ts";
import { root } from "#scripts/lib/root.ts";
import { command, refuseUnknown } from "#scripts/lib/terminal.ts";
import { codeLedger } from "#scripts/rules/codes.ts";

const help = `npm run publish-urls [-- --dry-run]
  To be run when a build goes public: appends its new addresses to ${urlLedger}
  and its new codes to ${codeLedger}. What stands there never dies: a test
  fails when an address of the list is neither a page nor a redirect.
  --dry-run says what would be appended.`;

function main(args: string[]): number {
  refuseUnknown(args, ["--dry-run"]);
  const outDir = currentBuild(placesOf(root));
  if (!outDir || readRecord(outDir) === undefined) throw new Error("There is no finished build in dist.\nType first: npm run build");
  const dry = args.includes("--dry-run");

  const known = ledgerPaths(readLedger(urlLedger));
  const lost = lostPaths(realpathSync(outDir), known);
  if (lost.length > 0) {
    throw new Error(
      `${lost.length} published addresses would die:\n${lost
        .slice(0, 20)
        .map((path) => `  ${path}`)
        .join("\n")}\nLead each to its successor in content/moved-urls.txt (old path, space, new path), then build again.`,
    );
  }
  append(
    urlLedger,
    publicPaths(outDir).filter((path) => !known.includes(path)),
    dry,
  );
  append(codeLedger, newCodes(), dry);
  return 0;
}

/** Codes of the content that the ledger does not have: `101 tactics/gia-danh-cong-an`. */
function newCodes(): string[] {
  const { library } = buildContentTree(readContentFiles(root).files, "1970-01-01");
  const known = new Set(
    readLedger(codeLedger)
      .split(/\r?\n/)
      .map((row) => Number.parseInt(row, 10)),
  );
  return codedEntries(library)
    .filter(({ code }) => !known.has(code))
    .map(({ code, kind, id }) => `${code} ${kind}/${id}`)
    .sort();
}

function append(name: string, rows: readonly string[], dry: boolean): void {
  if (rows.length > 0 && !dry) {
    const text = readLedger(name);
    appendFileSync(join(root, name), `${text !== "" && !text.endsWith("\n") ? "\n" : ""}${rows.join("\n")}\n`);
  }
  if (dry) for (const row of rows) console.log(row);
  console.log(`${name}: ${rows.length} ${dry ? "would be appended" : "appended"}.`);
}

function readLedger(name: string): string {
  const path = join(root, name);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

await command(help, main);
