import { existsSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";

/** The finished build, with the link behind dist resolved. */
export const dist = realpathSync(fileURLToPath(new URL("../../dist", import.meta.url)));

/** A page of the build, read once: what checks need of it. */
export interface BuiltPage {
  /** Path below dist, for instance `vi/thu-doan/x/index.html`. */
  file: string;
  /** Address: `/vi/thu-doan/x/`. */
  path: string;
  html: string;
  lang: string;
  title: string;
  entry: string | undefined;
  /** Values of every id attribute. */
  ids: ReadonlySet<string>;
  /** Every attribute that leads somewhere, with the element's name. */
  links: readonly { tag: string; attribute: string; value: string; rel: string }[];
  metas: Readonly<Record<string, string>>;
  /** Elements of the head, links, and any with a style or a handler: what checks ask for, and little enough to keep for all pages. */
  elements: readonly { tag: string; attributes: Readonly<Record<string, string>>; text: string }[];
}

let pages: BuiltPage[] | undefined;

/** All HTML pages of the build, parsed once per worker. Bare sheets of the print shop are marked by their path. */
export function builtPages(): BuiltPage[] {
  pages ??= readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html") && !file.startsWith("pagefind/"))
    .sort()
    .map(readPage);
  return pages;
}

/** Is this a bare sheet: a page made for paper, with its own rules? */
export function isSheet(page: BuiltPage): boolean {
  return /^\/[a-z-]+\/ap-phich\/[^/]+\/[^/]+\/$/.test(page.path) && !page.path.includes("/_/");
}

/** Does the page only lead on to another? */
export function isForwarding(page: BuiltPage): boolean {
  return page.elements.some(({ tag, attributes }) => tag === "meta" && attributes["http-equiv"] === "refresh");
}

/** Pages that people read: neither bare sheets nor forwarding pages. */
export function readingPages(): BuiltPage[] {
  return builtPages().filter((page) => !isSheet(page) && !isForwarding(page));
}

/** Does an address of this site exist, as a page or a file? Query and anchor are left out by the caller. */
export function existsInBuild(path: string): boolean {
  const file = join(dist, decodeURIComponent(path));
  return path.endsWith("/") ? existsSync(join(file, "index.html")) : existsSync(file);
}

function readPage(file: string): BuiltPage {
  const html = readFileSync(join(dist, file), "utf8");
  const elements: { tag: string; attributes: Record<string, string>; text: string }[] = [];
  walk(parse(html), elements);
  const find = (tag: string) => elements.find((element) => element.tag === tag);
  const metas = Object.fromEntries(
    elements
      .filter(({ tag, attributes }) => tag === "meta" && attributes["content"] !== undefined)
      .map(({ attributes }) => [attributes["name"] ?? attributes["property"] ?? attributes["http-equiv"] ?? "", attributes["content"]!]),
  );
  return {
    file,
    path: `/${file.replace(/index\.html$/, "")}`,
    html,
    lang: find("html")?.attributes["lang"] ?? "",
    title: find("title")?.text ?? "",
    entry: metas["entry"],
    ids: new Set(elements.flatMap(({ attributes }) => attributes["id"] ?? [])),
    links: elements.flatMap(({ tag, attributes }) =>
      ["href", "src", "srcset", "action", "poster", "data"].flatMap((attribute) => {
        const value = attributes[attribute];
        return value === undefined || (attribute === "data" && tag !== "object")
          ? []
          : [{ tag, attribute, value, rel: attributes["rel"] ?? "" }];
      }),
    ),
    metas,
    elements,
  };
}

const kept = new Set(["html", "title", "meta", "link", "script", "style"]);

function walk(node: Tree.Node, out: { tag: string; attributes: Record<string, string>; text: string }[]): void {
  if ("tagName" in node) {
    const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
    const asked =
      kept.has(node.tagName) || Object.keys(attributes).some((name) => /^(id|href|src|srcset|action|data|style|on.*)$/.test(name));
    if (asked)
      out.push({
        tag: node.tagName,
        attributes,
        text: node.tagName === "title" ? node.childNodes.map((child) => ("value" in child ? child.value : "")).join("") : "",
      });
  }
  for (const child of "childNodes" in node ? node.childNodes : []) walk(child, out);
  if ("content" in node) walk(node.content, out);
}
