import { sourceLang } from "#config/locales.ts";
import type { ContentFile } from "./content-file.ts";
import type { ContentTree, EntryFiles } from "./content-tree.ts";
import { factReferences, type Target } from "./fact-references.ts";
import { wordFiles } from "./passages.ts";
import { wordReferences } from "./word-references.ts";

/** One reference anywhere in the content. */
export interface Reference {
  target: Target;
  ref: string;
  file: ContentFile;
  line: number;
  /** As an editor finds it in the file: `<Law ref="…" />`, `{contact:113}`, or the key `law.ref`. */
  shown: string;
  /** The entry to which the file belongs. */
  owner: EntryFiles | undefined;
  /** With law: marked as history where it stands. */
  history: boolean;
}

/** Every reference of every file: words first, then facts and terms. */
export function allReferences(tree: ContentTree): Reference[] {
  const owners = new Map<ContentFile, EntryFiles>(
    tree.entries.flatMap((entry) => [entry.facts, ...entry.words.values()].flatMap((file) => (file ? [[file, entry] as const] : []))),
  );
  const words = wordFiles(tree).flatMap((file) =>
    wordReferences(file).map(({ kind, ref, line, shown, history }): Reference => ({
      target: kind === "cite" ? "source" : kind,
      ref,
      file,
      line,
      shown,
      owner: owners.get(file),
      history,
    })),
  );
  const facts = [...tree.entries.flatMap(({ facts }) => (facts ? [facts] : [])), ...tree.terms.values()].flatMap((file) =>
    factReferences(file).map(({ target, ref, path, key }): Reference => ({
      target,
      ref,
      file,
      line: file.lineOf(path),
      shown: `\`${key.replace(/\[\]/g, "")}\``,
      owner: owners.get(file),
      history: false,
    })),
  );
  return [...words, ...facts];
}

/** Is this the source-language file of an entry? Findings that hold for all languages are given there only. */
export function isSource(file: ContentFile): boolean {
  return "lang" in file.place && file.place.lang === sourceLang;
}
