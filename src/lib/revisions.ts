/** How a translation stands to its source. */
export type Freshness = "source" | "current" | "stale" | "ahead";

/**
 * Compare revisions. `freshness({ sourceRevision: 2 }, 3)` → `"stale"`.
 * `ahead` is an error: a translation cannot say a revision that the source has not reached.
 */
export function freshness(
  words: { revision?: number | undefined; sourceRevision?: number | undefined },
  sourceRevision: number,
): Freshness {
  if (words.revision !== undefined) return "source";
  const own = words.sourceRevision ?? 0;
  if (own === sourceRevision) return "current";
  return own < sourceRevision ? "stale" : "ahead";
}

/** Days from one day to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/**
 * State of review: `due` after one period, `overdue` after two (the page then says so).
 * `reviewState("2026-01-01", 180, "2026-11-23")` → `"due"`.
 */
export function reviewState(reviewed: string, period: number, today: string): "fresh" | "due" | "overdue" {
  const age = daysBetween(reviewed, today);
  if (age > 2 * period) return "overdue";
  return age > period ? "due" : "fresh";
}
