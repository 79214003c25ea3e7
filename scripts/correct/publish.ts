import { isLang, sourceLang } from "#config/locales.ts";
import { buildSite, type SiteBuild } from "#scripts/lib/build-site.ts";
import { currentBuild, discard, placesOf, prune, swap, useBuild, writeRecord } from "#scripts/lib/builds.ts";
import { onEnd } from "#scripts/lib/child.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { takeLock } from "#scripts/lib/lock.mjs";
import type { PrintQueue } from "#scripts/lib/print-contract.ts";
import { openPrintShop, printBrowser, progressLine } from "#scripts/lib/print-files.ts";
import { markReprinting } from "#scripts/lib/print/reprinting.ts";
import { readSite } from "#scripts/lib/site-file.ts";
import { duration } from "#scripts/lib/terminal.ts";
import { compareBuilds, manifestOf, uploadWords, writeUpload, type Manifest } from "./upload-list.ts";
import { wordsOf } from "./words.ts";

/**
 * Bring a correction to the readers: first all pages, with the print files that did not change, swapped into dist and ready to upload;
 * then the print files that changed. Says what to upload after each step. Throws an Error when a step fails; dist is whole at any time.
 */
export async function publish(root: string, withPrint: boolean, say: (text: string) => void): Promise<void> {
  const start = performance.now();
  const places = placesOf(root);
  const host = new URL(readSite(root).address).hostname;
  const release = await takeLock(places.lock, {
    what: "npm run correct",
    onWait: (owner) => say(`Another build is running (process ${owner.pid}, since ${owner.since}). Waiting for it …`),
  });
  let build: SiteBuild | undefined;
  let isSwapped = false;
  const off = onEnd(() => {
    if (build && !isSwapped) discard(build.outDir);
    release();
    console.error("Stopped. The correction is in content; npm run build makes the site of it.");
  });
  try {
    prune(places);
    const before = manifestOf(currentBuild(places));
    const browser = withPrint ? printBrowser() : undefined;
    say("\n1. Pages");
    build = await buildSite(root, places, browser ? "files" : "none", say);
    const { outDir, record } = build;
    const queue = browser ? await openPrintShop({ outDir, browser, epoch: record.epoch, onProgress: progressLine(say), say }) : undefined;
    const waiting = (await queue?.takeUnchanged()) ?? [];
    markReprinting(outDir, waiting, reprintingWords(root));
    writeRecord(outDir, { ...record, printed: waiting.length === 0 });
    swap(places, outDir);
    isSwapped = true;
    say(`dist has the corrected pages, ${duration(performance.now() - start)} after the start.`);
    const pages = manifestOf(outDir);
    tell(root, "1", before, pages, host, say);
    if (!queue) {
      if (withPrint)
        say("\nThere is no browser here, so no print files were made. Remove the old ones from the server (the list names them).");
      return;
    }
    // Others may build now; this one is in use until its print files are there.
    const leave = useBuild(outDir);
    release();
    try {
      await print(queue, waiting.length, say);
    } finally {
      leave();
    }
    writeRecord(outDir, { ...record, printed: true });
    tell(root, "2", pages, manifestOf(outDir), host, say);
  } catch (error) {
    if (build && !isSwapped) discard(build.outDir);
    throw error;
  } finally {
    off();
    release();
  }
}

async function print(queue: PrintQueue, count: number, say: (text: string) => void): Promise<void> {
  say(`\n2. Print files: ${count} to make (sheets, pictures, kits); until then their pages say that they are being reprinted`);
  try {
    const { failures, seconds } = await queue.run();
    if (failures.length > 0)
      throw new Error(
        `${failures.slice(0, 20).join("\n")}\n\n${failures.length} print files could not be made; their pages still say so. Shorten the words that are named, then type: npm run build`,
      );
    say(`Print files are ready (${duration(seconds * 1000)}).`);
  } finally {
    await queue.close();
  }
}

function tell(root: string, step: string, before: Manifest, after: Manifest, host: string, say: (text: string) => void): void {
  const upload = compareBuilds(before, after);
  say(uploadWords(step, upload, writeUpload(root, step, upload), host));
}

/** "Being reprinted" by language, from the content. */
function reprintingWords(root: string): (lang: string) => string {
  const words = wordsOf(buildContentTree(readContentFiles(root).files, "1970-01-01"));
  return (lang) => words(isLang(lang) ? lang : sourceLang)("kit.reprinting");
}
