/** What a citation of a page needs. Days are `YYYY-MM-DD`. */
export interface CitationSource {
  /** Key of the entry, for BibTeX and CSL: `cases/vu-rikvip`. */
  key: string;
  title: string;
  site: string;
  url: string;
  hreflang: string;
  revision: number;
  updated: string;
}

/** APA 7, web page of an organisation: author = site (https://apastyle.apa.org/style-grammar-guidelines/references/examples/webpage-website-references). */
export function apa(source: CitationSource, date: string): string {
  return `${source.site}. (${date}). ${source.title} (r${source.revision}). ${source.url}`;
}

/** BibTeX `@misc` with braces around the title, so that its capitals stay. */
export function bibtex(source: CitationSource): string {
  const [year] = source.updated.split("-");
  const safe = (text: string) => text.replace(/[{}\\]/g, "").replace(/([&%$#_])/g, "\\$1");
  return `@misc{tinhtao-${source.key.replace("/", "-")}-${source.hreflang.toLowerCase()},
  title = {{${safe(source.title)}}},
  author = {{${safe(source.site)}}},
  year = {${year}},
  note = {r${source.revision}, ${source.updated}},
  url = {${source.url}},
  langid = {${source.hreflang}}
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
