import type { Lang } from "#config/locales.ts";
import { emergencyGuide, type CodedKind } from "#config/kinds.ts";
import { entryPath, kitPath, provisionPath } from "#lib/paths.ts";
import { markedPieces, type Piece } from "#lib/search-marks.ts";
import type { Found } from "#lib/search-rank.ts";
import type { PageData } from "./search-files.ts";

/** Words of the search page, handed over by its markup in data-words. */
export interface SearchWords {
  lang: Lang;
  count: string;
  one: string;
  none: string;
  relaxed: string;
  understood: string;
  emergency: string;
  failed: string;
  loading: string;
  slow: string;
  ended: string;
  more: string;
  fullTextNone: string;
  fullTextFailed: string;
  kinds: Record<string, string>;
  emergencyPath: string;
  emergencyTitle: string;
  contactsPath: string;
  contactsTitle: string;
}

/** Reference of the emergency page among the hits. */
export const emergencyRef = `guides/${emergencyGuide}`;

/** `tactics/gia-danh-cong-an`. */
export function refOf(hit: Found): string {
  return `${hit.doc.k}/${hit.doc.i}`;
}

/** One hit: what kind of page, its title as a link, the passage that fits with the words marked. */
export function hitItem(hit: Found, query: string, words: SearchWords): HTMLLIElement {
  const { doc, provision } = hit;
  const lang = doc.l ?? words.lang;
  const path = provision
    ? provisionPath(doc.i, provision[0], lang)
    : doc.k === "posters"
      ? kitPath(doc.i, lang)
      : entryPath(doc.k, doc.i, lang);
  const title = provision ? `${provision[1]}: ${doc.a?.[0] ?? doc.t}` : doc.t;
  const item = listItem(doc.k, path, title, refOf(hit), words);
  if (doc.e) item.querySelector(".kind")!.append(` · ${words.ended}`);
  if (doc.l) item.lang = doc.l;
  const passage = document.createElement("p");
  put(passage, markedPieces(hit.passage, query, words.lang === "en"));
  item.append(passage);
  return item;
}

/** A page found by its full text. */
export function pageItem(page: PageData, words: SearchWords): HTMLLIElement {
  const ref = page.meta["entry"] ?? "";
  const item = listItem(ref.split("/")[0] as CodedKind, page.url, page.meta["title"] ?? page.url, ref, words);
  const passage = document.createElement("p");
  put(
    passage,
    page.excerpt.split(/<\/?mark>/).map((text, index) => ({ text: plainText(text), hit: index % 2 === 1 })),
  );
  item.append(passage);
  return item;
}

/** The way to the emergency page, and beside it to the telephone numbers. */
export function emergencyItem(words: SearchWords): HTMLLIElement {
  const item = listItem(undefined, words.emergencyPath, words.emergencyTitle, emergencyRef, words);
  item.className = "urgent";
  const text = document.createElement("p");
  text.textContent = words.emergency;
  const contacts = document.createElement("p");
  const link = document.createElement("a");
  link.href = words.contactsPath;
  link.textContent = words.contactsTitle;
  contacts.append(link);
  item.append(text, contacts);
  return item;
}

function listItem(kind: CodedKind | undefined, path: string, title: string, ref: string, words: SearchWords): HTMLLIElement {
  const item = document.createElement("li");
  const name = kind && words.kinds[kind];
  if (name) {
    const label = document.createElement("span");
    label.className = "kind";
    label.textContent = name;
    item.append(label);
  }
  const link = document.createElement("a");
  link.href = path;
  link.textContent = title;
  if (ref) link.setAttribute("data-search-hit", ref);
  item.append(link);
  return item;
}

/** Text only, whatever it holds: no markup of a page or a query can run. */
function put(target: HTMLElement, pieces: readonly Piece[]): void {
  for (const { text, hit } of pieces) {
    if (!hit) {
      target.append(text);
      continue;
    }
    const mark = document.createElement("mark");
    mark.textContent = text;
    target.append(mark);
  }
}

function plainText(html: string): string {
  return html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
