import type { PhrasingContent, RootContent } from "mdast";
import { sourceLang } from "#config/locales.ts";
import { text } from "./markdown-nodes.ts";
import { referenceNodes, type MarkdownContext } from "./markdown-words.ts";

/** A node of the syntax tree of an article: Markdown, or a component written as a tag. */
export interface MdxNode {
  type: string;
  name?: string | null;
  attributes?: readonly { name?: string; value?: unknown }[];
  children?: readonly MdxNode[];
}

const references = {
  Figure: ["figure", "id"],
  Law: ["law", "ref"],
  Contact: ["contact", "id"],
  Cite: ["cite", "source"],
  Entry: ["entry", "ref"],
  Term: ["term", "id"],
} as const;

/**
 * The body of an article as plain Markdown: components become the words and links that they show.
 * Throws a RangeError for a component that an article may not use.
 */
export function bodyNodes(body: MdxNode, context: MarkdownContext): RootContent[] {
  return (body.children ?? []).flatMap((node) => expand(node, context) as RootContent[]);
}

function expand(node: MdxNode, context: MarkdownContext): (RootContent | PhrasingContent)[] {
  const children = () => (node.children ?? []).flatMap((child) => expand(child, context));
  if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") {
    const { type, children: own, ...rest } = node as MdxNode & Record<string, unknown>;
    const known = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== "position" && key !== "data"));
    return [{ type, ...known, ...(own && { children: children() }) } as unknown as RootContent];
  }
  const attribute = (name: string): string => String(node.attributes?.find((one) => one.name === name)?.value ?? "");
  const inText = node.type === "mdxJsxTextElement";
  const name = node.name ?? "";
  if (name in references) {
    const [kind, from] = references[name as keyof typeof references];
    const nodes = referenceNodes(kind, attribute(from), context, children() as PhrasingContent[]);
    return inText ? nodes : [{ type: "paragraph", children: nodes }];
  }
  switch (name) {
    case "Say": {
      const vi = context.lang === sourceLang ? "" : attribute("vi");
      const said = inText ? (children() as PhrasingContent[]) : phrasing(children());
      const nodes: PhrasingContent[] = [text("“"), ...said, text("”"), ...(vi ? [text(` (${vi})`)] : [])];
      return inText ? nodes : [{ type: "paragraph", children: nodes }];
    }
    case "Example":
      return inText ? children() : blocks(children());
    case "Note":
      return inText ? children() : [{ type: "blockquote", children: blocks(children()) as never }];
    default:
      throw new RangeError(`<${name}> is no component that an article may use.`);
  }
}

const isBlock = (node: RootContent | PhrasingContent): boolean =>
  /^(paragraph|heading|list|blockquote|table|code|thematicBreak)$/.test(node.type);

/** Loose words between blocks become paragraphs. */
function blocks(nodes: (RootContent | PhrasingContent)[]): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (isBlock(node)) out.push(node as RootContent);
    else if (last?.type === "paragraph" && loose.has(last)) last.children.push(node as PhrasingContent);
    else {
      const made = { type: "paragraph" as const, children: [node as PhrasingContent] };
      loose.add(made);
      out.push(made);
    }
  }
  return out;
}

const loose = new WeakSet<object>();

/** Words alone, with the paragraphs around them taken off. */
function phrasing(nodes: (RootContent | PhrasingContent)[]): PhrasingContent[] {
  return nodes.flatMap((node) => (node.type === "paragraph" ? node.children : [node as PhrasingContent]));
}
