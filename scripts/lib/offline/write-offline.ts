import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { langs, localeOf, sourceLang, type Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { formatSize } from "#i18n/sizes.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";
import type { Library } from "#lib/library.ts";
import { noticePath, offlineListPath, offlinePath, packPath, packSizeMark, type OfflineSettings } from "#lib/offline.ts";
import { noticePath as retiredPath } from "#lib/retired.ts";
import { parseHostRedirects } from "#scripts/lib/server-files.ts";
import { BuiltFiles, shortHash } from "./built-files.ts";
import { emergencyFiles, emergencySize, offlineList } from "./language-files.ts";
import { packFiles, zipOf } from "./pack.ts";
import { compileServiceWorker, workerOff } from "./service-worker.ts";

/** What the offline files of a language weigh, in bytes. */
export interface OfflineSizes {
  lang: Lang;
  emergency: number;
  stored: number;
  pack: number;
}

/**
 * Write what makes a built site work offline: `sw.js`, `offline/<lang>.json` and `offline/tinh-tao-<lang>.zip`. Pages,
 * search index and `_redirects` must be there. Throws an Error that says what to mend when an emergency set is too large.
 */
export async function writeOffline(
  outDir: string,
  projectRoot: string,
  library: Pick<Library, "dictionaries" | "retired" | "site">,
  date: string,
): Promise<OfflineSizes[]> {
  mkdirSync(join(outDir, "offline"), { recursive: true });
  const sets: OfflineSettings["sets"] = {};
  const sizes = langs.map((lang): OfflineSizes => {
    const files = new BuiltFiles(outDir);
    const t = createTranslate(lang, library.dictionaries[lang] ?? {}, library.dictionaries[sourceLang] ?? {});
    const pack = writePack(files, lang, date, t, library.site.address);
    const emergency = emergencyFiles(files, lang);
    const bytes = emergencySize(files, emergency);
    sets[lang] = {
      version: shortHash(...emergency.map((path) => files.read(path))),
      files: emergency,
      notice: noticePath(lang),
      list: offlineListPath(lang),
      sentence: t("offline.copy", { date: "{date}" }),
      locale: localeOf(lang).ogLocale.replace("_", "-"),
    };
    const list = offlineList(files, lang, date);
    writeFileSync(join(outDir, offlineListPath(lang)), `${JSON.stringify(list)}\n`);
    return { lang, emergency: bytes, stored: list.stored, pack };
  });
  writeFileSync(join(outDir, "sw.js"), await compileServiceWorker(projectRoot, { sets, gone: goneAddresses(outDir, library) }));
  mkdirSync(join(outDir, "_server"), { recursive: true });
  writeFileSync(join(outDir, "_server/sw-off.js"), workerOff);
  return sizes;
}

/** The pack, and its size onto the page that offers it. Returns its bytes. */
function writePack(files: BuiltFiles, lang: Lang, date: string, t: Translate, site: string): number {
  const address = site.replace(/\/$/, "");
  const values = { date: formatDate(date, lang, t), address };
  const zip = zipOf(packFiles(files, { lang, address, date, sentence: t("pack.copy", values), readme: t("pack.readme", values) }), date);
  writeFileSync(join(files.outDir, packPath(lang)), zip);
  const path = offlinePath(lang);
  const html = files.read(path).toString("utf8");
  if (!html.includes(packSizeMark))
    throw new Error(
      `${path}  pack-size\n  The page has no place for the size of the pack.\n  Write ${packSizeMark} there (src/lib/offline.ts).`,
    );
  writeFileSync(join(files.outDir, path, "index.html"), html.replaceAll(packSizeMark, formatSize(zip.length, localeOf(lang).hreflang)));
  files.forget(path);
  return zip.length;
}

/** Addresses of which no copy may be kept: of retired entries, and those that lead elsewhere. Sorted. */
function goneAddresses(outDir: string, library: Pick<Library, "retired">): string[] {
  const notices = [...library.retired.values()].flatMap((retired) => retired.langs.map((lang) => retiredPath(retired, lang)));
  const leadingOn = [...parseHostRedirects(readFileSync(join(outDir, "_redirects"), "utf8")).keys()].filter(
    (from) => from.endsWith("/") && langs.some((lang) => from.startsWith(`/${lang}/`)),
  );
  return [...new Set([...notices, ...leadingOn])].sort();
}
