/** One item of a feed. Times are days, `YYYY-MM-DD`. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  category: string;
}

/** A feed in one language. */
export interface Feed {
  id: string;
  url: string;
  page: string;
  lang: string;
  title: string;
  author: string;
  items: readonly FeedItem[];
}

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const instant = (day: string): string => `${day}T00:00:00+07:00`;

/** An Atom document (RFC 4287), newest change first. A feed without items has the day 1970-01-01 as its time. */
export function atom(feed: Feed): string {
  const items = [...feed.items].sort((a, b) => (a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1));
  const entries = items.map(
    (item) => `  <entry>
    <id>${xml(item.id)}</id>
    <title>${xml(item.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(item.url)}"/>
    <published>${instant(item.published)}</published>
    <updated>${instant(item.updated)}</updated>
    <category term="${xml(item.category)}"/>
    <summary>${xml(item.summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.lang)}">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${xml(feed.url)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <updated>${instant(items[0]?.updated ?? "1970-01-01")}</updated>
  <author><name>${xml(feed.author)}</name></author>
  <rights>CC BY 4.0</rights>
${entries.join("\n")}
</feed>
`;
}
