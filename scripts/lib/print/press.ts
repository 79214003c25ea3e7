import { execFileSync } from "node:child_process";
import { chromium, type Browser } from "playwright";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { browserSwitches } from "#scripts/lib/browser.mjs";
import { messageOf } from "#scripts/lib/terminal.ts";
import { serveLoopback, type Loopback } from "./loopback.ts";
import type { PageParts } from "./page-parts.ts";
import { SheetProblem, Stage } from "./stage.ts";

/** Times that a browser which died is started again in one run. */
const restarts = 3;

/** A sheet takes a tenth of a second; a browser that needs a minute hangs. */
const patienceMs = 60_000;

/** The tab of one worker, kept from sheet to sheet. */
export interface Tab {
  stage?: Stage | undefined;
}

/**
 * The browser that prints a build. It is started when the first sheet needs it, and again when it was killed or hangs;
 * after the third time it is given up, with a message for people.
 */
export class Press {
  readonly #browserPath: string;
  readonly #outDir: string;
  #server: Promise<Loopback> | undefined;
  #browser: Promise<Browser> | undefined;
  #launches = 0;
  #launchFault: Error | undefined;
  #closed = false;

  constructor(browserPath: string, outDir: string) {
    this.#browserPath = browserPath;
    this.#outDir = outDir;
  }

  /** The file of a sheet. Throws a SheetProblem when the sheet is not as it must be, another Error when there is no browser to print it. */
  async print(sheet: PlannedSheet, parts: PageParts, tab: Tab): Promise<Buffer> {
    for (let attempt = 1; ; attempt++) {
      let browser: Browser | undefined;
      try {
        browser = await this.#open();
        const server = await (this.#server ??= serveLoopback(this.#outDir));
        return await inTime((tab.stage ??= new Stage(browser, server.origin)).make(sheet, parts));
      } catch (error) {
        if (error instanceof SheetProblem || attempt > 2 || this.#closed) throw error;
        // A tab that crashed is opened anew, a browser that was killed or hangs started again; this sheet is tried once more.
        tab.stage = undefined;
        if (browser && (error instanceof TookTooLong || !browser.isConnected())) await this.#giveUp(browser);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const [browser, server] = [this.#browser, this.#server];
    this.#browser = undefined;
    this.#server = undefined;
    await browser?.then((open) => open.close()).catch(() => {});
    await server?.then((open) => open.close()).catch(() => {});
  }

  #open(): Promise<Browser> {
    if (this.#browser) return this.#browser;
    if (this.#closed) return Promise.reject(new Error("The print shop is closed."));
    if (++this.#launches > restarts + 1)
      return Promise.reject(
        this.#launchFault ??
          new Error(`the browser ended ${restarts + 1} times. Is there enough memory? Run the command again; finished files are kept.`),
      );
    const launch = chromium.launch({ executablePath: this.#browserPath, args: browserSwitches, timeout: patienceMs });
    this.#browser = launch.catch((error: unknown) => {
      this.#browser = undefined;
      this.#launchFault = new Error(
        `The browser ${this.#browserPath} does not start: ${messageOf(error).split("\n")[0]}\nInstall another one (npm run setup -- --browser), or build without print files: npm run build -- --no-print`,
      );
      throw this.#launchFault;
    });
    void launch.then(() => (this.#launchFault = undefined)).catch(() => {});
    return this.#browser;
  }

  async #giveUp(browser: Browser): Promise<void> {
    if ((await this.#browser?.catch(() => undefined)) !== browser) return;
    this.#browser = undefined;
    void browser.close().catch(() => {});
  }
}

class TookTooLong extends Error {}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TookTooLong(`the browser did not answer for ${patienceMs / 1000} seconds`)), patienceMs);
  });
  work.catch(() => {}); // What fails after its time is nobody's concern.
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What a browser says of its version. Throws an Error with a message for people when it says nothing. */
export function versionOf(browserPath: string): string {
  try {
    return execFileSync(browserPath, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 20_000 }).trim();
  } catch {
    throw new Error(`The browser ${browserPath} does not answer to --version. Install another one: npm run setup -- --browser`);
  }
}
