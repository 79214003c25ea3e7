import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { chromium, type Browser } from "playwright";
import { budgets } from "#config/budgets.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { browserSwitches } from "#scripts/lib/browser.mjs";
import type { PrintProgress, PrintQueue, PrintQueueOptions, PrintResult } from "#scripts/lib/print-contract.ts";
import { messageOf } from "#scripts/lib/terminal.ts";
import { cacheFolder, PrintCache, writeWhole } from "./cache.ts";
import { serveLoopback, type Loopback } from "./loopback.ts";
import { filesOfStyle, pageParts, sha256, type PageParts } from "./page-parts.ts";
import { writeResults, type MadeSheet } from "./results.ts";
import { Stage } from "./stage.ts";

/** Raised whenever this program makes other bytes from the same page, so that the cache forgets the old ones. */
const rendererVersion = "2";

/** Times that a browser which died is started again in one run. */
const restarts = 3;

interface Job {
  sheet: PlannedSheet;
  done: Promise<void>;
  settle: (error?: Error) => void;
  state: "waiting" | "taken" | "finished";
}

/**
 * Open the print shop on a build: reads `data/sheets-plan.json` of it and makes every sheet, from the cache where the
 * same page was printed before. Throws an Error with a message for people when the build has no plan.
 */
export async function openPrintQueue(options: PrintQueueOptions): Promise<PrintQueue> {
  return new Queue(options, readPlan(options.outDir));
}

/** The sheets that a build plans. */
export function readPlan(outDir: string): PlannedSheet[] {
  const path = join(outDir, "data/sheets-plan.json");
  if (!existsSync(path)) throw new Error(`${path} is missing, so there is nothing to print. Build the site first: npm run build`);
  return JSON.parse(readFileSync(path, "utf8")) as PlannedSheet[];
}

class Queue implements PrintQueue {
  readonly total: number;
  readonly #options: PrintQueueOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #order: Job[] = [];
  readonly #cache = new PrintCache(cacheFolder());
  readonly #made: MadeSheet[] = [];
  readonly #failures: string[] = [];
  readonly #fileSums = new Map<string, string>();
  readonly #workers: Promise<void>[] = [];
  readonly #browserVersion: string;
  #server: Promise<Loopback> | undefined;
  #browser: Promise<Browser> | undefined;
  #launches = 0;
  #idle = 0;
  #fromCache = 0;
  #closed = false;

  constructor(options: PrintQueueOptions, plan: readonly PlannedSheet[]) {
    this.#options = options;
    this.total = plan.length;
    this.#browserVersion = versionOf(options.browser);
    for (const sheet of plan) {
      let settle!: Job["settle"];
      const done = new Promise<void>((resolve, reject) => {
        settle = (error) => (error ? reject(error) : resolve());
      });
      done.catch(() => {}); // A failure is also listed in the result.
      const job: Job = { sheet, done, settle, state: "waiting" };
      this.#jobs.set(`/${sheet.file}`, job);
      this.#order.push(job);
    }
  }

