import { readFileSync } from "node:fs";
import { budgets } from "#config/budgets.ts";
import { langs } from "#config/locales.ts";
import { currentBuild, discard, placesOf, readRecord } from "#scripts/lib/builds.ts";
import { buildSite } from "#scripts/lib/build-site.ts";
import { onEnd } from "#scripts/lib/child.ts";
import { takeLock } from "#scripts/lib/lock.mjs";
import { root } from "#scripts/lib/root.ts";
import { htmlFiles } from "#scripts/lib/search-index.ts";
import { searchBench } from "#scripts/lib/search-bench.ts";
import { heaviest, searchBytes } from "#scripts/lib/sizes.ts";
import { command, duration, kilobytes, refuseUnknown, table } from "#scripts/lib/terminal.ts";

const help = `npm run bench [-- search] [-- --build]
  Weighs the build in dist: bytes of the first view and of whole pages, the heaviest page
  of each template in each language, and of a first search. --build also builds the site
  anew (without print files) to time it, and throws that away. Changes nothing.
  search runs the queries of tests/search in a browser instead: how many answers are right, how
  fast on a processor four times slower, how many bytes. KB are 1000 bytes; text is counted as brotli 11.`;

async function main(args: string[]): Promise<number> {
  refuseUnknown(args, ["--build"]);
  const places = placesOf(root);
  const outDir = currentBuild(places);
  if (!outDir) throw new Error("There is no finished build in dist.\nType first: npm run build");
  if (args.includes("search")) {
    console.log(await searchBench(root, outDir));
    return 0;
  }

  const pages = htmlFiles(outDir)
    .filter((file) => file.endsWith("index.html"))
    .map((file) => `/${file.replace(/index\.html$/, "")}`);
  const sizes = [...heaviest(outDir, pages)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [title, part, budget] of [
    ["First view (HTML with its CSS)", "firstView", budgets.articleFirstView],
    ["Whole page", "total", budgets.articleTotal],
  ] as const) {
    console.log(`${title}, heaviest page, KB; articles may weigh ${kilobytes(budget)}`);
    const rows = sizes.map(([template, row]) => [
      template,
      ...langs.map((lang) => (row[lang] ? (row[lang][part] / 1000).toFixed(1) : "-")),
    ]);
    console.log(`${table([["", ...langs], ...rows])}\n`);
  }

  console.log(`First search of one word, at most, KB; it may cost ${kilobytes(budgets.searchFirst)}`);
  console.log(
    `${table([
      ["", ...langs],
      ["search", ...langs.map((lang) => kilobytesOr(searchBytes(outDir, lang)))],
    ])}\n`,
  );

  const { times, epoch } = readRecord(outDir) ?? {};
  console.log(
    `${pages.length} pages, day of the build ${new Date((epoch ?? 0) * 1000).toISOString().slice(0, 10)}, sheets: ${countSheets(outDir)}`,
  );
  if (times) console.log(timesLine("Last build", times));
  if (args.includes("--build")) console.log(timesLine("Built anew", await timeBuild()));
  return 0;
}

async function timeBuild(): Promise<Record<string, number>> {
  const places = placesOf(root);
  const release = await takeLock(places.lock, { what: "npm run bench" });
  const off = onEnd(release);
  try {
    const { outDir, times } = await buildSite(root, places, "none", () => undefined);
    discard(outDir);
    return times;
  } finally {
    off();
    release();
  }
}

function timesLine(title: string, times: Readonly<Record<string, number>>): string {
  return `${title}: ${Object.entries(times)
    .map(([name, ms]) => `${name} ${duration(ms)}`)
    .join(", ")}`;
}

function kilobytesOr(bytes: number | undefined): string {
  return bytes === undefined ? "-" : (bytes / 1000).toFixed(1);
}

function countSheets(outDir: string): number {
  try {
    return (JSON.parse(readFileSync(`${outDir}/data/sheets.json`, "utf8")) as unknown[]).length;
  } catch {
    return 0;
  }
}

await command(help, main);
