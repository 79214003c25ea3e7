import { sourceLang, type Lang } from "#config/locales.ts";
import type { CorrectionFile } from "#schemas/corrections.ts";
import { buildContentTree, entryFiles, type ContentTree } from "#scripts/lib/content-tree.ts";
import { formatForPeople, type Finding } from "#scripts/lib/findings.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";
import { touchedBy, type Touched } from "./touched.ts";
import { wholeNumber } from "./whole-number.ts";
import { flow, YamlEdit } from "./yaml-edit.ts";

/** What is to be corrected, once every question is answered. */
export interface Change {
  /** What the log will say, but for entries and sheets, which are found here. */
  log: Pick<CorrectionFile, "on" | "kind" | "contact" | "entry" | "old" | "new" | "source" | "reason">;
  /** New texts of the files that hold the value, by path. */
  edits: ReadonlyMap<string, string>;
  /** A telephone number that stands written out here and there, and what takes its place. */
  literal?: { old: string; new: string } | undefined;
  /** Per language: what the histories of the touched entries say. */
  what: Partial<Record<Lang, string>>;
  /** Raise revisions and tell them in the histories. false for a withdrawal. */
  raises: boolean;
  /** The corrected entry was checked whole on this day. */
  reviewed: boolean;
  /** false: the log is made from the facts alone (a neutral notice). */
  isLogged: boolean;
}

/** Every file that a correction writes, and what it touches. Nothing is written yet. */
export interface Plan {
  /** New texts by path; a file that was not there before is new. */
  files: Map<string, string>;
  touched: Touched;
  /** The file of the log; undefined where there is none. */
  logFile: string | undefined;
  /** Warnings that were not there before. */
  warnings: Finding[];
}

/**
 * Work out a correction on the texts of all content files. Throws an Error in the form of content findings when the result would
 * break a rule (schema, deny-list, references …).
 */
export function planCorrection(files: ReadonlyMap<string, string>, change: Change): Plan {
  const { on, contact, entry } = change.log;
  const before = buildContentTree(files, on);
  const beforeFindings = new Set(checkTree(before).map(keyOf));
  const edits = new Map(change.edits);
  const first = buildContentTree(new Map([...files, ...edits]), on);
  for (const [path, text] of writtenOut(first, change, beforeFindings)) edits.set(path, text);
  const after = buildContentTree(new Map([...files, ...edits]), on);
  refuse(checkTree(after), beforeFindings, ["revisions", "corrections"]);

  const touched = change.raises
    ? touchedBy(before, after, [...edits.keys()], {
        ...(contact === undefined ? {} : { contact }),
        ...(entry === undefined ? {} : { entry }),
      })
    : { entries: [], sheets: [], sitePages: [] };
  const written = new Map(edits);
  for (const ref of touched.entries) raise(after, ref, change, written);
  if (change.reviewed && entry) setDay(after, entry, on, written);

  const logFile = change.isLogged ? logPath(files, change) : undefined;
  if (logFile) written.set(logFile, logText(change, touched));
  const findings = checkTree(buildContentTree(new Map([...files, ...written]), on));
  refuse(findings, beforeFindings, []);
  const warnings = findings.filter((finding) => finding.level === "warning" && !beforeFindings.has(keyOf(finding)));
  return { files: written, touched, logFile, warnings };
}

const keyOf = ({ rule, file, message }: Finding): string => `${rule} ${file} ${message}`;

function refuse(findings: readonly Finding[], known: ReadonlySet<string>, later: readonly string[]): void {
  const bad = findings.filter((finding) => finding.level === "error" && !known.has(keyOf(finding)) && !later.includes(finding.rule));
  if (bad.length > 0) throw new Error(`${formatForPeople(bad)}\n\nThe correction would break these rules. Nothing was written.`);
}

/**
 * Words in which the old number stands written out: the rule against bare numbers finds them as soon as no contact has that number any
 * more. Only those lines are changed.
 */
