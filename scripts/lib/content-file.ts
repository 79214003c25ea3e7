import type { z } from "astro/zod";
import type { Place } from "./content-places.ts";
import { schemaOf } from "./file-schemas.ts";
import type { Finding } from "./findings.ts";
import { frontMatterOf, readBody, type MdxNode } from "./mdx-body.ts";
import { schemaProblems } from "./schema-problems.ts";
import { readYaml, type YamlSource } from "./yaml-source.ts";

/** One file of `content/` with what it says and where. */
export interface ContentFile {
  path: string;
  place: Place;
  text: string;
  /** Values as the YAML (or front matter) says them, before the schema; undefined when it cannot be read. */
  raw: unknown;
  /** Values with the schema's defaults; undefined when the file is not valid. */
  data: unknown;
  /** Syntax tree of an article; undefined for YAML and for an article that cannot be parsed. */
  body: MdxNode | undefined;
  lineOf: YamlSource["lineOf"];
  keyLineOf: YamlSource["keyLineOf"];
}

/** A file and the findings of reading it. */
export interface ReadFile {
  file: ContentFile;
  findings: readonly Finding[];
}

type KnownPlace = Exclude<Place, { type: "ignored" | "unknown" | "ledger" }>;

const lastRead = new Map<string, { original: string; result: ReadFile }>();

/**
 * One file and what reading it finds. Never throws on bad content.
 * Files do not change once they are read, so a second check parses only those with another text (the editing server checks at every save).
 */
export function readContentFile(path: string, place: KnownPlace, original: string): ReadFile {
  const before = lastRead.get(path);
  if (before?.original === original) return before.result;
  const result = parse(path, place, original);
  lastRead.set(path, { original, result });
  return result;
}

function parse(path: string, place: KnownPlace, original: string): ReadFile {
  const text = original.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const findings: Finding[] = [];
  const add = (rule: string, problem: { line: number; message: string; fix?: string | undefined }): void =>
    void findings.push({ rule, level: "error", file: path, ...problem });
  const file: ContentFile = { path, place, text, raw: undefined, data: undefined, body: undefined, lineOf: () => 1, keyLineOf: () => 1 };
  const result = { file, findings };

  if (text.trim() === "") {
    add("files", { line: 1, message: "This file is empty.", fix: "Fill it, or remove it: a language without a file simply has no page." });
    return result;
  }
  const isArticle = path.endsWith(".mdx");
  if (isArticle) {
    const body = readBody(text);
    if ("problem" in body) add("mdx-syntax", body.problem);
    else file.body = body.tree;
  }
  const front = isArticle ? frontMatterOf(text) : { yaml: text, firstLine: 1 };
  if (!front) {
    add("front-matter", {
      line: 1,
      message: "The article has no front matter.",
      fix: "Begin the file with a line ---, then the keys, then another line ---.",
    });
    return result;
  }
  const source = readYaml(front.yaml, front.firstLine);
  file.lineOf = source.lineOf;
  file.keyLineOf = source.keyLineOf;
  for (const problem of source.problems) add("yaml", problem);
  if (source.data === undefined || source.data === null) {
    if (source.problems.length === 0)
      add("yaml", {
        line: front.firstLine,
        message: "There are no keys here.",
        fix: "Write the keys that the schema of this kind describes, in src/schemas.",
      });
    return result;
  }
  file.raw = source.data;
  const schema: z.ZodType = schemaOf(place);
  const parsed = schema.safeParse(source.data);
  if (parsed.success) file.data = parsed.data;
  else for (const problem of schemaProblems(parsed.error.issues, schema, source)) add("schema", problem);
  return result;
}
