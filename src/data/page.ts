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
 * Facts of several entries together, for a page that shows words of all of them.
 * Throws when two entries give one name to different figures, because the words could not tell them apart.
 */
export function joinFacts(entries: readonly { id: string; facts: { figures: readonly Figure[]; sources: readonly Source[] } }[]): { facts: { figures: Figure[]; sources: Source[] } } {
  const figures = new Map<string, Figure>();
  for (const entry of entries) {
    for (const figure of entry.facts.figures) {
      const other = figures.get(figure.id);
      const value = (item: Figure) => JSON.stringify({ ...item, source: "", asOf: "", by: "" });
      if (other && value(other) !== value(figure)) throw new Error(`The figure "${figure.id}" of ${entry.id} differs from another entry's figure of that name on the same page. Rename one of them in facts.yaml.`);
      figures.set(figure.id, figure);
    }
  }
  return { facts: { figures: [...figures.values()], sources: [] } };
}
