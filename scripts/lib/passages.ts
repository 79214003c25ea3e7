import { isLang, type Lang } from "#config/locales.ts";
import type { ContentFile } from "./content-file.ts";
import type { ContentTree } from "./content-tree.ts";
import { isTag, lineOfNode, type MdxNode } from "./mdx-body.ts";
import type { DataPath } from "./yaml-source.ts";

/** Stands in a passage where a component shows something: a figure, a law, an example. */
export const standIn = "\uFFFC";

/** A stretch of words in one language: a text of the front matter, or a paragraph of the body. */
export interface Passage {
  file: ContentFile;
  lang: Lang;
  text: string;
  /** Where it stands in the YAML; undefined in the body of an article. */
  path: DataPath | undefined;
  /**
   * `rich`: may hold tokens. `plain`: may not (titles, stop sentence, sheets). `spoken`: what the
   * scammer says, with invented amounts. `search`: other names, as people type them. `example`: inside <Example>.
   */
  voice: "rich" | "plain" | "spoken" | "search" | "example";
  /** What kind of block: `heading`, `paragraph`, `cell`, or `field` in YAML. */
  block: "heading" | "paragraph" | "cell" | "field";
  /** Line of the file at an offset of the text. */
  lineAt(offset: number): number;
}

const cache = new WeakMap<ContentFile, Passage[]>();

/** All words of a file in reading order: article, poster, contact, term or dictionary. Facts have none. */
export function passagesOf(file: ContentFile): Passage[] {
  let passages = cache.get(file);
  if (!passages) {
    passages = [...yamlPassages(file), ...bodyPassages(file)];
    cache.set(file, passages);
  }
  return passages;
}

/** The passages of every article and poster, contact and term. Interface words have rules of their own. */
export function allPassages(tree: ContentTree): Passage[] {
  return wordFiles(tree).flatMap(passagesOf);
}

/** Every file with words for readers, without the dictionaries. */
export function wordFiles(tree: ContentTree): ContentFile[] {
  return [...tree.entries.flatMap((entry) => [...entry.words.values()]), ...tree.pages, ...tree.contacts.values(), ...tree.terms.values()];
}

const plainFields = ["title", "summary", "stop", "question", "poster"];

function voiceOf(file: ContentFile, path: DataPath): Passage["voice"] {
  const [first, second] = path;
  if (first === "alsoCalled" || first === "searchedAs" || (file.place.type === "term" && (first === "also" || first === "not")))
    return "search";
  if (first === "dialogue" || first === "phrases" || first === "phrase" || (first === "poster" && second === "quote")) return "spoken";
  const plain = file.place.type === "term" ? ["term"] : file.place.type === "contact" ? ["name", "short"] : plainFields;
  return plain.includes(String(first)) ? "plain" : "rich";
}

/** Keys whose text is an id, a number or an address, not words. */
const wordless: Record<string, readonly string[]> = {
  contact: ["group", "value", "tel", "url", "status", "lastSeen", "verified", "sources"],
  term: ["group", "entry", "related", "sources"],
  words: ["translators"],
  page: ["translators"],
};

function yamlPassages(file: ContentFile): Passage[] {
  const { place } = file;
  if (place.type === "facts" || place.type === "site") return [];
  const skip = wordless[place.type] ?? [];
  const ownLang = "lang" in place ? place.lang : undefined;
  const found: Passage[] = [];
  const visit = (value: unknown, path: DataPath): void => {
    if (typeof value === "string") {
      const lang = languageOf(place.type, path, ownLang);
      // A speaker's role is no word.
      if (!lang || path.at(-1) === "who") return;
      found.push({
        file,
        lang,
        text: value.replace(/\n/g, " "),
        path,
        voice: voiceOf(file, path),
        block: "field",
        lineAt: () => file.lineOf(path),
      });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => visit(item, [...path, index]));
    } else if (value !== null && typeof value === "object") {
      for (const [key, item] of Object.entries(value)) {
        if (path.length > 0 || !skip.includes(key)) visit(item, [...path, key]);
      }
    }
  };
  visit(file.raw, []);
  return found;
}

/** Translations quote the scammer in Vietnamese under `vi`; contacts and terms have a key for each language. */
function languageOf(type: string, path: DataPath, own: Lang | undefined): Lang | undefined {
  if (own) return path.at(-1) === "vi" && path[0] !== "places" ? "vi" : own;
  return type === "contact" || type === "term" ? path.filter(isLang)[0] : undefined;
}

/** Components that show something of their own; their place in a text is taken by a stand-in. */
const showing = ["Figure", "Law", "Contact"];

function bodyPassages(file: ContentFile): Passage[] {
  if (!file.body || !("lang" in file.place)) return [];
  const { lang } = file.place;
  const found: Passage[] = [];

  const flatten = (nodes: readonly MdxNode[], block: Passage["block"], voice: Passage["voice"]): void => {
    let text = "";
    const lines: { offset: number; line: number }[] = [];
    const append = (value: string, line: number): void => {
      value.split("\n").forEach((part, index) => {
        if (index > 0) text += " ";
        lines.push({ offset: text.length, line: line + index });
        text += index > 0 ? part.trimStart() : part;
      });
    };
    const add = (node: MdxNode): void => {
      if (node.type === "text" || node.type === "inlineCode") append(node.value ?? "", lineOfNode(node));
      else if (node.type === "break") append("\n", lineOfNode(node));
      else if (isTag(node) && (node.name === "Say" || node.name === "Example")) {
        append(standIn, lineOfNode(node));
        flatten(node.children ?? [], block, node.name === "Say" ? "spoken" : "example");
      } else if (isTag(node) && (showing.includes(node.name ?? "") || (node.name === "Entry" && !node.children?.length)))
        append(standIn, lineOfNode(node));
      else node.children?.forEach(add);
    };
    const place = found.length;
    nodes.forEach(add);
    if (text.trim()) {
      found.splice(place, 0, {
        file,
        lang,
        text,
        path: undefined,
        voice,
        block,
        lineAt: (offset) => lines.findLast((entry) => entry.offset <= offset)?.line ?? lines[0]?.line ?? 1,
      });
    }
  };

  const visit = (node: MdxNode, voice: Passage["voice"]): void => {
    if (node.type === "heading") return flatten(node.children ?? [], "heading", voice);
    if (node.type === "paragraph") return flatten(node.children ?? [], "paragraph", voice);
    if (node.type === "tableCell") return flatten(node.children ?? [], "cell", voice);
    if (node.type === "code") return flatten([{ ...node, type: "text" }], "paragraph", voice);
    const inner = isTag(node) && node.name === "Example" ? "example" : isTag(node) && node.name === "Say" ? "spoken" : voice;
    // A component alone on its line holds its words without a paragraph between.
    const loose = (node.children ?? []).some((child) => child.type === "text" || child.type === "mdxJsxTextElement");
    if (isTag(node) && loose) return flatten(node.children ?? [], "paragraph", inner);
    node.children?.forEach((child) => visit(child, inner));
  };
  visit(file.body, "rich");
  return found;
}
