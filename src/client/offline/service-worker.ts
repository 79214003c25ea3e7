/**
 * /sw.js: keeps the emergency pages of each language that was visited, and the pages that were opened, for when there is
 * no network. The network always comes first; a copy says of which day it is. The build puts `OFFLINE` in, so that the
 * file changes, and browsers fetch the set anew, whenever a page of it does.
 */
import {
  assetCache,
  emergencyCache,
  isImmutable,
  isPageAddress,
  isPartOfPages,
  languageAt,
  mayKeep,
  readCacheName,
  visitedCache,
  withSign,
} from "#lib/offline-caches.ts";
import type { OfflineSettings } from "#lib/offline.ts";
import type { FetchEvent, WorkerScope } from "./worker-scope.ts";

declare const OFFLINE: OfflineSettings;

const scope = globalThis as unknown as WorkerScope;
const { sets, gone } = OFFLINE;
const langs = Object.keys(sets);
/** Milliseconds after which a copy is shown, if there is one; the page itself goes on loading into the cache. */
const patience = 4000;
/** Copies of opened pages, and of their scripts, that are kept: the newest. */
const mostCopies = 60;

scope.addEventListener("install", (event) => event.waitUntil(install()));
scope.addEventListener("activate", (event) => event.waitUntil(activate()));
scope.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== scope.location.origin) return;
  if (mode === "navigate") {
    if (isPageAddress(pathname)) event.respondWith(page(event, pathname));
  } else if (isImmutable(pathname)) event.respondWith(asset(event, pathname));
  else if (isPartOfPages(pathname)) event.respondWith(part(event.request, pathname));
});

/** All or nothing: a worker whose sets are not whole never takes over from the one before. */
async function install(): Promise<void> {
  const known = (await caches.keys()).map(readCacheName).map((name) => (name?.type === "emergency" ? name.lang : undefined));
  const open = (await openPages()).map((path) => languageAt(path, langs));
  for (const lang of new Set([...known, ...open])) await keepEmergencySet(lang);
  await scope.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    const cache = readCacheName(name);
    if (cache?.type === "emergency" && cache.version !== sets[cache.lang]?.version) await caches.delete(name);
  }
  for (const path of gone) await forget(path);
  await scope.registration.navigationPreload?.enable();
  await scope.clients.claim();
  // Not waited for: until a worker is active, the browser holds back every page, and a network that stalls here would hold them for minutes.
  void rememberOpenPages();
}

/** The page that brought the worker was loaded without it. */
async function rememberOpenPages(): Promise<void> {
  for (const path of await openPages()) await fetch(path).then((response) => remember(path, response), ignore);
}

async function openPages(): Promise<string[]> {
  return (await scope.clients.matchAll({ type: "window", includeUncontrolled: true })).map(({ url }) => new URL(url).pathname);
}

/** Fetch what is missing of a language's set, one file after the other, so that a weak network is not filled. */
async function keepEmergencySet(lang: string | undefined): Promise<void> {
  const set = lang && sets[lang];
  if (!set) return;
  const cache = await caches.open(emergencyCache(lang, set.version));
  for (const path of set.files) {
    if (await cache.match(path)) continue;
    const response = await fetch(path, { cache: "no-cache" });
    if (!isWhole(response)) throw new Error(`${response.status} ${path}`);
    await cache.put(path, response);
  }
}

/** A page: from the network; else its newest copy, with a sign; else the notice. */
async function page(event: FetchEvent, path: string): Promise<Response> {
  const lang = languageAt(path, langs);
  const fresh = (async () => {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    event.waitUntil(remember(path, response.clone()));
    return response;
  })();
  const later = fresh.then(() => pause(patience)).then(() => (scope.navigator.connection?.saveData ? undefined : keepEmergencySet(lang)));
  event.waitUntil(later.catch(ignore));
  const response = await Promise.race([fresh.catch(ignore), pause(patience)]);
  if (response && response.status < 500) return response;
  const copy = await newestCopy(path.replace(/\/?$/, "/"));
  if (copy) return signed(copy, lang);
  return (await fresh.catch(ignore)) ?? notice(lang);
}

/** A file whose name changes with its bytes: a copy is as good. */
async function asset(event: FetchEvent, path: string): Promise<Response> {
  const copy = await newestCopy(path);
  if (copy) return copy;
  const response = await fetch(event.request);
  if (isWhole(response) && path.startsWith("/_astro/")) event.waitUntil(keep(assetCache, path, response.clone()));
  return response;
}

/** A file of the search, or the icon: from the network, else from a saved language. */
async function part(request: Request, path: string): Promise<Response> {
  const fresh = fetch(request);
  const response = await Promise.race([fresh.catch(ignore), pause(patience)]);
  return response?.ok ? response : ((await newestCopy(path)) ?? fresh);
}

/** Keep the copy of an opened page, or let an old one go when the page is there no more. */
async function remember(path: string, response: Response): Promise<void> {
  if (isWhole(response)) {
    if (mayKeep(path) && response.headers.get("content-type")?.startsWith("text/html")) await keep(visitedCache, path, response);
  } else if (response.type === "opaqueredirect" || response.status === 404 || response.status === 410) await forget(path);
}

async function keep(name: string, path: string, response: Response): Promise<void> {
  const cache = await caches.open(name);
  await cache.put(path, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, -mostCopies)) await cache.delete(old);
}

/** Emergency sets stay whole: a portal of a café that answers for us must not empty them. */
async function forget(path: string): Promise<void> {
  for (const name of await caches.keys()) {
    const type = readCacheName(name)?.type;
    if (type && type !== "emergency") await (await caches.open(name)).delete(path);
  }
}

async function newestCopy(path: string): Promise<Response | undefined> {
  let newest: Response | undefined;
  for (const name of await caches.keys()) {
    const known = readCacheName(name);
    if (!known) continue;
    const cache = await caches.open(name);
    // A language that is still being saved does not count: its files need not fit together yet.
    if (known.type === "saved" && !(await cache.match(sets[known.lang]?.list ?? ""))) continue;
    const copy = await cache.match(path, { ignoreVary: true });
    if (copy && (!newest || dayOf(copy) > dayOf(newest))) newest = copy;
  }
  return newest;
}

async function signed(copy: Response, lang: string | undefined): Promise<Response> {
  const set = lang && sets[lang];
  if (!set) return copy;
  const time = dayOf(copy);
  const day = time ? new Date(time).toLocaleDateString(set.locale, { dateStyle: "long" }) : "?";
  return answer(withSign(await copy.text(), set.sentence.replace("{date}", day)), copy, 200);
}

/** The notice in the language of the address, or else in one that is there. */
async function notice(lang: string | undefined): Promise<Response> {
  for (const candidate of [lang, ...langs]) {
    const copy = candidate && (await newestCopy(sets[candidate]!.notice));
    if (copy) return answer(await copy.text(), copy, 503);
  }
  return Response.error();
}

function answer(html: string, copy: Response, status: number): Response {
  const headers = new Headers(copy.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  return new Response(html, { status, headers });
}

/** Neither an error nor a redirect nor another host's. */
function isWhole(response: Response): boolean {
  return response.status === 200 && response.type === "basic" && !response.redirected;
}

/** When the server sent it. */
function dayOf(response: Response): number {
  return Date.parse(response.headers.get("date") ?? "") || 0;
}

function pause(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, ms, undefined));
}

function ignore(): undefined {
  return undefined;
}
