import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import type { PrintProgress, PrintQueue, PrintQueueOptions, PrintResult } from "#scripts/lib/print-contract.ts";
import { messageOf } from "#scripts/lib/terminal.ts";
import { cacheFolder, DiskFull, PrintCache, writeWhole } from "./cache.ts";
import { cacheKeys } from "./cache-key.ts";
import { pageParts, type PageParts } from "./page-parts.ts";
import { Press, versionOf, type Tab } from "./press.ts";
import { endReprinting } from "./reprinting.ts";
import { writeResults, type MadeSheet } from "./results.ts";

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
  try {
    return JSON.parse(readFileSync(path, "utf8")) as PlannedSheet[];
  } catch (error) {
    throw new Error(`${path} cannot be read (${messageOf(error)}). Build the site again: npm run build`, { cause: error });
  }
}

class Queue implements PrintQueue {
  readonly total: number;
  readonly #options: PrintQueueOptions;
  readonly #jobs = new Map<string, Job>();
  readonly #order: Job[] = [];
  readonly #cache = new PrintCache(cacheFolder());
  readonly #made: MadeSheet[] = [];
  readonly #failures: string[] = [];
  readonly #workers: Promise<void>[] = [];
  readonly #press: Press;
  readonly #keyOf: ReturnType<typeof cacheKeys>;
  #idle = 0;
  #fromCache = 0;
  #closed = false;

  constructor(options: PrintQueueOptions, plan: readonly PlannedSheet[]) {
    this.#options = options;
    this.total = plan.length;
    this.#press = new Press(options.browser, options.outDir);
    this.#keyOf = cacheKeys(options.outDir, versionOf(options.browser));
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

  // Asynchronous by contract: what wraps this queue has more to do.
  async takeUnchanged(): Promise<string[]> {
    const waiting: Job[] = [];
    for (const job of this.#order.splice(0)) {
      const kept = this.#closed ? undefined : this.#kept(job.sheet);
      if (kept) {
        this.#place(job.sheet, kept);
        this.#fromCache++;
        job.state = "finished";
        job.settle();
      } else waiting.push(job);
    }
    this.#order.push(...waiting);
    writeResults(this.#options.outDir, this.#made);
    return waiting.map(({ sheet }) => sheet.file);
  }

  async run(): Promise<PrintResult> {
    const start = performance.now();
    this.#report();
    const count = Math.max(1, Math.min(2, availableParallelism()));
    for (let index = this.#workers.length - this.#idle; index < count; index++) this.#startWorker();
    await Promise.all(this.#workers);
    if (!this.#closed) {
      if (this.#failures.length === 0) endReprinting(this.#options.outDir);
      writeResults(this.#options.outDir, this.#made);
      this.#cache.prune();
    }
    const missing = this.total - this.#made.length - this.#failures.length;
    if (!this.#closed && missing > 0) this.#failures.push(`${missing} of ${this.total} planned files were not made.`);
    await this.close();
    return { ...this.#progress(), failures: [...this.#failures].sort(), seconds: (performance.now() - start) / 1000 };
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const job of this.#order.splice(0)) job.settle(new Error("The print shop was closed before this file was made."));
    await this.#press.close();
  }

  #startWorker(): void {
    this.#workers.push(this.#work().finally(() => this.#idle++));
  }

  async #work(): Promise<void> {
    const tab: Tab = {};
    for (let job = this.#order.shift(); job; job = this.#order.shift()) {
      job.state = "taken";
      try {
        await this.#make(job.sheet, tab);
        job.settle();
      } catch (error) {
        const isFull = error instanceof DiskFull;
        const message = isFull ? error.message : `${job.sheet.file}: ${messageOf(error).split("\n    at ")[0]}`;
        if (!this.#closed) this.#failures.push(message);
        job.settle(new Error(message));
        if (isFull) await this.close();
      }
      job.state = "finished";
      this.#report();
    }
    await tab.stage?.close();
  }

  async #make(sheet: PlannedSheet, tab: Tab): Promise<void> {
    const parts = this.#partsOf(sheet);
    const key = this.#keyOf(sheet, parts);
    const kept = this.#cache.take(key);
    const bytes = kept ?? (await this.#press.print(sheet, parts, tab));
    if (!kept) this.#cache.put(key, bytes);
    else this.#fromCache++;
    this.#place(sheet, bytes);
  }

  /** The file of a sheet whose page was printed before; undefined when there is none, or when its page cannot be read. */
  #kept(sheet: PlannedSheet): Buffer | undefined {
    try {
      return this.#cache.take(this.#keyOf(sheet, this.#partsOf(sheet)));
    } catch {
      return undefined; // Making it says what is wrong.
    }
  }

  #place(sheet: PlannedSheet, bytes: Buffer): void {
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

  #progress(): PrintProgress {
    return { done: this.#made.length, fromCache: this.#fromCache, total: this.total };
  }

  #report(): void {
    this.#options.onProgress?.(this.#progress());
  }
}
