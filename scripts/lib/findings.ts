/** How bad a finding is: an error stops the build, a warning is counted. */
export type Level = "error" | "warning";

/** One thing that is wrong with the content. */
export interface Finding {
  /** Stable name of the rule, the same as its file in scripts/rules. */
  rule: string;
  level: Level;
  /** Path from the project's root, for instance `content/tactics/gia-danh-cong-an/vi.mdx`. */
  file: string;
  /** Line in that file, from 1. */
  line: number;
  /** What is wrong, in whole sentences. */
  message: string;
  /** How to mend it. */
  fix?: string | undefined;
}

/** Findings by file and line, errors before warnings on the same line; equal findings once. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return [...findings]
    .sort(
      (a, b) =>
        compare(a.file, b.file) || a.line - b.line || compare(a.level, b.level) || compare(a.rule, b.rule) || compare(a.message, b.message),
    )
    .filter((finding) => {
      const key = `${finding.file}:${finding.line}:${finding.rule}:${finding.message}`;
      return !seen.has(key) && Boolean(seen.add(key));
    });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Findings that lie in one of these files or folders; all of them when no path is given. Paths are from the project's root. */
export function findingsBelow(findings: readonly Finding[], paths: readonly string[]): Finding[] {
  if (paths.length === 0) return [...findings];
  const wanted = paths.map((path) => path.replace(/^\.\//, "").replace(/\/+$/, ""));
  return findings.filter(({ file }) => wanted.some((path) => file === path || file.startsWith(`${path}/`)));
}

/** `1 error, 2 warnings`. */
export function countFindings(findings: readonly Finding[]): string {
  const errors = findings.filter(({ level }) => level === "error").length;
  const warnings = findings.length - errors;
  return `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
}

/**
 * For people: grouped by file, each finding as
 * ```
 * content/tactics/x/vi.mdx:12  bare-figures
 *   What is wrong.
 *   How to mend it.
 * ```
 */
export function formatForPeople(findings: readonly Finding[]): string {
  const lines: string[] = [];
  let file = "";
  for (const finding of sortFindings(findings)) {
    if (file && finding.file !== file) lines.push("");
    file = finding.file;
    lines.push(
      `${finding.file}:${finding.line}  ${finding.rule}${finding.level === "warning" ? "  (warning)" : ""}`,
      `  ${finding.message}`,
    );
    if (finding.fix) lines.push(`  ${finding.fix}`);
  }
  return lines.join("\n");
}

/** For CI logs and editors: one line each, `path:line: error: message [rule]`. */
export function formatForCi(findings: readonly Finding[]): string {
  return sortFindings(findings)
    .map(({ file, line, level, message, fix, rule }) => `${file}:${line}: ${level}: ${message}${fix ? ` ${fix}` : ""} [${rule}]`)
    .join("\n");
}
