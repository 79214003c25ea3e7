/** One item of a feed. Times are days, `YYYY-MM-DD`. */
export interface FeedItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  published: string;
  updated: string;
  category: string;
  /** More of the item for a feed reader, as HTML; its words are already escaped. */
  html?: string | undefined;
  /** Stage of a case: its id, its name, and the address that says what the ids mean. */
  stage?: { id: string; name: string; scheme: string } | undefined;
}

/** A feed in one language. */
export interface Feed {
  id: string;
  url: string;
  page: string;
  lang: string;
  title: string;
  author: string;
  /** Day on which it began, `YYYY-MM-DD`: its time while it has no items. */
  since: string;
  items: readonly FeedItem[];
}

/** Text for XML; characters that XML 1.0 cannot hold are left out. */
export const xml = (text: string): string =>
  text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");

const instant = (day: string): string => `${day}T00:00:00+07:00`;

/** An Atom document (RFC 4287), newest change first. */
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
${item.stage ? `    <category term="${xml(item.stage.id)}" scheme="${xml(item.stage.scheme)}" label="${xml(item.stage.name)}"/>\n` : ""}    <summary>${xml(item.summary)}</summary>
${item.html ? `    <content type="html">${xml(item.html)}</content>\n` : ""}  </entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.lang)}">
  <id>${xml(feed.id)}</id>
  <title>${xml(feed.title)}</title>
  <link rel="self" type="application/atom+xml" href="${xml(feed.url)}"/>
  <link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
  <updated>${instant(items[0]?.updated ?? feed.since)}</updated>
  <author><name>${xml(feed.author)}</name></author>
  <rights>CC BY 4.0</rights>
${entries.join("\n")}
</feed>
`;
}
