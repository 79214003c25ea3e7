import { langs, sourceLang, type Lang } from "#config/locales.ts";
import { sections } from "#config/kinds.ts";
import { leadingOn } from "#lib/leading-on.ts";
import { parseMoved } from "#lib/moved.ts";
import { alternates, type Alternate } from "#lib/paths.ts";
import { noticePath, type Retired } from "#lib/retired.ts";
import { getLibrary, getTranslate } from "./library.ts";

/** An entry that was taken back, ready for its notice. */
export interface RetiredNotice {
  retired: Retired;
  versions: Alternate[];
  /** Title of the notice in a language; that of a neutral notice says nothing of the case. */
  titleIn(lang: Lang): string;
}

/** Every entry that was taken back. */
export async function retiredNotices(): Promise<RetiredNotice[]> {
  const library = await getLibrary();
  const neutral = new Map(await Promise.all(langs.map(async (lang) => [lang, (await getTranslate(lang))("retired.noticeTitle")] as const)));
  return [...library.retired.values()].map((retired) => ({
    retired,
    versions: alternates((lang) => noticePath(retired, lang), retired.langs),
    titleIn: (lang) => retired.told?.titles[lang] ?? retired.told?.titles[sourceLang] ?? neutral.get(lang)!,
  }));
}

/** Ready paths for the notices, at the addresses of the entries. */
export async function noticePaths(): Promise<{ params: { lang: Lang; section: string; id: string }; props: { notice: RetiredNotice } }[]> {
  return (await retiredNotices()).flatMap((notice) =>
    notice.retired.langs.map((lang) => ({
      params: { lang, section: sections[notice.retired.kind], id: notice.retired.id },
      props: { notice },
    })),
  );
}

/** The list of renamed addresses; there need be none. */
const movedTexts: Record<string, string> = import.meta.glob("/content/moved-urls.txt", { query: "?raw", import: "default", eager: true });

/** Ready paths for pages that only lead on, for servers without a list of redirects. Each knows where it leads. */
export async function leadingOnPaths(): Promise<{ params: { old: string }; props: { to: string } }[]> {
  const moved = parseMoved(Object.values(movedTexts)[0] ?? "");
  return leadingOn(await getLibrary(), moved)
    .filter(({ from }) => from.endsWith("/") && from !== "/")
    .map(({ from, to }) => ({ params: { old: from.slice(1, -1) }, props: { to } }));
}
