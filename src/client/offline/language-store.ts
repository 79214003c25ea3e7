import type { OfflineList } from "#lib/offline.ts";
import { cachePrefix, readCacheName, savedCache, visitedCache } from "#lib/offline-caches.ts";

/** How many files are fetched at a time. */
const atOnce = 4;

/** There is not enough room on the device. */
export class NoRoomError extends Error {}

/** What is kept of a language: a whole copy with its list, and whether a copy was begun and not ended. */
export interface Kept {
  list: OfflineList | undefined;
  begun: boolean;
}

/** What is saved of a language. `address`: of its list. */
export async function readKept(lang: string, address: string): Promise<Kept> {
  let list: OfflineList | undefined;
  let begun = false;
  for (const name of await namesOf(lang)) {
    const response = await (await caches.open(name)).match(address);
    if (response) list = (await response.json()) as OfflineList;
    else begun = true;
  }
  return { list, begun };
}

/** The list of a language as it is on the network; undefined without one. */
export async function fetchList(address: string): Promise<OfflineList | undefined> {
  try {
    const response = await fetch(address, { cache: "no-cache" });
    return response.ok ? ((await response.json()) as OfflineList) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Save a language. Files that an older copy or an interrupted try has in the same version are taken from there.
 * The copy counts when its list is in it, which comes last; older copies are removed then.
 * Rejects with NoRoomError, with the signal's AbortError, or with an Error that names what could not be fetched.
 */
export async function saveLanguage(
  list: OfflineList,
  address: string,
  signal: AbortSignal,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const { quota = Infinity, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota - usage < list.stored) throw new NoRoomError();
  await navigator.storage?.persist?.().catch(() => false);
  const name = savedCache(list.lang, list.version);
  const cache = await caches.open(name);
  const before = await sameFiles(list, address);
  let bytes = 0;
  const queue = [...list.files];
  const work = async (): Promise<void> => {
    for (let row = queue.shift(); row; row = queue.shift()) {
      const [path, size] = row;
      if (!(await cache.match(path))) {
        const old = before.has(path) ? await before.get(path)!.match(path) : undefined;
        await put(cache, path, old ?? (await fetchWhole(path, signal)));
      }
      signal.throwIfAborted();
      onProgress((bytes += size));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  await put(cache, address, new Response(JSON.stringify(list), { headers: { "content-type": "application/json" } }));
  for (const other of await namesOf(list.lang)) if (other !== name) await caches.delete(other);
}

/** Remove all copies of a language. */
export async function removeLanguage(lang: string): Promise<void> {
  for (const name of await namesOf(lang)) await caches.delete(name);
}

/** Pages that were opened and are kept: their addresses, the last one first. */
export async function visitedPages(): Promise<string[]> {
  if (!(await caches.has(visitedCache))) return [];
  return (await (await caches.open(visitedCache)).keys()).map(({ url }) => new URL(url).pathname).reverse();
}

/** When the emergency set of a language was fetched; undefined when it is not there. */
export async function emergencyDay(lang: string, page: string): Promise<Date | undefined> {
  for (const name of await caches.keys()) {
    const known = readCacheName(name);
    if (known?.type !== "emergency" || known.lang !== lang) continue;
    const response = await (await caches.open(name)).match(page);
    if (response) return new Date(response.headers.get("date") ?? Date.now());
  }
  return undefined;
}

/** Remove every copy of this site, and what keeps them. */
export async function removeAll(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(cachePrefix)) await caches.delete(name);
}

async function namesOf(lang: string): Promise<string[]> {
  return (await caches.keys()).filter((name) => {
    const known = readCacheName(name);
    return known?.type === "saved" && known.lang === lang;
  });
}

/** Files of the copies that are there whose bytes are those of the list, with the cache that has them. */
async function sameFiles(list: OfflineList, address: string): Promise<Map<string, Cache>> {
  const found = new Map<string, Cache>();
  for (const name of await namesOf(list.lang)) {
    const cache = await caches.open(name);
    const old = (await (await cache.match(address))?.json()) as OfflineList | undefined;
    const hashes = new Map(old?.files.map(([path, , hash]) => [path, hash]));
    for (const [path, , hash] of list.files) if (hashes.get(path) === hash) found.set(path, cache);
  }
  return found;
}

async function fetchWhole(path: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(path, { cache: "no-cache", signal });
  if (response.status !== 200 || response.redirected) throw new Error(`${response.status} ${path}`);
  return response;
}

async function put(cache: Cache, path: string, response: Response): Promise<void> {
  try {
    await cache.put(path, response);
  } catch (error) {
    if ((error as Error).name === "QuotaExceededError") throw new NoRoomError();
    throw error;
  }
}
