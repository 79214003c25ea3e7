import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Lang } from "#config/locales.ts";
import { stripMarks } from "#lib/fold.ts";

/** A query of the evaluation, and the entries of which one must come first. */
export interface SearchQuery {
  group: string;
  query: string;
  expected: readonly string[];
}

/** The two halves: `tune` is looked at while search is worked on, `aside` never. */
export const halves = ["tune", "aside"] as const;

/**
 * Queries of `tests/search/<lang>.<half>.yaml`, by group. Vietnamese names come a second time without marks.
 * Throws an Error that names the file and the row when one is no list of texts.
 */
export function readQueries(root: string, lang: Lang, half: (typeof halves)[number]): SearchQuery[] {
  const path = `tests/search/${lang}.${half}.yaml`;
  if (!existsSync(join(root, path))) return [];
  const groups = parse(readFileSync(join(root, path), "utf8")) as Record<string, unknown>;
  const queries = Object.entries(groups).flatMap(([group, rows]) => {
    if (!Array.isArray(rows)) throw new Error(`${path}: ${group} must be a list of [query, entry, …].`);
    return rows.map((row: unknown): SearchQuery => {
      if (!Array.isArray(row) || row.length < 2)
        throw new Error(`${path}: ${group} has ${JSON.stringify(row)}; a row is [query, entry, …].`);
      const [query, ...expected] = row.map(String);
      return { group, query: query!, expected };
    });
  });
  if (lang !== "vi") return queries;
  const plain = queries
    .filter(({ group }) => group === "names")
    .map((row) => ({ ...row, group: "namesPlain", query: stripMarks(row.query).toLowerCase() }));
  return [...queries, ...plain];
}

/** How many answers of a group were right. */
export interface GroupResult {
  group: string;
  queries: number;
  first: number;
  three: number;
  empty: number;
  times: number[];
}

/**
 * Count the answers: `answers` gives the entries found for a query, best first, and the milliseconds. Throws an Error that
 * names the query when one of its entries does not exist.
 */
export async function judge(
  queries: readonly SearchQuery[],
  exists: (ref: string) => boolean,
  answers: (query: string) => Promise<{ refs: readonly string[]; ms: number }> | { refs: readonly string[]; ms: number },
): Promise<GroupResult[]> {
  const groups = new Map<string, GroupResult>();
  for (const { group, query, expected } of queries) {
    const missing = expected.filter((ref) => !exists(ref));
    if (missing.length > 0) throw new Error(`The query "${query}" (${group}) expects ${missing.join(", ")}, which does not exist.`);
    const row = groups.get(group) ?? { group, queries: 0, first: 0, three: 0, empty: 0, times: [] };
    groups.set(group, row);
    const { refs, ms } = await answers(query);
    const at = refs.findIndex((ref) => expected.includes(ref));
    row.queries++;
    row.first += Number(at === 0);
    row.three += Number(at >= 0 && at < 3);
    row.empty += Number(refs.length === 0);
    row.times.push(ms);
  }
  return [...groups.values()];
}
