import { codedKinds } from "#config/kinds.ts";
import { langs, sourceLang } from "#config/locales.ts";
import { formatFigure } from "#i18n/figures.ts";
import { nearest, type Figure } from "#lib/library.ts";
import { figure as figureSchema, type source as sourceSchema } from "#schemas/base.ts";
import { entryFiles, type ContentTree, type EntryFiles } from "#scripts/lib/content-tree.ts";
import type { z } from "astro/zod";
import type { Answers } from "./answers.ts";
import { askDay, askKind, askReason, askSource } from "./common-answers.ts";
import type { Change } from "./plan.ts";
import type { Words } from "./words.ts";
import { YamlEdit } from "./yaml-edit.ts";

interface EntryData {
  figures: Figure[];
  sources: z.infer<typeof sourceSchema>[];
}

/** The files of an entry named as `<kind>/<id>`. Throws an Error that names near ones. */
export function entryAt(tree: ContentTree, ref: string): EntryFiles {
  const [kind = "", id = ""] = ref.split("/");
  const found = entryFiles(tree, kind, id);
  if (found?.facts?.data) return found;
  const all = tree.entries.map((entry) => `${entry.kind}/${entry.id}`);
  throw new Error(
    `There is no entry "${ref}" whose facts are valid.\nNearest: ${nearest(ref, all).join(", ") || "none"}. Kinds: ${codedKinds.join(", ")}.`,
  );
}

/**
 * Read a new value in the form of the old figure: a whole number with or without separators (`1.100.000.000`), a decimal with a comma or
 * point for per cent, a day, or two of them with `..` between for a range. Throws an Error that shows the form.
 */
export function readQuantity(old: Figure, text: string): Record<string, number | string> {
  const key = (["vnd", "usd", "count", "percent", "date"] as const).find((one) => one in old || `${one}From` in old)!;
  const parts = text.split("..").map((part) => part.trim());
  const read = (part: string): number | string => {
    if (key === "date") return part;
    const plain = key === "percent" ? part.replace(/\s|%/g, "").replace(",", ".") : part.replace(/[\s.,_](?=\d{3}(?!\d))/g, "");
    if (!/^\d+(?:\.\d+)?$/.test(plain))
      throw new Error(`"${part}" is no number. Write digits only, for instance 1100000000; a range as 10..20.`);
    return Number(plain);
  };
  if (parts.length > 2) throw new Error(`"${text}" is no range. Write it as 10..20.`);
  if (parts.length === 2) {
    if (key === "usd") throw new Error("An amount in dollars has no range here.");
    return { [`${key}From`]: read(parts[0]!), [`${key}To`]: read(parts[1]!) };
  }
  return { [key]: read(parts[0]!) };
}

/** Ask for the new value of a figure of an entry and say what changes. */
export async function correctFact(
  tree: ContentTree,
  ref: string,
  figureId: string,
  answers: Answers,
  words: Words,
): Promise<Change | "done"> {
  const { facts } = entryAt(tree, ref);
  const { figures, sources } = facts!.data as EntryData;
  const index = figures.findIndex(({ id }) => id === figureId);
  const old = figures[index];
  if (!old) throw new Error(`${facts!.path} has no figure "${figureId}".\nFigures: ${figures.map(({ id }) => id).join(", ") || "none"}.`);
  const t = words(sourceLang);
  const check = (text: string) => {
    try {
      return problemOf({ ...base(old), ...readQuantity(old, text) });
    } catch (error) {
      return (error as Error).message;
    }
  };
  const value = await answers.need(
    "value",
    `${figureId}: now ${formatFigure(old, sourceLang, t)}. New value (digits; a range as 10..20):`,
    check,
  );
  const oldQualifier = "qualifier" in old ? old.qualifier : undefined;
  const qualifier =
    oldQualifier &&
    ((await answers.may("qualifier", `exact, about, nearly, over, at-least, up-to or under; ${oldQualifier}`)) ?? oldQualifier);
  const quantity = readQuantity(old, value);
  if (figureKey({ ...quantity, qualifier }) === figureKey(old)) return "done";

  const source = await askSource(answers);
  const known = sources.find((one) => one.url === source.url);
  const sourceId = known?.id ?? `s${Math.max(0, ...sources.map(({ id }) => Number(id.slice(1)))) + 1}`;
  const asOf = await answers.may("as-of", "Day, month or year that the figure speaks of");
  const next = {
    ...base(old),
    ...quantity,
    ...(qualifier && qualifier !== "exact" ? { qualifier } : {}),
    source: sourceId,
    ...((asOf ?? old.asOf) ? { asOf: asOf ?? old.asOf } : {}),
  };
  const problem = problemOf(next);
  if (problem) throw new Error(`The new figure is not valid: ${problem}`);
  const reason = await askReason(answers);
  const on = await askDay(answers);
  const kind = await askKind(answers);
  const reviewed = (await answers.may("all-checked", "Did you check every other fact of this entry too? Then write yes")) === "yes";

  const edit = new YamlEdit(facts!.text).setMap(["figures", index], next);
  if (!known) edit.append("sources", { id: sourceId, ...source });
  return {
    log: { on, kind, entry: ref, old: strip(old), new: strip(figureSchema.parse(next)), source, reason },
    edits: new Map([[facts!.path, edit.toString()]]),
    what: Object.fromEntries(
      langs.map((lang) => [lang, [words(lang)("correction.changedFigure"), reason[lang]].filter(Boolean).join(" ")]),
    ),
    raises: true,
    reviewed,
    isLogged: true,
  };
}

/** Lines that cite the old source of a figure: whoever corrects it looks whether they still hold. */
export function citingLines(entry: EntryFiles, source: string): string[] {
  return [...entry.words.values()].flatMap((file) =>
    file.text
      .split("\n")
      .flatMap((line, index) =>
        line.includes(`source="${source}"`) || line.includes(`{cite:${source}}`) ? [`${file.path}:${index + 1}`] : [],
      ),
  );
}

function base(old: Figure): { id: string; source: string; by?: string } {
  return { id: old.id, source: old.source, ...(old.by === undefined ? {} : { by: old.by }) };
}

/** A figure without the default that the schema added. */
function strip(figure: Figure): Figure {
  return Object.fromEntries(Object.entries(figure).filter(([key, value]) => !(key === "qualifier" && value === "exact"))) as Figure;
}

function problemOf(figure: object): string | undefined {
  const result = figureSchema.safeParse(figure);
  return result.success ? undefined : (result.error.issues[0]?.message ?? "it cannot be read");
}

function figureKey(figure: object): string {
  const { id: _id, source: _source, asOf: _asOf, by: _by, ...rest } = figure as Record<string, unknown>;
  if (rest["qualifier"] === undefined) rest["qualifier"] = "exact";
  return JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
}
