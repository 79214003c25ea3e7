import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codedEntries, leadingOn } from "#lib/leading-on.ts";
import type { Library } from "#lib/library.ts";
import { movedList, parseMoved, type MovedList } from "#lib/moved.ts";
import { redirectsOf, type Redirect } from "#lib/redirects.ts";
import { readContentFiles } from "./content-files.ts";
import { buildContentTree } from "./content-tree.ts";

/** The content as it stands, read from the disk. */
export function readLibrary(projectRoot: string): Library {
  return buildContentTree(readContentFiles(projectRoot).files, "1970-01-01").library as Library;
}

/** Every redirect of the site, from the content as it stands. Throws an Error for a bad line in content/moved-urls.txt. */
export function readRedirects(projectRoot: string, library: Library = readLibrary(projectRoot)): Redirect[] {
  return redirectsOfLibrary(library, readMoved(projectRoot));
}

/** Every redirect of a library. */
export function redirectsOfLibrary(library: Pick<Library, "entries" | "retired" | "site">, moved: MovedList): Redirect[] {
  return redirectsOf(codedEntries(library), leadingOn(library, moved));
}

function readMoved(projectRoot: string): MovedList {
  try {
    return parseMoved(readFileSync(join(projectRoot, movedList), "utf8"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return parseMoved("");
    throw error;
  }
}
