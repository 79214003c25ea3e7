import { mdxToMdast } from "satteri";

/** A node of the MDX syntax tree, as far as the rules look at it. Positions are lines and columns of the whole file. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

/** An attribute of a component. `value` is null for a bare attribute, an object for `{…}`. */
export interface MdxAttribute {
  type: string;
  name?: string;
  value?: string | null | { type: string; value: string };
}

/** The body of an article, or why it could not be read. */
export type MdxBody = { tree: MdxNode } | { problem: { line: number; message: string; fix: string } };

/** Front matter and the line on which its YAML begins. */
export interface FrontMatter {
  yaml: string;
  firstLine: number;
}

/** Take the front matter off an article. Returns undefined when the file does not begin with `---`, or never closes it. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = /^---[ \t]*\n([\s\S]*?)^---[ \t]*(?:\n|$)/m.exec(text);
  return match?.index === 0 ? { yaml: match[1]!, firstLine: 2 } : undefined;
}

/**
 * Parse an article with the parser that Astro compiles it with, so that a rule sees what the page will be.
 * `text` is the whole file with its front matter and `\n` line ends.
 */
export function readBody(text: string): MdxBody {
  // The front matter is blanked, not cut: positions stay those of the file, and its YAML is no Markdown.
  const front = /^---[ \t]*\n[\s\S]*?^---[ \t]*(?:\n|$)/m.exec(text)?.[0] ?? "";
  const blank = front.replace(/[^\n]+/g, "");
  try {
    return { tree: mdxToMdast(blank + text.slice(front.length), { features: { gfm: true, frontmatter: false } }) as unknown as MdxNode };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):(\d+): (.*)$/s.exec(said);
    const what = (match?.[3] ?? said).replace(/\s*\(mdx[\w-]*:[\w-]+\)\s*$/, "").replace(/\.?$/, ".");
    return {
      problem: {
        line: Number(match?.[1] ?? 1),
        message: `The article cannot be read: ${what}`,
        fix: 'Close every component (<Figure id="…" />, <Note>…</Note>) within its paragraph, and write no { } or < in the text.',
      },
    };
  }
}

/** Visit every node, parents first; `ancestors` runs from the root to the parent. */
export function walk(
  node: MdxNode,
  visit: (node: MdxNode, ancestors: readonly MdxNode[]) => void,
  ancestors: readonly MdxNode[] = [],
): void {
  visit(node, ancestors);
  const below = [...ancestors, node];
  for (const child of node.children ?? []) walk(child, visit, below);
}

/** Is this node a component or an element written as a tag? */
export function isTag(node: MdxNode): boolean {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

/** The literal value of an attribute; undefined when it is missing or an expression. A bare attribute is `""`. */
export function attributeOf(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return value === null ? "" : typeof value === "string" ? value : undefined;
}

/** First line of a node. */
export function lineOfNode(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}
