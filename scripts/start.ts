import { buildEpoch } from "#scripts/lib/build-date.ts";
import { currentBuild, placesOf, prune, readRecord, swap, useBuild, writeRecord, type BuildRecord } from "#scripts/lib/builds.ts";
import { buildSite, siteKey } from "#scripts/lib/build-site.ts";
import { onEnd, runNode } from "#scripts/lib/child.ts";
import { takeLock } from "#scripts/lib/lock.mjs";
import type { PrintQueue } from "#scripts/lib/print-contract.ts";
import { openPrintShop, printBrowser, progressLine } from "#scripts/lib/print-files.ts";
import { root } from "#scripts/lib/root.ts";
import { command, duration, messageOf, refuseUnknown } from "#scripts/lib/terminal.ts";
import { listen, portFrom } from "./serve/listen.ts";
import { createSiteServer } from "./serve/server.ts";

const help = `npm start
  Builds the site and its search index where something has changed, serves it at
  http://localhost:4321 and prints that address as soon as it can be read. Print files
  follow in the background; one that is asked for is made first. Ctrl+C ends it.
  PORT=8080 chooses another port. For writing there is npm run dev.`;

const say = (text: string): void => console.log(text);
const places = placesOf(root);

/** What is served now, and what makes its print files. */
const served: { outDir: string; leave: () => void; queue: Promise<PrintQueue> | undefined; ending: boolean } = {
  outDir: "",
  leave: () => undefined,
  queue: undefined,
  ending: false,
};

async function main(args: string[]): Promise<number> {
  refuseUnknown(args, []);
  const port = portFrom(process.env);
  // A taken port is said at once, not after the build.
  await listen(() => createSiteServer({ root }), port).then(({ close }) => close());
  const off = onEnd(() => void prune(places));
  await provide(printBrowser() ? "files" : "none");
  off();

  const site = await listen(() => createSiteServer({ root: () => served.outDir, onMissing }), port);
  onEnd(async () => {
    served.ending = true;
    served.leave();
    await Promise.race([Promise.all([site.close(), closeQueue()]), new Promise((resolve) => setTimeout(resolve, 3000))]);
  });
  say(`\nThe site is ready: http://localhost:${site.port}`);
  say("Ctrl+C ends it.\n");
  await printFiles().catch((error: unknown) =>
    say(`Print files: ${messageOf(error)}\nThe site goes on without them; printing from the browser works.`),
  );
  return 0;
}

/** Have a build of the content as it is now, made or found, and serve it from here on. */
async function provide(print: BuildRecord["print"]): Promise<void> {
  const start = performance.now();
  const release = await takeLock(places.lock, {
    what: "npm start",
    onWait: (owner) => say(`Another build is running (process ${owner.pid}). Waiting for it …`),
  });
  try {
    const outDir = unchanged(print) ?? (await make(print));
    const leave = useBuild(outDir);
    served.leave();
    Object.assign(served, { outDir, leave, queue: undefined });
    say(`Ready in ${duration(performance.now() - start)}.`);
  } finally {
    release();
  }
}

/** The build that is there, when nothing has changed since it was made. */
function unchanged(print: BuildRecord["print"]): string | undefined {
  const outDir = currentBuild(places);
  const record = outDir && readRecord(outDir);
  if (!outDir || !record) return undefined;
  const enough = record.print === print || record.printed;
  if (!enough || record.key !== siteKey(root, buildEpoch(root), record.print)) return undefined;
  if (record.print === "none" && print === "files") return undefined;
  say("Nothing has changed since the last build.");
  return outDir;
}

async function make(print: BuildRecord["print"]): Promise<string> {
  say("Building the site …");
  prune(places);
  const { outDir, record } = await buildSite(root, places, print, say);
  writeRecord(outDir, record);
  swap(places, outDir);
  prune(places, served.outDir ? [served.outDir] : []);
  return outDir;
}

/** Make the print files that are missing, after seeing to a browser where there is none. */
async function printFiles(): Promise<void> {
  if (!printBrowser()) {
    const { code } = await runNode(["scripts/setup.mjs", "--browser"], { inherit: true });
    if (code !== 0) return say("The site goes on without print files; printing from the browser works.");
    say("Building the site once more, with print files …");
    await provide("files");
  }
  const { outDir } = served;
  const record = readRecord(outDir);
  const browser = printBrowser();
  if (!record || !browser || record.printed) return;

  served.queue = openPrintShop({ outDir, browser, epoch: record.epoch, onProgress: progressLine(say), say });
  const queue = await served.queue;
  const { failures, total, seconds } = await queue.run();
  await closeQueue();
  if (served.ending) return;
  if (failures.length > 0)
    return say(
      `${failures.slice(0, 10).join("\n")}\n${failures.length} of ${total} print files could not be made; they are tried again at the next start.`,
    );
  writeRecord(outDir, { ...record, printed: true });
  say(`All ${total} print files are ready (${duration(seconds * 1000)}).`);
}

async function onMissing(path: string): Promise<boolean> {
  return served.queue ? (await served.queue).ensureSheet(path) : false;
}

async function closeQueue(): Promise<void> {
  const { queue } = served;
  served.queue = undefined;
  await (await queue?.catch(() => undefined))?.close();
}

await command(help, main);
