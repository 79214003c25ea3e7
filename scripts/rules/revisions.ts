import { sourceLang } from "#config/locales.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";

/** The source counts its changes of meaning; a translation says which count it was made from. */
export const rule: Rule = {
  id: "revisions",
  description: "The source has a revision with its public history; a translation has a sourceRevision that the source has reached.",
  run(tree) {
    return tree.entries.flatMap((entry) => [...source(entry), ...translations(entry)]);
  },
};

const error = (file: ContentFile, key: string, message: string, fix: string): Finding => ({
  rule: rule.id,
  level: "error",
  file: file.path,
  line: file.lineOf([key]),
  message,
  fix,
});

function source(entry: EntryFiles): Finding[] {
  const file = entry.words.get(sourceLang);
  if (!file) {
    const extension = entry.kind === "posters" ? "yaml" : "mdx";
    return [...entry.words.values(), ...(entry.words.size === 0 && entry.facts ? [entry.facts] : [])].map((other) => ({
      rule: rule.id,
      level: "error",
      file: other.path,
      line: 1,
      message: `This entry has no ${sourceLang}.${extension}, the source that every language follows.`,
      fix: `Write ${entry.folder}/${sourceLang}.${extension} first.`,
    }));
  }
  if (file.raw === undefined) return [];
  const findings = ["sourceRevision", "translators"]
    .filter((key) => valueAt(file.raw, [key]) !== undefined)
    .map((key) => error(file, key, `\`${key}\` belongs to translations; this is the source.`, "Remove the line."));
  const revision = valueAt(file.raw, ["revision"]);
  if (typeof revision !== "number")
    return [
      ...findings,
      error(file, "revision", "The source has no `revision`.", "Add the line revision: 1; raise it by one whenever the meaning changes."),
    ];
  return [...findings, ...history(entry, file, revision)];
}

function history({ facts, folder }: EntryFiles, file: ContentFile, revision: number): Finding[] {
  if (facts?.raw === undefined) return [];
  const told = valuesAt(facts.raw, "changes[].revision").map(({ value }) => Number(value));
  const findings: Finding[] = [];
  for (let number = 2; number <= revision; number++) {
    if (!told.includes(number))
      findings.push(
        error(
          file,
          "revision",
          `Revision ${number} has no public history.`,
          `Say under changes in ${folder}/facts.yaml when and what changed: { revision: ${number}, on: …, what: { ${sourceLang}: … } }.`,
        ),
      );
  }
  for (const { path, value } of valuesAt(facts.raw, "changes[].revision")) {
    if (typeof value === "number" && value > revision)
      findings.push({
        rule: rule.id,
        level: "error",
        file: facts.path,
        line: facts.lineOf(path),
        message: `The history speaks of revision ${value}, but the source is at ${revision}.`,
        fix: `Raise revision in ${file.path}, or correct the number.`,
      });
  }
  return findings;
}

function translations(entry: EntryFiles): Finding[] {
  const revision = valueAt(entry.words.get(sourceLang)?.raw, ["revision"]);
  return [...entry.words].flatMap(([lang, file]) => {
    if (lang === sourceLang || file.raw === undefined) return [];
    const findings: Finding[] = [];
    if (valueAt(file.raw, ["revision"]) !== undefined)
      findings.push(error(file, "revision", "`revision` belongs to the source; this is a translation.", "Write sourceRevision instead."));
    const own = valueAt(file.raw, ["sourceRevision"]);
    if (typeof own !== "number")
      findings.push(
        error(
          file,
          "sourceRevision",
          "The translation does not say which revision of the source it follows.",
          `Add the line sourceRevision: ${typeof revision === "number" ? revision : 1}.`,
        ),
      );
    else if (typeof revision === "number" && own > revision)
      findings.push(
        error(
          file,
          "sourceRevision",
          `The translation follows revision ${own}, but the source is only at ${revision}.`,
          `Write sourceRevision: ${revision}, or raise the source's revision if its meaning changed.`,
        ),
      );
    if (valueAt(file.raw, ["translators"]) === undefined)
      findings.push(
        error(file, "translators", "The translation does not say who translated it.", "Add translators: [name as they wish to be named]."),
      );
    return findings;
  });
}

/** Does a translation follow an older revision than the source's? Then differences are expected until it is brought up to date. */
export function isStale(entry: EntryFiles, file: ContentFile): boolean {
  const revision = valueAt(entry.words.get(sourceLang)?.raw, ["revision"]);
  const own = valueAt(file.raw, ["sourceRevision"]);
  return typeof revision === "number" && typeof own === "number" && own < revision;
}

/** Findings of a check that compares each translation with its source; only warnings where the translation is known to lag behind. */
export function compareTranslations(
  tree: ContentTree,
  id: string,
  check: (entry: EntryFiles, source: ContentFile, translation: ContentFile) => readonly Omit<Finding, "rule" | "level" | "file">[],
): Finding[] {
  return tree.entries.flatMap((entry) => {
    const source = entry.words.get(sourceLang);
    if (!source || source.raw === undefined) return [];
    return [...entry.words].flatMap(([lang, file]) => {
      if (lang === sourceLang || file.raw === undefined) return [];
      const level = isStale(entry, file) ? "warning" : "error";
      return check(entry, source, file).map((finding): Finding => ({ ...finding, rule: id, level, file: file.path }));
    });
  });
}
