import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Everything from which pages are made; tests, tools and documents are not among it. */
const inputs = [
  "content",
  "public",
  "src",
  "scripts/lib/build-date.ts",
  "scripts/lib/kits",
  "scripts/lib/offline",
  "scripts/lib/page-policy.ts",
  "scripts/lib/redirect-list.ts",
  "scripts/lib/search-index.ts",
  "scripts/lib/server-files.ts",
  "scripts/lib/site-file.ts",
  "scripts/lib/sitemap.ts",
  "astro.config.mjs",
  "package-lock.json",
  "package.json",
];

/**
 * One line that changes when the site would: names and bytes of all inputs, and `extra` (day of the build, options).
 * Files that are not there count as empty.
 */
export function fingerprint(projectRoot: string, extra: readonly string[]): string {
  const hash = createHash("sha256");
  for (const name of inputs.flatMap((input) => filesBelow(projectRoot, input))) {
    hash.update(`\0${name}\0`).update(read(join(projectRoot, name)));
  }
  return hash.update(`\0\0${extra.join("\0")}`).digest("hex");
}

function filesBelow(projectRoot: string, input: string): string[] {
  try {
    return readdirSync(join(projectRoot, input), { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name).slice(projectRoot.length + 1))
      .sort();
  } catch {
    return [input]; // A file, or nothing.
  }
}

function read(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
