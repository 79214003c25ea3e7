import { codeRanges, codedKinds, type CodedKind } from "#config/kinds.ts";
import { isLang, langs, localeOf, sourceLang, type Lang } from "#config/locales.ts";
import { nearest } from "#lib/library.ts";
import { id as idSchema } from "#schemas/base.ts";
import { placeOf } from "./content-places.ts";
import { schemaOf } from "./file-schemas.ts";
import { frontMatterOf } from "./mdx-body.ts";
import { skeleton } from "./skeleton.ts";
import { readYaml } from "./yaml-source.ts";

/** A file to write: path from the project's root, and text. */
export interface NewFile {
  path: string;
  text: string;
}

/** What is asked for, and what is there. */
export interface NewRequest {
  kind: string;
  id: string;
  lang?: string | undefined;
  /** Texts of the content files by path. */
  files: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  today: string;
}

const singles = ["contacts", "glossary"] as const;
const allKinds: readonly string[] = [...codedKinds, ...singles];

/**
 * The files of a new entry (`facts.yaml` and the source language), of a new translation, or of a new contact or term.
 * Throws an Error that says what to type instead when the kind, id or language is wrong or a file is there already.
 */
export function newFiles({ kind, id, lang, files, today }: NewRequest): NewFile[] {
  if (!allKinds.includes(kind))
    throw new Error(`There is no kind "${kind}".${suggestion(nearest(kind, allKinds))}\nKinds: ${allKinds.join(", ")}.`);
  if (!idSchema.safeParse(id).success)
    throw new Error(`"${id}" cannot be an id.\nWrite lowercase ASCII letters, digits and single hyphens, for instance gia-danh-cong-an.`);
  if (lang !== undefined && !isLang(lang)) throw new Error(`"${lang}" is not a language of the site.\nLanguages: ${langs.join(", ")}.`);

  const created = (singles as readonly string[]).includes(kind)
    ? [single(kind as (typeof singles)[number], id, today)]
    : lang === undefined || (lang === sourceLang && !files.has(`content/${kind}/${id}/facts.yaml`))
      ? entry(kind as CodedKind, id, files, today)
      : [words(kind as CodedKind, id, lang, files)];
  const there = created.find(({ path }) => files.has(path));
  if (there) {
    const missing = langs.filter((candidate) => ![...files.keys()].some((path) => path.startsWith(`content/${kind}/${id}/${candidate}.`)));
    const hint = lang === undefined && missing[0] ? `\nFor a translation type: npm run new -- ${kind} ${id} ${missing[0]}` : "";
    throw new Error(`${there.path} is there already and stays as it is.${hint}`);
  }
  return created;
}

/** The next printed code of a kind that neither the content nor the ledger of published codes has. Throws a RangeError when none is left. */
export function nextCode(kind: CodedKind, files: ReadonlyMap<string, string>): number {
  const used = new Set<number>();
  for (const [path, text] of files) {
    if (path.endsWith("/facts.yaml")) used.add(Number(/^code:\s*(\d+)/m.exec(text)?.[1]));
  }
  for (const match of (files.get("content/published-codes.txt") ?? "").matchAll(/^(\d+)\b/gm)) used.add(Number(match[1]));
  const [first, last] = codeRanges[kind];
  for (let code = first; code <= last; code++) if (!used.has(code)) return code;
  throw new RangeError(`All codes of ${kind} (${first} to ${last}) are taken. Widen the range in src/config/kinds.ts.`);
}

function entry(kind: CodedKind, id: string, files: ReadonlyMap<string, string>, today: string): NewFile[] {
  const path = `content/${kind}/${id}/facts.yaml`;
  const facts = skeleton(schemaAt(path), {
    values: { code: nextCode(kind, files), published: today, reviewed: today },
    omit: ["withdrawn", "changes", "reviewEvery"],
  });
  return [{ path, text: facts }, words(kind, id, sourceLang, files)];
}

function words(kind: CodedKind, id: string, lang: Lang, files: ReadonlyMap<string, string>): NewFile {
  const extension = kind === "posters" ? "yaml" : "mdx";
  const path = `content/${kind}/${id}/${lang}.${extension}`;
  const schema = schemaAt(path);
  if (lang === sourceLang) {
    const yaml = skeleton(schema, { values: { revision: 1 }, omit: ["sourceRevision", "translators"] });
    return { path, text: extension === "yaml" ? yaml : article(yaml, "# Below the next line: the story, in paragraphs and ## headings.") };
  }
  const sourcePath = `content/${kind}/${id}/${sourceLang}.${extension}`;
  const sourceText = files.get(sourcePath);
  if (sourceText === undefined)
    throw new Error(`${sourcePath} is not there; a translation needs its source.\nType first: npm run new -- ${kind} ${id}`);
  const front = extension === "yaml" ? { yaml: sourceText, firstLine: 1 } : frontMatterOf(sourceText);
  const source = (front && (readYaml(front.yaml).data as Record<string, unknown> | undefined)) ?? undefined;
  if (!front || !source) throw new Error(`${sourcePath} cannot be read; npm run check says why.`);
  const yaml = skeleton(schema, {
    values: { sourceRevision: source["revision"] ?? 1 },
    omit: ["revision"],
    source: { ...source, translators: [""] },
    sourceName: sourceLang,
  }).replace(/^( *)# vi: *\n( *- "")$/gm, "$2");
  if (extension === "yaml") return { path, text: yaml };
  const body = sourceText.slice(sourceText.indexOf("\n---", 3) + 4).trim();
  const note = [
    `# The story in ${localeOf(sourceLang).englishName}; write it in ${localeOf(lang).englishName} below the next line, with the same components.`,
    ...body.split("\n").map((row) => `# ${row}`.trimEnd()),
  ];
  return { path, text: article(yaml, note.join("\n")) };
}

function single(kind: (typeof singles)[number], id: string, today: string): NewFile {
  const path = `content/${kind}/${id}.yaml`;
  return { path, text: skeleton(schemaAt(path), { values: kind === "contacts" ? { verified: today } : {} }) };
}

function article(yaml: string, note: string): string {
  return `---\n${yaml}${note}\n---\n\n`;
}

function schemaAt(path: string): ReturnType<typeof schemaOf> {
  const place = placeOf(path);
  if (place.type === "unknown" || place.type === "ignored" || place.type === "ledger")
    throw new RangeError(`${path} is no place for content.`);
  return schemaOf(place);
}

function suggestion(near: readonly string[]): string {
  return near[0] ? ` Did you mean "${near[0]}"?` : "";
}
