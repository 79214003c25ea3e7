/** What decides whether a text is in force on a day. Days are `YYYY-MM-DD`. */
export interface Validity {
  status: "in-force" | "partly" | "ended" | "not-yet" | "unknown" | "not-a-norm";
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

/** Standing of a text on one day. */
export type Standing = Validity["status"];

/**
 * Standing on a day. A text outside its dates is `not-yet` or `ended` whatever its status says;
 * inside them the editors' status holds, except that `not-yet` becomes `in-force` once it has begun.
 * `standingOn({ status: "not-yet", validFrom: "2026-07-01" }, "2026-11-23")` → `"in-force"`.
 */
export function standingOn(text: Validity, day: string): Standing {
  if (text.status === "not-a-norm" || text.status === "unknown") return text.status;
  if (text.validFrom && day < text.validFrom) return "not-yet";
  if (text.validTo && day > text.validTo) return "ended";
  if (text.status === "not-yet" && text.validFrom) return "in-force";
  // An ended text was in force on days before its end; the table of a law names that end, so without one nothing is known.
  if (text.status === "ended" && text.validTo) return "in-force";
  return text.status;
}

/** May an entry cite this text as current on that day? History and unknown standing need their own words. */
export function isCurrent(text: Validity, day: string): boolean {
  const standing = standingOn(text, day);
  return standing === "in-force" || standing === "partly";
}
