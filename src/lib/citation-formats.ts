/** What a citation of a page needs. Days are `YYYY-MM-DD`. */
export interface CitationSource {
  /** Key of the entry, for BibTeX and CSL: `cases/vu-rikvip`. */
  key: string;
  title: string;
  site: string;
  url: string;
  hreflang: string;
  /** Name of the language in English, lower case, without country or script: `vietnamese`. */
  language: string;
  revision: number;
  updated: string;
}

/**
 * APA 7, web page of an organisation (https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references):
 * the site is the author, so its name is not said again. `date` and `revision` are in the language of the page.
 */
export function apa(source: CitationSource, date: string, revision: string): string {
  return `${source.site}. (${date}). ${source.title} [${revision}]. ${source.url}`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** BibTeX `@misc` with braces around title and author, so that their capitals stay. `langid` is the name that babel and polyglossia know. */
export function bibtex(source: CitationSource): string {
  const [year, month] = source.updated.split("-");
  const signs: Record<string, string> = { "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };
  const safe = (text: string) =>
    text
      .replace(/[{}\\]/g, "")
      .replace(/[&%$#_]/g, "\\$&")
      .replace(/[~^]/g, (sign) => signs[sign]!);
  return `@misc{tinhtao-${source.key.replace("/", "-")}-${source.hreflang.toLowerCase()},
  title = {{${safe(source.title)}}},
  author = {{${safe(source.site)}}},
  year = {${year}},
  month = ${months[Number(month) - 1]},
  note = {r${source.revision}, ${source.updated}},
  url = {${source.url}},
  langid = {${source.language}}
}`;
}

/** One item of CSL-JSON (https://docs.citationstyles.org/). */
export function cslJson(source: CitationSource): object {
  return {
    id: `tinhtao/${source.key}/${source.hreflang}`,
    type: "webpage",
    title: source.title,
    "container-title": source.site,
    author: [{ literal: source.site }],
    URL: source.url,
    language: source.hreflang,
    version: String(source.revision),
    issued: { "date-parts": [source.updated.split("-").map(Number)] },
  };
}

/** A card for the pages of others: a quotation with a link, no script, no style. */
export function embedCard(source: CitationSource, summary: string): string {
  const text = (value: string) => value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  return `<blockquote cite="${text(source.url)}" lang="${text(source.hreflang)}"><p><strong>${text(source.title)}</strong></p><p>${text(summary)}</p><footer><a href="${text(source.url)}">${text(source.site)}</a></footer></blockquote>`;
}
