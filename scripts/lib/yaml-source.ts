import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Node, type YAMLError } from "yaml";

/** Keys and indexes that lead to a value: `["sources", 0, "url"]`. */
export type DataPath = readonly (string | number)[];

/** Something that the YAML parser could not read. */
export interface YamlProblem {
  line: number;
  message: string;
  fix: string;
}

/** A YAML text with the places of its values. */
export interface YamlSource {
  /** The values; undefined when the text could not be read. */
  data: unknown;
  problems: YamlProblem[];
  /** Line of the value at a path, or of the nearest parent that exists. */
  lineOf(path: DataPath): number;
  /** Line of a key in the map at a path, or of the map. */
  keyLineOf(path: DataPath, key: string): number;
}

/**
 * Read YAML and remember where every value stands. `firstLine` is the line of the file on which
 * the text begins (front matter begins on line 2). Days stay text: `2026-11-23` is no point in time.
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const lineAt = (offset: number | undefined): number => (offset === undefined ? firstLine : lines.linePos(offset).line + firstLine - 1);
  const problems = firstPerLine([...document.errors, ...document.warnings].map((error) => describe(error, lineAt(error.pos[0]), text)));
  let data: unknown;
  if (document.errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount: 0 });
    } catch {
      problems.push({
        line: firstLine,
        message: "An anchor (&) and its alias (*) repeat a value.",
        fix: "Write the value out at both places, or put quotes around a text that begins with & or *.",
      });
    }
  }

  const find = (path: DataPath): { key: Node | undefined; value: Node | undefined } => {
    let value: Node | undefined = isNode(document.contents) ? document.contents : undefined;
    let key: Node | undefined;
    for (const step of path) {
      const next = childOf(value, step);
      if (!next) break;
      ({ key, value } = next);
    }
    return { key, value };
  };
  return {
    data,
    problems,
    lineOf(path) {
      const { key, value } = find(path);
      // A block value under a key begins on a later line; the key is where an editor looks.
      return lineAt((key ?? value)?.range?.[0]);
    },
    keyLineOf(path, name) {
      const { key, value } = find(path);
      return lineAt((childOf(value, name)?.key ?? key ?? value)?.range?.[0]);
    },
  };
}

function childOf(parent: Node | undefined, step: string | number): { key: Node | undefined; value: Node | undefined } | undefined {
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && isNode(item.key) && String(item.key) === String(step));
    return pair && { key: isNode(pair.key) ? pair.key : undefined, value: isNode(pair.value) ? pair.value : undefined };
  }
  if (isSeq(parent)) {
    const value = parent.items[Number(step)];
    return isNode(value) ? { key: undefined, value } : undefined;
  }
  return undefined;
}

function describe(error: YAMLError, line: number, text: string): YamlProblem {
  const said = error.message.replace(/\.?$/, ".");
  switch (error.code) {
    case "TAB_AS_INDENT":
      return { line, message: "A tab indents this line; YAML allows only spaces.", fix: "Replace the tab by two spaces for each level." };
    case "DUPLICATE_KEY": {
      const key = /^["']?([^\s"':,{}]+)/.exec(text.slice(error.pos[0]))?.[1];
      return { line, message: `${key ? `The key "${key}"` : "A key"} stands twice in the same place.`, fix: "Keep one of the two." };
    }
    case "MISSING_CHAR":
      return { line, message: `The YAML cannot be read: ${said}`, fix: "Close the quotation mark or bracket that was opened here." };
    case "UNEXPECTED_TOKEN":
      return {
        line,
        message: `The YAML cannot be read: ${said}`,
        fix: 'A text that begins with a quotation mark ends at the next one. Put the whole text in single quotes, or write \\" for a mark inside.',
      };
    case "MULTILINE_IMPLICIT_KEY":
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        line,
        message: `The YAML cannot be read: ${said}`,
        fix: 'Put quotes around a text that contains ": ", and write each text on one line.',
      };
    default:
      return {
        line,
        message: `The YAML cannot be read: ${said}`,
        fix: 'Check the indentation, and put quotes around a text that contains ": " or " #", or begins with one of * & ! % @ ` { [ " > |.',
      };
  }
}

function firstPerLine(problems: YamlProblem[]): YamlProblem[] {
  // One slip makes the parser stumble several times; the first message of a line is the telling one.
  return problems.filter((problem, index) => problems.findIndex(({ line }) => line === problem.line) === index).slice(0, 3);
}
