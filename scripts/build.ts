import { currentBuild, discard, placesOf, prune, swap, writeRecord } from "#scripts/lib/builds.ts";
import { buildSite, type SiteBuild } from "#scripts/lib/build-site.ts";
import { onEnd } from "#scripts/lib/child.ts";
import { takeLock } from "#scripts/lib/lock.mjs";
import { noBrowser, openPrintShop, printBrowser, progressLine } from "#scripts/lib/print-files.ts";
import { root } from "#scripts/lib/root.ts";
import { command, duration, refuseUnknown } from "#scripts/lib/terminal.ts";

const help = `npm run build [-- --no-print]
  Builds the whole site into dist: pages, search index, data, print files.
  --no-print leaves the print files out; pages then have no download links,
  and printing from the browser still works.
  dist changes only when everything is done; a build that fails leaves it as it was.
  SOURCE_DATE_EPOCH=<seconds> sets the day of the build (else that of the commit).`;

const say = (text: string): void => console.log(text);

async function main(args: string[]): Promise<number> {
  refuseUnknown(args, ["--no-print"]);
  const browser = printBrowser();
  const withPrint = !args.includes("--no-print");
  if (withPrint && !browser) throw new Error(`${noBrowser}\n  npm run build -- --no-print               (builds without print files)`);

  const start = performance.now();
  const places = placesOf(root);
  const release = await takeLock(places.lock, {
    what: "npm run build",
    onWait: (owner) => say(`Another build is running (process ${owner.pid}, since ${owner.since}). Waiting for it …`),
  });
  let build: SiteBuild | undefined;
  const off = onEnd(() => {
    if (build) discard(build.outDir);
    prune(places);
    release();
    console.error("Stopped. dist is as it was.");
  });
  try {
    prune(places);
    build = await buildSite(root, places, withPrint ? "files" : "none", say);
    const seconds = withPrint && browser ? await print(build, browser) : 0;
    writeRecord(build.outDir, { ...build.record, printed: true, times: { ...build.times, print: seconds * 1000 } });
    swap(places, build.outDir);
    prune(places);
    say(`Built ${currentBuild(places) ? "dist" : build.outDir} in ${duration(performance.now() - start)}.`);
    return 0;
  } catch (error) {
    if (build) discard(build.outDir);
    throw error;
  } finally {
    off();
    release();
  }
}

/** Make all print files; seconds that it took. */
async function print(build: SiteBuild, browser: string): Promise<number> {
  const queue = await openPrintShop({ outDir: build.outDir, browser, epoch: build.record.epoch, onProgress: progressLine(say), say });
  try {
    const { failures, seconds, total, fromCache } = await queue.run();
    if (failures.length > 0) {
      throw new Error(
        `${failures.slice(0, 20).join("\n")}\n\n${failures.length} of ${total} print files could not be made. dist is as it was.`,
      );
    }
    say(`Print files: ${total}, ${total - fromCache} of them new, in ${duration(seconds * 1000)}`);
    return seconds;
  } finally {
    await queue.close();
  }
}

await command(help, main);
