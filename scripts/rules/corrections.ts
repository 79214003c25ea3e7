import { emergencyGuide } from "#config/kinds.ts";
import type { Figure } from "#lib/library.ts";
import type { ContactFile } from "#schemas/contacts.ts";
import type { CorrectionFile } from "#schemas/corrections.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import { entryFiles, type ContentTree } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

/** The public log and the content tell the same story. */
export const rule: Rule = {
  id: "corrections",
  description: "A correction names what exists and what now stands there; a withdrawal stands both in the log and in the facts.",
  run(tree) {
    return [...[...tree.corrections].flatMap(([id, file]) => logged(tree, id, file)), ...withdrawals(tree)];
  },
};

const finding = (file: ContentFile, key: string, message: string, fix: string, level: Level = "error"): Finding => ({
  rule: rule.id,
  level,
  file: file.path,
  line: file.lineOf([key]),
  message,
  fix,
});

function logged(tree: ContentTree, id: string, file: ContentFile): Finding[] {
  const data = file.data as CorrectionFile | undefined;
  if (!data) return [];
  const findings: Finding[] = [];
  if (!id.startsWith(`${data.on}-`))
    findings.push(
      finding(file, "on", `The file's name does not begin with ${data.on}.`, "The name begins with the day of the correction."),
    );
  if (data.contact !== undefined && !tree.contacts.has(data.contact))
    findings.push(finding(file, "contact", `There is no contact "${data.contact}".`, "Contacts are the files of content/contacts."));
  const refs = [
    ...(data.entry ? [["entry", data.entry]] : []),
    ...data.entries.map((ref) => ["entries", ref]),
    ...data.sheets.map((sheet) => ["sheets", sheet.entry]),
  ];
  for (const [key, ref] of refs as [string, string][]) {
    const [kind, name] = ref.split("/") as [string, string];
    // An entry may be renamed later; the log keeps the name of its day.
    if (!entryFiles(tree, kind, name) && !renamed(tree, ref))
      findings.push(finding(file, key, `There is no entry ${ref}.`, "Write <kind>/<id> as the folder below content is called."));
  }
  if (data.kind === "withdrawal" && data.entry && !tree.library.retired.has(data.entry))
    findings.push(
      finding(
        file,
        "entry",
        `The log withdraws ${data.entry}, but its facts do not.`,
        `Add withdrawn to content/${data.entry}/facts.yaml: { on: ${data.on}, reason: { vi: … } }.`,
      ),
    );
  return [...findings, ...stillTrue(tree, file, data)];
}

/** The newest correction of a value says what stands there now; otherwise somebody has changed it without telling. */
function stillTrue(tree: ContentTree, file: ContentFile, data: CorrectionFile): Finding[] {
  if (data.new === undefined || newestOf(tree, data) !== data) return [];
  const now = valueNow(tree, data);
  if (now === undefined || now === shown(data.new)) return [];
  return [
    finding(
      file,
      "new",
      `The log says ${shown(data.new)}, but the content now says ${now}.`,
      "Changes of a corrected value are told too: npm run correct",
      "warning",
    ),
  ];
}

const nameOf = (data: CorrectionFile): string =>
  `${data.contact ?? ""} ${data.entry ?? ""} ${typeof data.new === "object" ? data.new.id : ""}`;

/** File names begin with the day, so the last one is the newest. */
function newestOf(tree: ContentTree, data: CorrectionFile): CorrectionFile | undefined {
  const all = [...tree.library.corrections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, other]) => other);
  return all.filter((other) => nameOf(other) === nameOf(data)).at(-1);
}

function valueNow(tree: ContentTree, data: CorrectionFile): string | undefined {
  if (data.contact !== undefined) return (tree.contacts.get(data.contact)?.data as ContactFile | undefined)?.value;
  const [kind, id] = (data.entry ?? "").split("/") as [string, string];
  const { new: value } = data;
  if (typeof value !== "object") return undefined;
  const figures = (entryFiles(tree, kind, id)?.facts?.data as { figures?: Figure[] } | undefined)?.figures ?? [];
  const figure = figures.find((one) => one.id === value.id);
  return figure && shown(figure);
}

/** A value without where it was read. */
function shown(value: NonNullable<CorrectionFile["new"]>): string {
  if (typeof value === "string") return value;
  return JSON.stringify(Object.fromEntries(Object.entries(value).filter(([key]) => !["source", "by", "asOf"].includes(key))));
}

function withdrawals(tree: ContentTree): Finding[] {
  const told = new Set([...tree.library.corrections.values()].filter(({ kind }) => kind === "withdrawal").map(({ entry }) => entry));
  return tree.entries.flatMap(({ kind, id, facts }): Finding[] => {
    if (!facts || valueAt(facts.raw, ["withdrawn"]) === undefined) return [];
    if (kind === "guides" && id === emergencyGuide)
      return [finding(facts, "withdrawn", "Every page leads to this guide, so it cannot be withdrawn.", "Correct it instead.")];
    if (told.has(`${kind}/${id}`) || valueAt(facts.raw, ["notice"]) !== undefined) return [];
    const [day] = valuesAt(facts.raw, "withdrawn.on").map(({ value }) => String(value));
    return [
      finding(
        facts,
        "withdrawn",
        "The public log does not tell of this withdrawal.",
        `Type: npm run correct -- withdraw ${kind}/${id}, or add content/corrections/${day ?? "<date>"}-${id}.yaml.`,
      ),
    ];
  });
}

function renamed(tree: ContentTree, ref: string): boolean {
  return new RegExp(`^${ref}\\s`, "m").test(tree.ledgers.get("content/moved-urls.txt") ?? "");
}
