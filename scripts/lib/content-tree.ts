import { codedKinds, type CodedKind } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { Dictionary, Entry, Library } from "#lib/library.ts";
import { partRetired } from "#lib/retired.ts";
import type { ContactFile } from "#schemas/contacts.ts";
import type { CorrectionFile } from "#schemas/corrections.ts";
import type { TermFile } from "#schemas/glossary.ts";
import type { Site } from "#schemas/site.ts";
import { readContentFile, type ContentFile } from "./content-file.ts";
import { placeOf } from "./content-places.ts";
import type { Finding } from "./findings.ts";

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
  /** Pages of the site itself: words without facts. */
  pages: readonly ContentFile[];
  contacts: ReadonlyMap<string, ContentFile>;
  terms: ReadonlyMap<string, ContentFile>;
  /** The log of corrections, by file name without its end. */
  corrections: ReadonlyMap<string, ContentFile>;
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
  const entries = new Map<
    string,
    { kind: CodedKind; id: string; folder: string; facts: ContentFile | undefined; words: Map<Lang, ContentFile> }
  >();
  const pages: ContentFile[] = [];
  const contacts = new Map<string, ContentFile>();
  const terms = new Map<string, ContentFile>();
  const corrections = new Map<string, ContentFile>();
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
    const { file, findings: own } = readContentFile(path, place, text);
    findings.push(...own);
    if (place.type === "site") site = file;
    else if (place.type === "page") pages.push(file);
    else if (place.type === "contact") contacts.set(place.id, file);
    else if (place.type === "term") terms.set(place.id, file);
    else if (place.type === "correction") corrections.set(place.id, file);
    else if (place.type === "dictionary") dictionaries.set(place.lang, file);
    else {
      const key = `${place.kind}/${place.id}`;
      const entry = entries.get(key) ?? {
        kind: place.kind,
        id: place.id,
        folder: `content/${key}`,
        facts: undefined,
        words: new Map<Lang, ContentFile>(),
      };
      entries.set(key, entry);
      if (place.type === "facts") entry.facts = file;
      else entry.words.set(place.lang, file);
    }
  }

  for (const entry of entries.values()) {
    if (!entry.facts)
      findings.push({
        rule: "files",
        level: "error",
        file: `${entry.folder}/facts.yaml`,
        line: 1,
        message: "This entry has no facts.yaml.",
        fix: `Add ${entry.folder}/facts.yaml, or remove the folder.`,
      });
  }
  if (!site)
    findings.push({
      rule: "files",
      level: "error",
      file: "content/site.yaml",
      line: 1,
      message: "The edition's file is missing.",
      fix: "Add content/site.yaml; src/schemas/site.ts describes it.",
    });

  const list = [...entries.values()];
  return {
    today,
    library: {
      site: site?.data as Site | undefined,
      dictionaries: valid<Dictionary>(dictionaries) as Library["dictionaries"],
      contacts: new Map(Object.entries(valid<ContactFile>(contacts))),
      terms: new Map(Object.entries(valid<TermFile>(terms))),
      corrections: new Map(Object.entries(valid<CorrectionFile>(corrections))),
      ...partRetired(Object.fromEntries(codedKinds.map((kind) => [kind, entriesOf(list, kind)])) as unknown as Library["entries"]),
    },
    entries: list,
    pages,
    contacts,
    terms,
    corrections,
    dictionaries,
    site,
    ledgers,
    findings,
  };
}

function valid<T>(files: ReadonlyMap<string, ContentFile>): Record<string, T> {
  return Object.fromEntries([...files].flatMap(([id, file]) => (file.data === undefined ? [] : [[id, file.data as T]])));
}

/** Entries whose facts and source words are valid; a translation that is not valid is left out. */
function entriesOf(all: readonly EntryFiles[], kind: CodedKind): Map<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of all) {
    if (entry.kind !== kind || entry.facts?.data === undefined || entry.words.get(sourceLang)?.data === undefined) continue;
    const words = Object.fromEntries(
      langs.flatMap((lang) => (entry.words.get(lang)?.data === undefined ? [] : [[lang, entry.words.get(lang)!.data]])),
    );
    found.set(entry.id, { kind, id: entry.id, facts: entry.facts.data, words } as Entry);
  }
  return found;
}
