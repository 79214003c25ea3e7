import type { Blockquote, Heading, Link, List, Paragraph, PhrasingContent, RootContent, Strong, Table, Text } from "mdast";

/** Nodes of Markdown (https://github.com/syntax-tree/mdast), built in one place so that nothing is escaped by hand. */

type Inline = string | PhrasingContent;

/** Plain text. */
export const text = (value: string): Text => ({ type: "text", value });

const inline = (items: readonly Inline[]): PhrasingContent[] => items.map((item) => (typeof item === "string" ? text(item) : item));

/** A link. */
export const link = (url: string, ...items: Inline[]): Link => ({ type: "link", url, children: inline(items) });

/** Bold words. */
export const strong = (...items: Inline[]): Strong => ({ type: "strong", children: inline(items) });

/** A name before its value: **Place:** Hà Nội. The space stands outside, where Markdown needs no escape. */
export const label = (name: string): [Strong, Text] => [strong(`${name}:`), text(" ")];

/** A paragraph. */
export const paragraph = (...items: Inline[]): Paragraph => ({ type: "paragraph", children: inline(items) });

/** A heading; 1 is the title. */
export const heading = (depth: Heading["depth"], ...items: Inline[]): Heading => ({ type: "heading", depth, children: inline(items) });

/** A remark, set off from the text. */
export const quote = (...children: Blockquote["children"]): Blockquote => ({ type: "blockquote", children });

/** A list; each item is a line of words, or blocks. */
export function list(items: readonly (readonly Inline[] | readonly RootContent[])[], ordered = false): List {
  return {
    type: "list",
    ordered,
    spread: false,
    children: items.map((item) => ({
      type: "listItem",
      spread: false,
      children: (isBlocks(item) ? [...item] : [paragraph(...(item as readonly Inline[]))]) as never,
    })),
  };
}

const blockTypes = new Set(["paragraph", "heading", "blockquote", "list", "table"]);

function isBlocks(item: readonly (Inline | RootContent)[]): item is readonly RootContent[] {
  const [first] = item;
  return typeof first === "object" && blockTypes.has(first.type);
}

/** A table; the first row is its head. */
export function table(rows: readonly (readonly (readonly Inline[])[])[]): Table {
  return {
    type: "table",
    children: rows.map((cells) => ({
      type: "tableRow",
      children: cells.map((cell) => ({ type: "tableCell", children: inline(cell) })),
    })),
  };
}
