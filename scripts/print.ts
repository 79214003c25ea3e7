import { join } from "node:path";
import { buildEpoch } from "#scripts/lib/build-date.ts";
import { noBrowser, openPrintShop, printBrowser, progressLine } from "#scripts/lib/print-files.ts";
import { writeWordFiles } from "#scripts/lib/kits/word-files.ts";
import { root } from "#scripts/lib/root.ts";
import { command, duration, refuseUnknown } from "#scripts/lib/terminal.ts";

const help = `npm run print -- [--dist=FOLDER]
  Makes the print files (PDF and PNG) of the last build, in dist/sheets, data/sheets.json,
  the pictures of the gallery and the ZIP of each kit.
  Only sheets that changed are made again; the rest comes from the cache
  (TINH_TAO_PRINT_CACHE, or ~/.cache/tinh-tao/print).`;

await command(help, async (args) => {
  refuseUnknown(args, ["--dist"]);
  const browser = printBrowser();
  if (!browser) throw new Error(noBrowser);
  const folder = args.find((arg) => arg.startsWith("--dist="))?.slice("--dist=".length) ?? join(root, "dist");
  await writeWordFiles(folder);
  const queue = await openPrintShop({
    outDir: folder,
    browser,
    epoch: buildEpoch(root),
    onProgress: progressLine(console.log),
    say: console.log,
  });
  const stop = (): void => void queue.close().then(() => process.exit(130));
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const { done, total, fromCache, failures, seconds } = await queue.run();
  console.log(
    `Print files: ${done} of ${total} in place (${fromCache} unchanged), ${duration(seconds * 1000)}, ${((done - fromCache) / seconds).toFixed(1)} made a second`,
  );
  if (failures.length === 0) return 0;
  console.error(
    `${failures.length} could not be made:\n${failures.map((failure) => `  ${failure}`).join("\n")}\nShorten the words that are named (content/<kind>/<id>/<lang>), then run the command again.`,
  );
  return 1;
});
