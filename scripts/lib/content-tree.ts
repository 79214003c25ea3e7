import type { z } from "astro/zod";
import { codedKinds, type CodedKind } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { Dictionary, Entry, Library } from "#lib/library.ts";
import { nearest } from "#lib/library.ts";
import type { ContactFile } from "#schemas/contacts.ts";
import type { TermFile } from "#schemas/glossary.ts";
import type { Site } from "#schemas/site.ts";
import { placeOf, type Place } from "./content-places.ts";
import type { Finding } from "./findings.ts";
import { frontMatterOf, readBody, type MdxNode } from "./mdx-body.ts";
import { schemaOf } from "./file-schemas.ts";
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

/** The files of one entry, valid or not. */
export interface EntryFiles {
  kind: CodedKind;
  id: string;
  folder: string;
  facts: ContentFile | undefined;
  words: ReadonlyMap<Lang, ContentFile>;
}

/** Everything below `content/` as rules see it. */
export interface ContentTree {
  /** The day of the check, `YYYY-MM-DD`. */
  today: string;
  /** Valid content only; `site` is missing when content/site.yaml is not valid. */
  library: Omit<Library, "site"> & { site: Site | undefined };
  entries: readonly EntryFiles[];
  contacts: ReadonlyMap<string, ContentFile>;
  terms: ReadonlyMap<string, ContentFile>;
  dictionaries: ReadonlyMap<Lang, ContentFile>;
  site: ContentFile | undefined;
  /** Text of `content/*.txt` ledgers by path. */
  ledgers: ReadonlyMap<string, string>;
  /** What reading alone has found: unknown files, YAML, MDX and schema. */
  findings: readonly Finding[];
}

/** Entry files by `kind/id`; undefined when there is no such folder. */
export function entryFiles(tree: ContentTree, kind: string, id: string): EntryFiles | undefined {
  return tree.entries.find((entry) => entry.kind === kind && entry.id === id);
}

/** Build the tree from file texts by path (`content/…`), as `readContentFiles` gives them. Never throws on bad content. */
export function buildContentTree(files: ReadonlyMap<string, string>, today: string): ContentTree {
  const findings: Finding[] = [];
  const entries = new Map<string, { kind: CodedKind; id: string; folder: string; facts: ContentFile | undefined; words: Map<Lang, ContentFile> }>();
  const contacts = new Map<string, ContentFile>();
  const terms = new Map<string, ContentFile>();
  const dictionaries = new Map<Lang, ContentFile>();
  const ledgers = new Map<string, string>();
  let site: ContentFile | undefined;

  for (const [path, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const place = placeOf(path);
    if (place.type === "ignored") continue;
    if (place.type === "unknown") {
      findings.push({ rule: "files", level: "error", file: path, line: 1, message: place.message, fix: place.fix });
      continue;
    }
    if (place.type === "ledger") {
      ledgers.set(path, text);
      continue;
    }
    const { file, findings: own } = readOnce(path, place, text);
    findings.push(...own);
    if (place.type === "site") site = file;
    else if (place.type === "contact") contacts.set(place.id, file);
    else if (place.type === "term") terms.set(place.id, file);
    else if (place.type === "dictionary") dictionaries.set(place.lang, file);
    else {
      const key = `${place.kind}/${place.id}`;
      const entry = entries.get(key) ?? { kind: place.kind, id: place.id, folder: `content/${key}`, facts: undefined, words: new Map<Lang, ContentFile>() };
      entries.set(key, entry);
      if (place.type === "facts") entry.facts = file;
      else entry.words.set(place.lang, file);
    }
  }

  for (const entry of entries.values()) {
    if (!entry.facts) findings.push({ rule: "files", level: "error", file: `${entry.folder}/facts.yaml`, line: 1, message: "This entry has no facts.yaml.", fix: `Add ${entry.folder}/facts.yaml, or remove the folder.` });
  }
  if (!site) findings.push({ rule: "files", level: "error", file: "content/site.yaml", line: 1, message: "The edition's file is missing.", fix: "Add content/site.yaml; src/schemas/site.ts describes it." });

  const list = [...entries.values()];
  return {
    today,
    library: {
      site: site?.data as Site | undefined,
      dictionaries: valid<Dictionary>(dictionaries) as Library["dictionaries"],
      contacts: new Map(Object.entries(valid<ContactFile>(contacts))),
      terms: new Map(Object.entries(valid<TermFile>(terms))),
      entries: Object.fromEntries(codedKinds.map((kind) => [kind, entriesOf(list, kind)])) as unknown as Library["entries"],
    },
    entries: list,
    contacts,
    terms,
    dictionaries,
    site,
    ledgers,
    findings,
  };
}

interface ReadFile {
  file: ContentFile;
  findings: readonly Finding[];
}

type KnownPlace = Exclude<Place, { type: "ignored" | "unknown" | "ledger" }>;

const lastRead = new Map<string, { original: string; result: ReadFile }>();

/** Files do not change once they are read, so a second check reads only those with another text (the editing server checks at every save). */
function readOnce(path: string, place: KnownPlace, original: string): ReadFile {
  const before = lastRead.get(path);
  if (before?.original === original) return before.result;
  const result = readFile(path, place, original);
  lastRead.set(path, { original, result });
  return result;
}

function readFile(path: string, place: KnownPlace, original: string): ReadFile {
  const text = original.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const findings: Finding[] = [];
  const add = (rule: string, problem: { line: number; message: string; fix?: string | undefined }): void => void findings.push({ rule, level: "error", file: path, ...problem });
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
    add("front-matter", { line: 1, message: "The article has no front matter.", fix: "Begin the file with a line ---, then the keys, then another line ---." });
    return result;
  }
  const source = readYaml(front.yaml, front.firstLine);
  file.lineOf = source.lineOf;
  file.keyLineOf = source.keyLineOf;
  for (const problem of source.problems) add("yaml", problem);
  if (source.data === undefined || source.data === null) {
    if (source.problems.length === 0) add("yaml", { line: front.firstLine, message: "There are no keys here.", fix: "Write the keys that the schema of this kind describes, in src/schemas." });
    return result;
  }
  file.raw = source.data;
  const schema: z.ZodType = schemaOf(place);
  const parsed = schema.safeParse(source.data);
  if (parsed.success) file.data = parsed.data;
  else for (const problem of schemaProblems(parsed.error.issues, schema, source)) add("schema", problem);
  return result;
}

function valid<T>(files: ReadonlyMap<string, ContentFile>): Record<string, T> {
  return Object.fromEntries([...files].flatMap(([id, file]) => (file.data === undefined ? [] : [[id, file.data as T]])));
}

/** Entries whose facts and source words are valid; a translation that is not valid is left out. */
function entriesOf(all: readonly EntryFiles[], kind: CodedKind): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of all) {
    if (entry.kind !== kind || entry.facts?.data === undefined || entry.words.get(sourceLang)?.data === undefined) continue;
    const words = Object.fromEntries(langs.flatMap((lang) => (entry.words.get(lang)?.data === undefined ? [] : [[lang, entry.words.get(lang)!.data]])));
    found.set(entry.id, { kind, id: entry.id, facts: entry.facts.data, words } as Entry);
  }
  return found;
}

/** ` Did you mean "x"?` when one of the candidates is near, else nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearest(name, [...candidates]);
  return near.length > 0 ? ` Did you mean "${near[0]}"?` : "";
}
