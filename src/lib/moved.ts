import { formatNames } from "#config/formats.ts";
import { langs, type Lang } from "#config/locales.ts";
import { citePath, entryPath, kitPath, parseEntryRef, sheetPath } from "./paths.ts";
import type { Redirect } from "./redirects.ts";

/** Where renamed addresses and entries are listed. */
export const movedList = "content/moved-urls.txt";

/** What content/moved-urls.txt says: single addresses, and entries whose id was changed (`kind/id`). */
export interface MovedList {
  addresses: Redirect[];
  entries: { from: string; to: string; line: number }[];
}

const entryForm = /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Read the list of what was renamed: one `old new` on each line, both paths (`/vi/a/ /vi/b/`) or both entries
 * (`tactics/cu tactics/moi`); `#` begins a comment. Throws an Error with `path:line` for a line of another form.
 */
export function parseMoved(text: string): MovedList {
  const list: MovedList = { addresses: [], entries: [] };
  text.split(/\r?\n/).forEach((row, index) => {
    const words = row.replace(/(?:^|\s)#.*$/, "").trim();
    if (words === "") return;
    const [from, to, ...rest] = words.split(/\s+/);
    if (from && to && rest.length === 0 && entryForm.test(from) && entryForm.test(to) && from.split("/")[0] === to.split("/")[0])
      list.entries.push({ from, to, line: index + 1 });
    else if (from && to && rest.length === 0 && /^\/(?:.*\/)?$/.test(from) && to.startsWith("/"))
      list.addresses.push({ from, to, status: 301 });
    else
      throw new Error(
        `${movedList}:${index + 1}  moved-url\n  "${words}" is not an old and a new path or entry.\n  Write paths with slashes at the ends (/vi/thu-doan/cu/ /vi/thu-doan/moi/), or entries of one kind (tactics/cu tactics/moi).`,
      );
  });
  return list;
}

/**
 * Every redirect of the list. A renamed entry takes all its addresses along: page, Markdown, citation, kit and sheets, in every
 * language; what the new name lacks leads to its page. `pageOf` gives the page of an entry by its new name (undefined is an
 * Error with `path:line`), `isThere` tells which paths are pages.
 */
export function movedRedirects(
  list: MovedList,
  pageOf: (ref: string, lang: Lang) => string | undefined,
  isThere: (path: string) => boolean,
): Redirect[] {
  const renamed = list.entries.flatMap(({ from, to, line }) =>
    langs.flatMap((lang) => {
      const page = pageOf(to, lang);
      if (page === undefined)
        throw new Error(
          `${movedList}:${line}  moved-url\n  There is no entry ${to}.\n  Write the new name of ${from}, as its folder below content is called.`,
        );
      const now = addressesOf(to, lang);
      return addressesOf(from, lang).map((path, index): Redirect => ({
        from: path,
        to: isThere(now[index]!) ? now[index]! : page,
        status: 301,
      }));
    }),
  );
  return [...list.addresses, ...renamed];
}

/** Every address that an entry can have in a language, always in the same order. */
function addressesOf(ref: string, lang: Lang): string[] {
  const { kind, id } = parseEntryRef(ref);
  const page = entryPath(kind, id, lang);
  const own = kind === "posters" ? [] : [page, `${page}index.md`, citePath(kind, id, lang)];
  return [...own, kitPath(id, lang), ...formatNames.map((format) => sheetPath(id, format, lang))];
}
