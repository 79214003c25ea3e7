/** `duration(83_400)` → `"1 min 23 s"`, `duration(420)` → `"0.4 s"`. Milliseconds in. */
export function duration(ms: number): string {
  if (ms < 59_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** `kilobytes(14_600)` → `"14.6 KB"` (1 KB = 1000 bytes, as the budgets count). */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/**
 * Rows as a table of plain text: first column left, others right, two spaces between.
 * Widths count characters as a terminal draws them (CJK letters are two wide).
 */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) => Math.max(...rows.map((row) => width(row[column] ?? ""))));
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const space = " ".repeat((widths[column] ?? 0) - width(cell));
          return column === 0 ? cell + space : space + cell;
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function width(text: string): number {
  return [...text].reduce(
    (sum, letter) => sum + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  );
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Run a command's `main`, print its error as a message instead of a stack trace, and set the exit code.
 * `help` is printed for --help, and nothing else is done then.
 */
export async function command(help: string, main: (args: string[]) => Promise<number> | number): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    return;
  }
  try {
    process.exitCode = await main(args);
  } catch (error) {
    console.error(process.env["DEBUG"] && error instanceof Error ? error.stack : messageOf(error));
    process.exitCode = 1;
  }
}

/** Throws an Error for options that a command does not know. */
export function refuseUnknown(args: readonly string[], known: readonly string[]): void {
  const unknown = args.find((arg) => arg.startsWith("-") && !known.includes(arg.replace(/=.*$/, "")));
  if (unknown) throw new Error(`There is no option ${unknown}. Known: ${[...known, "--help"].join(", ")}.`);
}
