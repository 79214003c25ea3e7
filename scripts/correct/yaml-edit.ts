import { isMap, isScalar, isSeq, parseDocument, type Document, type Node } from "yaml";

type Path = readonly (string | number)[];

/**
 * Changes to a YAML text that touch nothing else: comments, blank lines and the way of writing stay.
 * Places come from the parsed document; each change replaces or inserts a stretch of the text.
 */
export class YamlEdit {
  #text: string;

  constructor(text: string) {
    this.#text = text.endsWith("\n") ? text : `${text}\n`;
  }

  /** The value at a path; undefined when there is none. */
  get(path: Path): unknown {
    return (this.#document().toJS() as Record<string, unknown> | null) === null
      ? undefined
      : plain(this.#document().getIn(path, true) as Node | undefined, this.#document());
  }

  /** Write a value at a path. A key of the top level that is not there is added at the end. Throws a RangeError for other missing paths. */
  set(path: Path, value: unknown): this {
    const node = this.#document().getIn(path, true) as Node | undefined;
    if (node?.range) return this.#replace(node.range[0], this.#endOf(node), flow(value));
    if (path.length !== 1) throw new RangeError(`There is no ${path.join(".")} to change.`);
    return this.#replace(this.#text.length, this.#text.length, `${path[0]!}: ${flow(value)}\n`);
  }

  /** Write a map at a path: only the keys that differ where the keys stay the same, else the whole map on one line. */
  setMap(path: Path, value: Record<string, unknown>): this {
    const node = this.#document().getIn(path, true);
    if (!isMap(node)) throw new RangeError(`There is no map ${path.join(".")} to change.`);
    const keys = node.items.map(({ key }) => String(isScalar(key) ? key.value : key));
    const isSame = keys.length === Object.keys(value).length && keys.every((key) => key in value);
    if (!isSame) return this.set(path, value);
    for (const key of keys) {
      if (flow(this.get([...path, key])) !== flow(value[key])) this.set([...path, key], value[key]);
    }
    return this;
  }

  /** Write a whole list of the top level, in the way in which it is written: an item on each line, or all on one. */
  setList(key: string, items: readonly unknown[]): this {
    const list = this.#document().get(key, true) as Node | undefined;
    if (!isSeq(list) || list.flow || list.items.length === 0) return this.set([key], items);
    const from = list.range![0];
    const indent = this.#text.slice(this.#text.lastIndexOf("\n", from) + 1, from);
    return this.#replace(from, this.#endOf(list), items.map((item) => `- ${flow(item)}`).join(`\n${indent}`));
  }

  /** Add an item, on one line, at the end of a list of the top level. A list that is not there is begun. */
  append(key: string, item: unknown): this {
    const list = this.#document().get(key, true) as Node | undefined;
    if (!list) return this.#replace(this.#text.length, this.#text.length, `${key}:\n  - ${flow(item)}\n`);
    if (!isSeq(list)) throw new RangeError(`${key} is no list.`);
    const last = list.items.at(-1) as Node | undefined;
    if (list.flow || !last?.range) {
      const at = list.range![1] - 1;
      return list.flow ? this.#replace(at, at, `${last ? ", " : ""}${flow(item)}`) : this.set([key], [item]);
    }
    const dash = this.#text.lastIndexOf("-", last.range[0] - 1);
    const indent = this.#text.slice(this.#text.lastIndexOf("\n", dash) + 1, dash);
    const lineEnd = this.#text.indexOf("\n", this.#endOf(last));
    return this.#replace(lineEnd, lineEnd, `\n${indent}- ${flow(item)}`);
  }

  /** Replace what a pattern finds in the texts below a key of the top level. A key that is not there changes nothing. */
  replaceIn(key: string, pattern: RegExp, to: string): this {
    const places: Node[] = [];
    const visit = (node: unknown): void => {
      if (isScalar(node) && typeof node.value === "string" && node.value.replace(pattern, to) !== node.value) places.push(node);
      else if (isMap(node)) for (const { value } of node.items) visit(value);
      else if (isSeq(node)) for (const item of node.items) visit(item);
    };
    visit(this.#document().get(key, true));
    for (const node of places.reverse())
      this.#replace(node.range![0], this.#endOf(node), flow((node as Node & { value: string }).value.replace(pattern, to)));
    return this;
  }

  toString(): string {
    return this.#text;
  }

  #document(): Document.Parsed {
    return parseDocument(this.#text);
  }

  /** End of a node without the line ends that block collections take along. */
  #endOf(node: Node): number {
    let end = node.range![1];
    while (/\s/.test(this.#text[end - 1] ?? "")) end--;
    return end;
  }

  #replace(from: number, to: number, text: string): this {
    this.#text = this.#text.slice(0, from) + text + this.#text.slice(to);
    return this;
  }
}

function plain(node: Node | undefined, document: Document.Parsed): unknown {
  return node === undefined ? undefined : node.toJS(document);
}

/** A value on one line, as it may stand inside `{ … }`: days and plain words bare, everything that YAML could misread in quotes. */
export function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (value !== null && typeof value === "object") {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined);
    return `{ ${pairs.map(([key, one]) => `${key}: ${flow(one)}`).join(", ")} }`;
  }
  if (typeof value !== "string") return String(value);
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const isWord =
    /^\p{L}[\p{L}\p{M}\p{N} ./()–-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) && value === value.trim();
  return isDay || isWord ? value : JSON.stringify(value);
}
