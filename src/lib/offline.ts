import type { Lang } from "#config/locales.ts";
import { emergencySourcesPath, homePath, pagePath, reportFormPath } from "./paths.ts";

/** `offline/<lang>.json`: every file that belongs to a language saved on a device. */
export interface OfflineList {
  lang: Lang;
  /** Changes when any file does. */
  version: string;
  /** Day of the build, `YYYY-MM-DD`. */
  date: string;
  pages: number;
  /** Bytes that the files take on the device. */
  stored: number;
  /** Bytes that travel, gzipped as a plain server does. */
  download: number;
  /** Address, bytes on the device, first part of the SHA-256. */
  files: [path: string, bytes: number, hash: string][];
}

/** The list of a language: `offlineListPath("vi")` → `"/offline/vi.json"`. */
export function offlineListPath(lang: Lang): string {
  return `/offline/${lang}.json`;
}

/** The pack for a USB stick: `packPath("vi")` → `"/offline/tinh-tao-vi.zip"`. */
export function packPath(lang: Lang): string {
  return `/offline/tinh-tao-${lang}.zip`;
}

/** Where a language is saved, and where its pack is. */
export function offlinePath(lang: Lang): string {
  return pagePath("about", lang, "ngoai-tuyen");
}

/** What is shown instead of a page that is not on the device. */
export function noticePath(lang: Lang): string {
  return pagePath("about", lang, "khong-co-mang");
}

/** Pages of a language's emergency set. What they load belongs to it too. */
export function emergencyPages(lang: Lang): string[] {
  return [
    "/",
    homePath(lang),
    pagePath("emergency", lang),
    emergencySourcesPath(lang),
    reportFormPath(lang),
    pagePath("contacts", lang),
    offlinePath(lang),
    noticePath(lang),
  ];
}

/** Where the size of the pack goes on a built page; the page is made before the pack. */
export const packSizeMark = "%pack-size%";

/** What the build tells the service worker. */
export interface OfflineSettings {
  sets: Record<
    string,
    {
      /** Changes when any file of the emergency set does. */
      version: string;
      files: string[];
      /** Address of the notice for pages that are not there, and of the language's list. */
      notice: string;
      list: string;
      /** Words at the top of a copy, with `{date}`. */
      sentence: string;
      /** For the date: a BCP 47 tag. */
      locale: string;
    }
  >;
  /** Addresses that were withdrawn, or that lead elsewhere now: no copy of them is kept. */
  gone: string[];
}
