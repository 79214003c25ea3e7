import { codedKinds, type CodedKind } from "#config/kinds.ts";
import { isLang, langs, type Lang } from "#config/locales.ts";
import { nearest } from "#lib/library.ts";
import { sitePageIds, type SitePageId } from "#schemas/pages.ts";

/** What a file below `content/` is, told by its path. */
export type Place =
  | { type: "facts"; kind: CodedKind; id: string }
  | { type: "words"; kind: CodedKind; id: string; lang: Lang }
  | { type: "page"; id: SitePageId; lang: Lang }
  | { type: "contact"; id: string }
  | { type: "term"; id: string }
  | { type: "correction"; id: string }
  | { type: "dictionary"; lang: Lang }
  | { type: "site" }
  | { type: "ledger" }
  | { type: "ignored" }
  | { type: "unknown"; message: string; fix: string };

const folders = [...codedKinds, "pages", "contacts", "glossary", "corrections", "ui"] as const;
const idForm = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `placeOf("content/tactics/x/vi.mdx")` → words of the tactic x in Vietnamese. */
export function placeOf(path: string): Place {
  const parts = path.split("/").slice(1);
  const name = parts.at(-1)!;
  if (name.startsWith(".") || name === "README.md") return { type: "ignored" };
  if (parts.length === 1) return atTop(name);
  const folder = parts[0]!;
  if (!(folders as readonly string[]).includes(folder)) {
    const near = nearest(folder, folders)[0];
    return unknown(
      `There is no folder "${folder}" in content.${near ? ` Did you mean "${near}"?` : ""}`,
      `Folders: ${folders.join(", ")}.`,
    );
  }
  if (folder === "contacts" || folder === "glossary") return single(folder, parts);
  if (folder === "corrections") return correction(parts);
  if (folder === "ui") return dictionary(parts);
  if (folder === "pages") return sitePage(parts);
  return entryFile(folder as CodedKind, parts);
}

function atTop(name: string): Place {
  if (name === "site.yaml") return { type: "site" };
  if (name.endsWith(".txt")) return { type: "ledger" };
  return unknown(`content/${name} is no file that the site reads.`, "Here stand site.yaml, the .txt ledgers, and one folder per kind.");
}

function single(folder: "contacts" | "glossary", parts: readonly string[]): Place {
  const match = /^(.+)\.yaml$/.exec(parts[1]!);
  if (parts.length !== 2 || !match)
    return unknown(
      `content/${parts.join("/")} is no file that the site reads.`,
      `A ${folder === "contacts" ? "contact" : "term"} is one file content/${folder}/<id>.yaml with all languages in it.`,
    );
  if (!idForm.test(match[1]!)) return badId(match[1]!);
  return { type: folder === "contacts" ? "contact" : "term", id: match[1]! };
}

function correction(parts: readonly string[]): Place {
  const match = /^(\d{4}-\d{2}-\d{2}-[a-z0-9]+(?:-[a-z0-9]+)*)\.yaml$/.exec(parts[1]!);
  if (parts.length === 2 && match) return { type: "correction", id: match[1]! };
  return unknown(
    `content/${parts.join("/")} is no file that the site reads.`,
    "A correction is one file content/corrections/<YYYY-MM-DD>-<id>.yaml; npm run correct writes it.",
  );
}

function sitePage(parts: readonly string[]): Place {
  const [, id, name] = parts;
  const match = /^(.+)\.mdx$/.exec(name ?? "");
  if (parts.length !== 3 || !match)
    return unknown(
      `content/${parts.join("/")} is no file that the site reads.`,
      "A page of the site itself is content/pages/<id>/ with one <lang>.mdx per language.",
    );
  const known = sitePageIds.find((candidate) => candidate === id);
  if (!known) return unknown(`The site has no page "${id!}" of its own.`, `Pages: ${sitePageIds.join(", ")}.`);
  return isLang(match[1]!) ? { type: "page", id: known, lang: match[1]! } : badLang(match[1]!);
}

function dictionary(parts: readonly string[]): Place {
  const match = /^(.+)\.yaml$/.exec(parts[1]!);
  if (parts.length !== 2 || !match)
    return unknown(
      `content/${parts.join("/")} is no file that the site reads.`,
      "Interface words are one file content/ui/<lang>.yaml per language.",
    );
  return isLang(match[1]!) ? { type: "dictionary", lang: match[1]! } : badLang(match[1]!);
}

function entryFile(kind: CodedKind, parts: readonly string[]): Place {
  const [, id, name] = parts;
  const extension = kind === "posters" ? "yaml" : "mdx";
  if (parts.length !== 3) {
    return unknown(
      `content/${parts.join("/")} is no file that the site reads.`,
      `An entry is a folder content/${kind}/<id>/ with facts.yaml and one <lang>.${extension} per language.`,
    );
  }
  if (!idForm.test(id!)) return badId(id!);
  if (name === "facts.yaml") return { type: "facts", kind, id: id! };
  const match = /^(.+)\.(mdx|yaml)$/.exec(name!);
  if (!match || (isLang(match[1]!) && match[2] !== extension)) {
    return unknown(
      `"${name!}" is no file of an entry.`,
      `Files of an entry of ${kind}: facts.yaml, ${langs.map((lang) => `${lang}.${extension}`).join(", ")}.`,
    );
  }
  if (isLang(match[1]!)) return { type: "words", kind, id: id!, lang: match[1]! };
  if (nearest(name!, ["facts.yaml"]).length > 0)
    return unknown(`"${name!}" is no file of an entry. Did you mean "facts.yaml"?`, "Rename it.");
  return badLang(match[1]!);
}

function badLang(lang: string): Place {
  return unknown(
    `"${lang}" is not a language of the site.`,
    `Languages: ${langs.join(", ")}. A new one is a row in src/config/locales.ts and a file content/ui/${lang}.yaml.`,
  );
}

function badId(id: string): Place {
  return unknown(`"${id}" cannot be an id.`, "An id is lowercase ASCII letters, digits and single hyphens, for instance gia-danh-cong-an.");
}

function unknown(message: string, fix: string): Place {
  return { type: "unknown", message, fix };
}
