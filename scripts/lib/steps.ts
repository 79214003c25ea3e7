import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { program, runNode } from "./child.ts";
import { duration } from "./terminal.ts";

/** One part of `npm run check` or `npm test`. */
export interface Step {
  name: string;
  args: readonly string[];
  /** How its tests are counted; a step without tests of its own counts as one. */
  counts?: "vitest" | "playwright" | undefined;
  /** Show its output as it comes. */
  live?: boolean | undefined;
}

/** How a step ended. */
export interface StepResult {
  name: string;
  ok: boolean;
  passed: number;
  failed: number;
  ms: number;
  output: string;
}

const vitest = (project: string): string[] => [
  program("vitest", "vitest.mjs"),
  "run",
  "--config",
  "tests/vitest.config.ts",
  "--project",
  project,
  "--passWithNoTests",
  "--reporter=dot",
];

/** What an editor runs, the quick ones first. */
export const checkSteps: readonly Step[] = [
  { name: "content rules", args: ["scripts/check-content.ts"] },
  { name: "types", args: [program("astro", "bin/astro.mjs"), "check", "--minimumFailingSeverity", "warning"] },
  {
    name: "lint",
    args: [program("eslint", "bin/eslint.js"), "--max-warnings", "0", "--cache", "--cache-location", "node_modules/.cache/eslint/", "."],
  },
  { name: "format", args: [program("prettier", "bin/prettier.cjs"), "--check", "--cache", "--log-level", "warn", "."] },
  { name: "unit tests", args: vitest("unit"), counts: "vitest" },
];

/** What only the whole test runs, in order. */
export const testSteps: readonly Step[] = [
  { name: "component tests", args: vitest("components"), counts: "vitest" },
  // Print files are made by npm run build; the site tests make a selection of them and check those.
  { name: "build", args: ["scripts/build.ts", "--no-print"], live: true },
  {
    name: "site tests",
    args: [program("@playwright/test", "cli.js"), "test", "--config", "tests/site/playwright.config.ts", "--pass-with-no-tests"],
    counts: "playwright",
    live: true,
  },
];

/** Run one step. Never rejects: a step that cannot start has failed. */
export async function runStep(step: Step, options: { live?: boolean } = {}): Promise<StepResult> {
  const folder = mkdtempSync(join(tmpdir(), "tinh-tao-"));
  const report = join(folder, "report.json");
  const start = performance.now();
  try {
    const extra = step.counts === "vitest" ? ["--reporter=json", `--outputFile.json=${report}`] : [];
    const { code, output } = await runNode([...step.args, ...extra], {
      env: {
        NO_COLOR: "1",
        ASTRO_TELEMETRY_DISABLED: "1",
        ...(step.counts === "playwright" ? { PLAYWRIGHT_JSON_OUTPUT_NAME: report } : {}),
      },
      ...(step.live && options.live ? { onOutput: (text: string) => void process.stdout.write(text) } : {}),
    });
    const { passed, failed } = count(step, code, report);
    return { name: step.name, ok: code === 0, passed, failed, ms: performance.now() - start, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Run steps, `atOnce` at a time, and call `onResult` as each ends. Results in the order of the steps. */
export async function runSteps(steps: readonly Step[], atOnce: number, onResult: (result: StepResult) => void): Promise<StepResult[]> {
  const results: StepResult[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < steps.length) {
      const index = next++;
      const result = await runStep(steps[index]!);
      results[index] = result;
      onResult(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

/** `ok    unit tests      4.2 s  (120 passed)`. */
export function resultLine({ name, ok, ms, passed, failed }: StepResult): string {
  const tests = passed + failed > 1 ? `  (${passed} passed${failed > 0 ? `, ${failed} failed` : ""})` : "";
  return `${ok ? "ok    " : "FAILED"} ${name.padEnd(16)} ${duration(ms).padStart(8)}${tests}`;
}

/** The last line of `npm test`: `12 passed, 0 failed`. */
export function totalLine(results: readonly Pick<StepResult, "passed" | "failed">[]): string {
  const sum = (key: "passed" | "failed"): number => results.reduce((total, result) => total + result[key], 0);
  return `${sum("passed")} passed, ${sum("failed")} failed`;
}

function count(step: Step, code: number, report: string): { passed: number; failed: number } {
  if (!step.counts) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const { passed, failed } = readCounts(step.counts, report);
  // A file that cannot be read, or a server that does not start, fails without any test failing.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

/** Passed and failed tests of a JSON report. A report that is not there counts nothing. */
export function readCounts(kind: "vitest" | "playwright", path: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(path, "utf8")) as {
      numPassedTests?: number;
      numFailedTests?: number;
      stats?: { expected: number; unexpected: number; flaky: number };
    };
    return kind === "vitest"
      ? { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 }
      : { passed: report.stats?.expected ?? 0, failed: (report.stats?.unexpected ?? 0) + (report.stats?.flaky ?? 0) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
