import type { Lang } from "#config/locales.ts";
import { localeOf } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { Citations, type Source } from "#lib/citations.ts";
import type { Figure, Library } from "#lib/library.ts";
import { buildDay, getLibrary, getTranslate } from "./library.ts";

/** What every component of a page may read from `Astro.locals.page`. */
export interface Page {
  lang: Lang;
  hreflang: string;
  t: Translate;
  library: Library;
  today: string;
  citations: Citations;
  figures: ReadonlyMap<string, Figure>;
  /** Where the list of sources stands, when it has a page of its own; empty: at the end of this page. */
  sourcesPath: string;
}

/** Build the page's context. `entry` brings the figures and sources that its words refer to; `texts` are those words, in reading order. */
export async function createPage(
  lang: Lang,
  entry?: { facts: { figures: readonly Figure[]; sources: readonly Source[] } },
  texts: readonly string[] = [],
): Promise<Page> {
  return {
    lang,
    hreflang: localeOf(lang).hreflang,
    t: await getTranslate(lang),
    library: await getLibrary(),
    today: await buildDay(),
    citations: new Citations(entry?.facts.sources ?? [], texts),
    sourcesPath: "",
    figures: new Map((entry?.facts.figures ?? []).map((figure) => [figure.id, figure])),
  };
}

/**
 * Facts of several entries together, for a page that shows words of all of them. A name that two entries give to
 * different figures is left out, so that a word which uses it fails instead of showing the wrong one.
 */
export function joinFacts(entries: readonly { facts: { figures: readonly Figure[] } }[]): {
  facts: { figures: Figure[]; sources: Source[] };
} {
  const value = (figure: Figure) => JSON.stringify({ ...figure, source: "", asOf: "", by: "" });
  const all = entries.flatMap((entry) => entry.facts.figures);
  const figures = all.filter((figure) => all.every((other) => other.id !== figure.id || value(other) === value(figure)));
  return { facts: { figures, sources: [] } };
}
