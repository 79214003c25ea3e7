import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkContent } from "#scripts/check-content.ts";
import { buildEpoch } from "./build-date.ts";
import { discard, freshBuild, type BuildRecord, type Places } from "./builds.ts";
import { program, runNode } from "./child.ts";
import { countFindings, formatForPeople } from "./findings.ts";
import { fingerprint } from "./fingerprint.ts";
import { trimPolicies } from "./page-policy.ts";
import { writeOffline } from "./offline/write-offline.ts";
import { readLibrary, readRedirects } from "./redirect-list.ts";
import { writeWordFiles } from "./kits/word-files.ts";
import { buildSearchIndex, htmlFiles } from "./search-index.ts";
import { writeServerFiles } from "./server-files.ts";
import { readSite } from "./site-file.ts";
import { duration } from "./terminal.ts";

/** A built site that is not yet the one that counts. */
export interface SiteBuild {
  outDir: string;
  /** Its record, to be written when all that belongs to it is in place. */
  record: BuildRecord;
  pages: number;
  /** Milliseconds of each part. */
  times: Record<"content" | "pages" | "search" | "offline", number>;
}

/** Fingerprint of the site as it would be built now. */
export function siteKey(projectRoot: string, epoch: number, print: BuildRecord["print"]): string {
  return fingerprint(projectRoot, [String(epoch), print]);
}

/**
 * Build pages, search index and server files into a fresh folder: everything but print files.
 * Content rules run first. Throws an Error with a message for people, and leaves nothing behind, when anything fails.
 * Call it only while holding the build lock.
 */
export async function buildSite(
  projectRoot: string,
  places: Places,
  print: BuildRecord["print"],
  say: (text: string) => void,
): Promise<SiteBuild> {
  const epoch = buildEpoch(projectRoot);
  // The key is taken first: a file that is saved while we build makes the next build a new one.
  const key = siteKey(projectRoot, epoch, print);
  const content = await timed(() => checkRules(projectRoot, epoch, say));
  const outDir = freshBuild(places);
  try {
    const pages = await timed(() => runAstro(outDir, epoch, print));
    trimPolicies(outDir);
    const count = htmlFiles(outDir).length;
    say(`Pages: ${count} in ${duration(pages)}`);
    const { total, made } = await writeWordFiles(outDir);
    say(`Word files: ${total}, ${made} of them new`);
    const search = await timed(async () => say(`Search index: ${await buildSearchIndex(outDir)} pages`));
    const library = readLibrary(projectRoot);
    writeServerFiles(outDir, readRedirects(projectRoot, library), new URL(readSite(projectRoot).address).hostname);
    writeEmptySheets(outDir);
    const offline = await timed(async () => {
      const sizes = await writeOffline(outDir, projectRoot, library, new Date(epoch * 1000).toISOString().slice(0, 10));
      say(`Offline: ${sizes.map(({ lang, pack }) => `${lang} ${(pack / 1e6).toFixed(1)} MB`).join(", ")}`);
    });
    const times = { content, pages, search, offline };
    return { outDir, record: { key, epoch, print, printed: print === "none", times }, pages: count, times };
  } catch (error) {
    discard(outDir);
    throw error;
  }
}

function checkRules(projectRoot: string, epoch: number, say: (text: string) => void): void {
  const findings = checkContent({ root: projectRoot, today: new Date(epoch * 1000).toISOString().slice(0, 10) });
  const errors = findings.filter(({ level }) => level === "error");
  if (errors.length > 0) {
    throw new Error(`${formatForPeople(errors)}\n\nContent: ${countFindings(findings)}. Nothing was built; dist is as it was.`);
  }
  if (findings.length > 0) say(`Content: ${countFindings(findings)} (npm run check lists them)`);
}

async function runAstro(outDir: string, epoch: number, print: BuildRecord["print"]): Promise<void> {
  const { code, output } = await runNode([program("astro", "bin/astro.mjs"), "build"], {
    env: {
      TINH_TAO_OUT_DIR: outDir,
      TINH_TAO_PRINT: print,
      SOURCE_DATE_EPOCH: String(epoch),
      ASTRO_TELEMETRY_DISABLED: "1",
      NO_COLOR: "1",
    },
  });
  if (code === 0) return;
  throw new Error(`${astroError(output)}\n\nThe pages could not be built (astro ended with ${code}). dist is as it was.`);
}

/**
 * What Astro's output says of an error, without progress, warnings and stack trace:
 * `… [ERROR] … Caught error rendering /vi/: …`. The last lines where no error is named.
 */
export function astroError(output: string): string {
  const lines = output.replace(/\u001b\[[\d;]*m/g, "").split("\n");
  const useful = lines.filter((line) => line.trim() !== "" && !/^\s+at |Stack trace:|[├└]─ |\[WARN\]|\[vite\] ✓/.test(line));
  const first = useful.findIndex((line) => line.includes("[ERROR]") || /^\w*Error\b/.test(line));
  return [...new Set(first === -1 ? useful.slice(-20) : useful.slice(first, first + 25))].join("\n");
}

/** No print file is listed before it is made. */
function writeEmptySheets(outDir: string): void {
  const path = join(outDir, "data/sheets.json");
  if (existsSync(path)) return;
  mkdirSync(join(outDir, "data"), { recursive: true });
  writeFileSync(path, "[]\n");
}

async function timed(work: () => void | Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
