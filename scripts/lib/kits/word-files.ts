import { join } from "node:path";
import { cacheFolder, PrintCache, writeWhole } from "#scripts/lib/print/cache.ts";
import { sha256 } from "#scripts/lib/print/page-parts.ts";
import { readKitPlan } from "./plan.ts";
import { wordFile, wordVersion } from "./word-file.ts";

/**
 * Make the Word file of every text that the build plans; those made before come from the cache.
 * Returns how many there are and how many of them were made anew.
 */
export async function writeWordFiles(outDir: string): Promise<{ total: number; made: number }> {
  const cache = new PrintCache(cacheFolder());
  let [total, made] = [0, 0];
  for (const { texts, frame } of readKitPlan(outDir)) {
    for (const text of texts) {
      const { file: _file, name: _name, ...words } = text;
      const key = sha256("word", wordVersion, JSON.stringify([words, frame]));
      let bytes: Uint8Array | undefined = cache.take(key);
      if (!bytes) {
        bytes = await wordFile(text, frame);
        cache.put(key, bytes);
        made++;
      }
      writeWhole(join(outDir, text.file), bytes);
      total++;
    }
  }
  return { total, made };
}
