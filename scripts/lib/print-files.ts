import { findBrowser } from "./browser.mjs";
import type { PrintProgress, PrintQueue, PrintQueueOptions } from "./print-contract.ts";
import { duration } from "./terminal.ts";

/** What to say where there is no browser. */
export const noBrowser = `There is no Chromium or Chrome, so print files cannot be made.
  Type one of these, then run the command again:
  npm run setup -- --browser                (installs one)
  sudo apt-get install -y chromium          (Debian)
  export CHROMIUM_PATH=/path/to/chrome      (one that you have)`;

/** The browser that makes print files; undefined when there is none. */
export function printBrowser(): string | undefined {
  return findBrowser();
}

/** Open the print shop on a build, with the pictures and kits made from its files. It is loaded only here, because it brings Playwright along. */
export async function openPrintShop(options: PrintQueueOptions): Promise<PrintQueue> {
  const [{ openPrintQueue }, { KitShop }] = await Promise.all([import("#scripts/lib/print/queue.ts"), import("#scripts/lib/kits/shop.ts")]);
  return new KitShop(await openPrintQueue(options), options);
}

/** A function that says how far print files are: at most once in ten seconds, and at the end. */
export function progressLine(say: (text: string) => void, now: () => number = Date.now): (progress: PrintProgress) => void {
  const start = now();
  let last = start;
  return ({ done, total, fromCache }) => {
    const time = now();
    if (done < total && time - last < 10_000) return;
    last = time;
    const made = done - fromCache;
    const left = made > 0 && done < total ? `, about ${duration(((time - start) / made) * (total - done))} left` : "";
    say(`Print files: ${done} of ${total}${fromCache > 0 ? ` (${fromCache} unchanged)` : ""}${left}`);
  };
}
