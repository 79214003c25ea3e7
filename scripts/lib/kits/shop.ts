import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { galleryEntryKinds } from "#lib/gallery.ts";
import type { PlannedKit } from "#lib/kit-plan.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { thumbnailOf } from "#lib/thumbnail.ts";
import type { PrintQueue, PrintQueueOptions, PrintResult } from "#scripts/lib/print-contract.ts";
import { readPlan } from "#scripts/lib/print/queue.ts";
import { duration, messageOf } from "#scripts/lib/terminal.ts";
import { writeArchive } from "./archive.ts";
import { Archives } from "./archives.ts";
import { removeLinks } from "./page-links.ts";
import { readKitPlan } from "./plan.ts";
import { Thumbnails } from "./thumbnails.ts";

const kindsWithKits: ReadonlySet<string> = new Set(galleryEntryKinds);

/**
 * The print shop with what is made from its files: pictures for the gallery and a ZIP for each kit. They follow when
 * the sheets are done; one that is asked for is made first.
 */
export class KitShop implements PrintQueue {
  readonly total: number;
  readonly #sheets: PrintQueue;
  readonly #options: PrintQueueOptions;
  readonly #thumbnails: Thumbnails;
  /** By their names below the site's root. */
  readonly #pictured = new Map<string, PlannedSheet>();
  readonly #kits = new Map<string, PlannedKit>();
  #closed = false;

  constructor(sheets: PrintQueue, options: PrintQueueOptions) {
    this.total = sheets.total;
    this.#sheets = sheets;
    this.#options = options;
    this.#thumbnails = new Thumbnails(options.outDir, options.browser);
    for (const sheet of readPlan(options.outDir)) {
      const picture = thumbnailOf(sheet.code, sheet.format, sheet.lang);
      if (picture.format === sheet.format && kindsWithKits.has(sheet.kind)) this.#pictured.set(picture.file, sheet);
    }
    for (const kit of readKitPlan(options.outDir)) this.#kits.set(kit.file, kit);
  }

  async ensureSheet(path: string): Promise<boolean> {
    const file = decodeURI(path).replace(/^\//, "");
    const sheet = this.#pictured.get(file);
    if (sheet) {
      await this.#sheets.ensureSheet(`/${sheet.file}`);
      if (!this.#thumbnails.placeKept(sheet)) await this.#thumbnails.make(sheet);
      return true;
    }
    const kit = this.#kits.get(file);
    if (kit) {
      for (const each of kit.sheets) await this.#sheets.ensureSheet(`/${each.file}`);
      writeArchive(this.#options.outDir, kit);
      return true;
    }
    return this.#sheets.ensureSheet(path);
  }

  async takeUnchanged(): Promise<string[]> {
    const waiting = new Set(await this.#sheets.takeUnchanged());
    for (const [file, sheet] of this.#pictured) {
      if (!this.#isThere(sheet.file) || !this.#thumbnails.placeKept(sheet)) waiting.add(file);
    }
    const archives = new Archives(this.#options.outDir);
    for (const kit of this.#kits.values()) if (!archives.put(kit)) waiting.add(kit.file);
    return [...waiting];
  }

  async run(): Promise<PrintResult> {
    const start = performance.now();
    const result = await this.#sheets.run();
    const missing = new Set<string>();
    const failures = [...result.failures];
    if (!this.#closed) {
      await this.#makePictures(missing, failures);
      this.#packKits(missing, failures);
      // What failed is named in the result; no page offers it, nor what would have been made from it.
      for (const { file } of [...this.#pictured.values(), ...[...this.#kits.values()].flatMap(({ sheets }) => sheets)])
        if (!this.#isThere(file)) missing.add(file);
      if (!this.#closed) removeLinks(this.#options.outDir, missing);
    }
    await this.close();
    return { ...result, failures, seconds: (performance.now() - start) / 1000 };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#sheets.close();
    await this.#thumbnails.close();
  }

  async #makePictures(missing: Set<string>, failures: string[]): Promise<void> {
    const start = performance.now();
    const left = [...this.#pictured];
    let [done, made] = [0, 0];
    const work = async (): Promise<void> => {
      for (let next = left.shift(); next && !this.#closed; next = left.shift()) {
        const [file, sheet] = next;
        try {
          if (!this.#isThere(sheet.file)) {
            missing.add(file);
            continue;
          }
          if (!this.#thumbnails.placeKept(sheet)) {
            await this.#thumbnails.make(sheet);
            made++;
          }
          done++;
        } catch (error) {
          missing.add(file);
          if (!this.#closed) failures.push(`${file}: ${firstLine(error)}`);
        }
      }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(2, availableParallelism())) }, work));
    this.#say(`Pictures of the gallery: ${done}, ${made} of them new`, start);
  }

  #packKits(missing: Set<string>, failures: string[]): void {
    if (this.#closed) return;
    const start = performance.now();
    const archives = new Archives(this.#options.outDir);
    for (const kit of this.#kits.values()) {
      try {
        if (!archives.put(kit)) missing.add(kit.file);
      } catch (error) {
        missing.add(kit.file);
        failures.push(`${kit.file}: ${firstLine(error)}`);
      }
    }
    this.#say(`Kits: ${archives.done}, ${archives.made} of them new, ${Math.round(archives.bytes / 1e6)} MB`, start);
  }

  #isThere(file: string): boolean {
    return existsSync(join(this.#options.outDir, file));
  }

  #say(text: string, start: number): void {
    if (!this.#closed) this.#options.say?.(`${text}, in ${duration(performance.now() - start)}`);
  }
}

function firstLine(error: unknown): string {
  return messageOf(error).split("\n")[0]!;
}
