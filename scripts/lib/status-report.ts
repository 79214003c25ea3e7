import { codedKinds } from "#config/kinds.ts";
import { langs, sourceLang, type Lang } from "#config/locales.ts";
import { daysBetween, freshness, reviewState } from "#lib/revisions.ts";
import { uiKeys } from "#schemas/ui.ts";
import type { ContentTree } from "./content-tree.ts";
import type { Finding } from "./findings.ts";
import { valueAt } from "./schema-problems.ts";
import { table } from "./terminal.ts";

/** How far the content is. */
export interface Status {
  /** Per kind (entries, contacts, terms, interface words) and language: how many there are, of how many, and how many of them are stale. */
  rows: { name: string; total: number; counts: Record<Lang, { there: number; stale: number }> }[];
  /** Entries without a translation, per language: `tactics/x`. */
  missing: Record<Lang, string[]>;
  /** Translations that say an older revision: file, own revision, the source's. */
  stale: { file: string; own: number; source: number }[];
  /** Reviews that are due (one period) or overdue (two; the page says so), longest first. */
  reviews: { name: string; reviewed: string; days: number; state: "due" | "overdue" }[];
  /** Parts that are missing: errors of the rules that ask for them. */
  parts: Finding[];
  /** Errors of all rules, counted by rule. */
  errors: Record<string, number>;
}

/** Rules that say that a part is not there, as against a part that is wrong. */
const rulesOfParts = new Set(["files", "schema", "front-matter", "seven-parts", "words-follow-facts", "ui-dictionary"]);

/** Take stock of a content tree; `findings` are those of all rules. */
export function statusOf(tree: ContentTree, findings: readonly Finding[]): Status {
  const status: Status = { rows: [], missing: perLang(() => []), stale: [], reviews: [], parts: [], errors: {} };
  for (const finding of findings.filter(({ level }) => level === "error")) {
    status.errors[finding.rule] = (status.errors[finding.rule] ?? 0) + 1;
    if (rulesOfParts.has(finding.rule)) status.parts.push(finding);
  }
  for (const kind of codedKinds) {
    const entries = tree.entries.filter((entry) => entry.kind === kind);
    const counts = perLang(() => ({ there: 0, stale: 0 }));
    for (const entry of entries) {
      const source = Number(valueAt(entry.words.get(sourceLang)?.raw, ["revision"]) ?? 1);
      for (const lang of langs) {
        const file = entry.words.get(lang);
        if (!file) {
          status.missing[lang].push(`${kind}/${entry.id}`);
          continue;
        }
        counts[lang].there += 1;
        const own = Number(valueAt(file.raw, ["sourceRevision"]) ?? source);
        if (lang !== sourceLang && freshness({ sourceRevision: own }, source) === "stale") {
          counts[lang].stale += 1;
          status.stale.push({ file: file.path, own, source });
        }
      }
    }
    status.rows.push({ name: kind, total: entries.length, counts });
  }
  status.rows.push(
    singleRow(
      "contacts",
      [...tree.contacts.values()].map((file) => file.raw),
      "name",
    ),
  );
  status.rows.push(
    singleRow(
      "glossary",
      [...tree.terms.values()].map((file) => file.raw),
      "plain",
    ),
  );
  status.rows.push(dictionaryRow(tree));
  status.reviews = reviews(tree);
  return status;
}

function singleRow(name: string, files: readonly unknown[], field: string): Status["rows"][number] {
  const counts = perLang((lang) => ({ there: files.filter((raw) => Boolean(valueAt(raw, [field, lang]))).length, stale: 0 }));
  return { name, total: files.length, counts };
}

/** Plural forms differ by language, so a key counts once whatever its forms. */
function dictionaryRow(tree: ContentTree): Status["rows"][number] {
  const stem = (key: string): string => key.replace(/\.(?:zero|one|two|few|many|other)$/, "");
  const keys = [...new Set(Object.keys(uiKeys).map(stem))];
  const counts = perLang((lang) => {
    const own = new Set(Object.keys((tree.dictionaries.get(lang)?.raw as object | undefined) ?? {}).map(stem));
    return { there: keys.filter((key) => own.has(key)).length, stale: 0 };
  });
  return { name: "interface words", total: keys.length, counts };
}

function reviews(tree: ContentTree): Status["reviews"] {
  const periods = tree.library.site?.reviewEvery ?? {};
  const dated = [
    ...tree.entries.map(({ kind, id, facts }) => ({
      name: `${kind}/${id}`,
      reviewed: valueAt(facts?.raw, ["reviewed"]),
      period: valueAt(facts?.raw, ["reviewEvery"]) ?? periods[kind],
    })),
    ...[...tree.contacts].map(([id, file]) => ({
      name: `contacts/${id}`,
      reviewed: valueAt(file.raw, ["verified"]),
      period: periods["contacts"],
    })),
  ];
  return dated
    .flatMap(({ name, reviewed, period }) => {
      if (typeof reviewed !== "string" || typeof period !== "number") return [];
      const state = reviewState(reviewed, period, tree.today);
      return state === "fresh" ? [] : [{ name, reviewed, days: daysBetween(reviewed, tree.today) - period, state }];
    })
    .sort((a, b) => b.days - a.days);
}

/** The report as text, lists cut after `limit` lines. */
export function formatStatus(status: Status, limit = 20): string {
  const head = ["", "all", ...langs];
  const rows = status.rows.map(({ name, total, counts }) => [
    name,
    String(total),
    ...langs.map((lang) => `${counts[lang].there}${counts[lang].stale > 0 ? ` (${counts[lang].stale} stale)` : ""}`),
  ]);
  return [
    table([head, ...rows]),
    ...langs.map((lang) => section(`Not yet in ${lang}`, status.missing[lang], limit)),
    section(
      "Stale translations: the source has changed in meaning",
      status.stale.map(({ file, own, source }) => `${file}  says revision ${own}, the source is at ${source}`),
      limit,
    ),
    section(
      "Reviews due",
      status.reviews.map(
        ({ name, reviewed, days, state }) =>
          `${name}  last ${reviewed}, due for ${days} days${state === "overdue" ? ", and the page says so" : ""}`,
      ),
      limit,
    ),
    section(
      "Missing parts",
      status.parts.map(({ file, line, rule, message }) => `${file}:${line}  ${rule}  ${message}`),
      limit,
    ),
    section(
      "Errors by rule (npm run check says how to mend them)",
      Object.entries(status.errors)
        .sort(([, a], [, b]) => b - a)
        .map(([rule, count]) => `${rule}  ${count}`),
      limit,
    ),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function section(title: string, lines: readonly string[], limit: number): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, limit).map((line) => `  ${line}`);
  const rest = lines.length > limit ? [`  … and ${lines.length - limit} more (npm run status -- --all)`] : [];
  return [`${title}: ${lines.length}`, ...shown, ...rest].join("\n");
}

function perLang<T>(make: (lang: Lang) => T): Record<Lang, T> {
  return Object.fromEntries(langs.map((lang) => [lang, make(lang)])) as Record<Lang, T>;
}