function writtenOut(tree: ContentTree, { literal }: Change, known: ReadonlySet<string>): Map<string, string> {
  const changed = new Map<string, string>();
  if (!literal) return changed;
  const number = wholeNumber(literal.old);
  const lines = checkTree(tree).filter(
    (finding) => finding.rule === "bare-figures" && finding.message.startsWith(`"${literal.old}"`) && !known.has(keyOf(finding)),
  );
  for (const { file, line } of lines) {
    const text = changed.get(file) ?? textAt(tree, file);
    const rows = text.split("\n");
    rows[line - 1] = (rows[line - 1] ?? "").replace(number, literal.new);
    changed.set(file, rows.join("\n"));
  }
  return changed;
}

function textAt(tree: ContentTree, path: string): string {
  const all = [
    ...tree.entries.flatMap(({ words }) => [...words.values()]),
    ...tree.pages,
    ...tree.terms.values(),
    ...tree.contacts.values(),
    ...tree.dictionaries.values(),
  ];
  return all.find((file) => file.path === path)?.text ?? "";
}

/** Raise the revision of an entry, take along the translations that were up to date, and tell it in its history. */
function raise(tree: ContentTree, ref: string, change: Change, written: Map<string, string>): void {
  const [kind, id] = ref.split("/") as [string, string];
  const files = entryFiles(tree, kind, id)!;
  const revision = Number(valueAt(files.words.get(sourceLang)?.raw, ["revision"]));
  for (const [lang, file] of files.words) {
    const key = lang === sourceLang ? "revision" : "sourceRevision";
    // A translation that lags already still does.
    if (valueAt(file.raw, [key]) !== revision) continue;
    written.set(
      file.path,
      (written.get(file.path) ?? file.text).replace(new RegExp(`^${key}:[ \\t]*\\d+`, "m"), `${key}: ${revision + 1}`),
    );
  }
  const facts = files.facts!;
  const edit = new YamlEdit(written.get(facts.path) ?? facts.text);
  written.set(facts.path, edit.append("changes", { revision: revision + 1, on: change.log.on, what: change.what }).toString());
}

function setDay(tree: ContentTree, ref: string, on: string, written: Map<string, string>): void {
  const [kind, id] = ref.split("/") as [string, string];
  const facts = entryFiles(tree, kind, id)!.facts!;
  written.set(facts.path, new YamlEdit(written.get(facts.path) ?? facts.text).set(["reviewed"], on).toString());
}

function logPath(files: ReadonlyMap<string, string>, { log }: Change): string {
  const subject = log.contact ?? log.entry!.split("/")[1]!;
  const figure = typeof log.new === "object" ? `-${log.new.id}` : "";
  const base = `content/corrections/${log.on}-${subject}${figure}`;
  for (let number = 1; ; number++) {
    const path = `${base}${number === 1 ? "" : `-${number}`}.yaml`;
    if (!files.has(path)) return path;
  }
}

function logText({ log }: Change, touched: Touched): string {
  const others = touched.entries.filter((ref) => ref !== log.entry);
  const rows: string[] = [`on: ${log.on}`, `kind: ${log.kind}`];
  for (const key of ["contact", "entry", "old", "new", "source"] as const) {
    if (log[key] !== undefined) rows.push(`${key}: ${flow(log[key])}`);
  }
  rows.push("reason:", ...Object.entries(log.reason).flatMap(([lang, text]) => (text ? [`  ${lang}: ${flow(text)}`] : [])));
  if (others.length > 0) rows.push("# Other entries whose pages carried the old value.", "entries:", ...others.map((ref) => `  - ${ref}`));
  if (touched.sheets.length > 0)
    rows.push(
      "# Paper to take down: every sheet up to and with the revision.",
      "sheets:",
      ...touched.sheets.map((sheet) => `  - ${flow(sheet)}`),
    );
  return `${rows.join("\n")}\n`;
}
