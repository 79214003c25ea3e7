import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codedKinds } from "#config/kinds.ts";
import type { Library } from "#lib/library.ts";
import { languagesOf, sortedEntries } from "#lib/library.ts";
import { parseMoved, redirectsOf, type Redirect } from "#lib/redirects.ts";
import { readContentFiles } from "./content-files.ts";
import { buildContentTree } from "./content-tree.ts";

/** Every redirect of the site, from the content as it stands. Throws an Error for a bad line in content/moved-urls.txt. */
export function readRedirects(projectRoot: string): Redirect[] {
  const { library } = buildContentTree(readContentFiles(projectRoot).files, "1970-01-01");
  return redirectsOfLibrary(library, readMoved(projectRoot));
}

/** Every redirect of a library. */
export function redirectsOfLibrary(library: Pick<Library, "entries">, moved: readonly Redirect[]): Redirect[] {
  const entries = codedKinds.flatMap((kind) => sortedEntries(library as Library, kind));
  return redirectsOf(
    entries.map((entry) => ({ kind: entry.kind, id: entry.id, code: entry.facts.code, langs: languagesOf(entry) })),
    moved,
  );
}

function readMoved(projectRoot: string): Redirect[] {
  try {
    return parseMoved(readFileSync(join(projectRoot, "content/moved-urls.txt"), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
