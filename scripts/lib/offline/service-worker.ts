import { build } from "vite";
import { join } from "node:path";
import type { OfflineSettings } from "#lib/offline.ts";

/** Compile src/client/offline/service-worker.ts into one small script with these settings. Throws an Error when it cannot be compiled. */
export async function compileServiceWorker(projectRoot: string, settings: OfflineSettings): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: "silent",
    publicDir: false,
    define: { OFFLINE: JSON.stringify(settings) },
    build: {
      write: false,
      minify: true,
      target: "es2020",
      lib: { entry: join(projectRoot, "src/client/offline/service-worker.ts"), formats: ["iife"], name: "offline", fileName: "sw" },
    },
  });
  const outputs = [result].flat().flatMap((item) => ("output" in item ? item.output : []));
  const code = outputs.flatMap((item) => (item.type === "chunk" ? [item.code] : []));
  if (code.length !== 1) throw new Error(`src/client/offline/service-worker.ts became ${code.length} files instead of one.`);
  return code[0]!;
}

/**
 * The script that takes the place of sw.js when offline copies do harm: it removes all of them and itself.
 * Every build writes it to _server/sw-off.js.
 */
export const workerOff = `// Take the place of sw.js with this file to end offline copies: browsers fetch it at their next visit,
// remove every copy that this site keeps, and the worker itself.
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) =>
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) await caches.delete(name);
      await registration.unregister();
    })(),
  ),
);
`;