  async ensureSheet(path: string): Promise<boolean> {
    const job = this.#jobs.get(decodeURI(path));
    if (!job || this.#closed) return false;
    if (job.state === "waiting") {
      this.#order.splice(this.#order.indexOf(job), 1);
      this.#order.unshift(job);
      if (this.#workers.length === this.#idle) this.#startWorker();
    }
    await job.done;
    return true;
  }

  async run(): Promise<PrintResult> {
    const start = performance.now();
    this.#report();
    const count = Math.max(1, Math.min(2, availableParallelism()));
    for (let index = this.#workers.length - this.#idle; index < count; index++) this.#startWorker();
    await Promise.all(this.#workers);
    if (!this.#closed) {
      writeResults(this.#options.outDir, this.#made);
      this.#cache.prune();
    }
    await this.close();
    return { ...this.#progress(), failures: [...this.#failures].sort(), seconds: (performance.now() - start) / 1000 };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#order.splice(0)) job.settle(new Error("The print shop was closed before this file was made."));
    const [browser, server] = [this.#browser, this.#server];
    this.#browser = undefined;
    this.#server = undefined;
    await browser?.then((open) => open.close()).catch(() => {});
    await server?.then((open) => open.close()).catch(() => {});
  }

  #startWorker(): void {
    this.#workers.push(this.#work().finally(() => this.#idle++));
  }

  async #work(): Promise<void> {
    const stage: { current?: Stage | undefined } = {};
    for (let job = this.#order.shift(); job; job = this.#order.shift()) {
      job.state = "taken";
      try {
        await this.#make(job.sheet, stage);
        job.settle();
      } catch (error) {
        const message = `${job.sheet.file}: ${messageOf(error).split("\n    at ")[0]}`;
        if (!this.#closed) this.#failures.push(message);
        job.settle(new Error(message));
        // On a full disk every other file fails too.
        if ((error as NodeJS.ErrnoException).code === "ENOSPC") {
          this.#failures.push("The disk is full. Make room and run the command again; finished files are kept.");
          await this.close();
        }
      }
      job.state = "finished";
      this.#report();
    }
    await stage.current?.close();
  }

  async #make(sheet: PlannedSheet, stage: { current?: Stage | undefined }): Promise<void> {
    const parts = this.#partsOf(sheet);
    const key = sha256(
      rendererVersion,
      this.#browserVersion,
      JSON.stringify([sheet.format, sheet.widthMm, sheet.heightMm, sheet.widthPx, sheet.heightPx, sheet.revised]),
      JSON.stringify(parts),
      ...this.#sumsOf(parts),
    );
    const kept = this.#cache.take(key);
    const bytes = kept ?? (await this.#print(sheet, parts, stage));
    if (!kept) this.#cache.put(key, bytes);
    else this.#fromCache++;
    writeWhole(join(this.#options.outDir, sheet.file), bytes);
    this.#made.push({ sheet, sha256: createHash("sha256").update(bytes).digest("hex"), bytes: bytes.length });
  }

  #partsOf(sheet: PlannedSheet): PageParts {
    const page = join(this.#options.outDir, sheet.path, "index.html");
    try {
      return pageParts(readFileSync(page, "utf8"));
    } catch (error) {
      throw new Error(`its page ${sheet.path} cannot be read (${messageOf(error)})`, { cause: error });
    }
  }

  #sumsOf(parts: PageParts): string[] {
    return filesOfStyle(parts.shared + parts.style).map((file) => {
      let sum = this.#fileSums.get(file);
      if (!sum) {
        const path = join(this.#options.outDir, file);
        if (!existsSync(path)) throw new Error(`the font ${file} is missing in the build`);
        this.#fileSums.set(file, (sum = sha256(readFileSync(path))));
      }
      return sum;
    });
  }

  async #print(sheet: PlannedSheet, parts: PageParts, stage: { current?: Stage | undefined }): Promise<Buffer> {
    for (let attempt = 1; ; attempt++) {
      const browser = await this.#openBrowser();
      try {
        const server = await (this.#server ??= serveLoopback(this.#options.outDir));
        const bytes = await (stage.current ??= new Stage(browser, server.origin)).make(sheet, parts);
        const limit = sheet.widthMm !== null ? budgets.sheetPdf : budgets.sheetPng;
        if (bytes.length > limit) throw new Error(`the file has ${bytes.length} bytes; ${limit} are allowed`);
        return bytes;
      } catch (error) {
        // A browser that was killed is started again; what was made stays, and this sheet is tried once more.
        if (browser.isConnected() || attempt > 2 || this.#closed) throw error;
        stage.current = undefined;
        if (this.#browser && (await this.#browser) === browser) this.#browser = undefined;
      }
    }
  }

  #openBrowser(): Promise<Browser> {
    if (this.#browser) return this.#browser;
    if (this.#closed) return Promise.reject(new Error("The print shop is closed."));
    if (++this.#launches > restarts + 1)
      return Promise.reject(
        new Error(`the browser ended ${restarts + 1} times. Is there enough memory? Run the command again; finished files are kept.`),
      );
    this.#browser = chromium.launch({ executablePath: this.#options.browser, args: browserSwitches }).catch((error: unknown) => {
      throw new Error(
        `The browser ${this.#options.browser} does not start: ${messageOf(error).split("\n")[0]}\nInstall another one (npm run setup -- --browser), or build without print files: npm run build -- --no-print`,
      );
    });
    return this.#browser;
  }

  #progress(): PrintProgress {
    return { done: this.#made.length, fromCache: this.#fromCache, total: this.total };
  }

  #report(): void {
    this.#options.onProgress?.(this.#progress());
  }
}

function versionOf(browser: string): string {
  try {
    return execFileSync(browser, ["--version"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 20_000 }).trim();
  } catch {
    throw new Error(`The browser ${browser} does not answer to --version. Install another one: npm run setup -- --browser`);
  }
}
