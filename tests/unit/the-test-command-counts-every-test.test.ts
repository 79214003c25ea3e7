import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { progressLine } from "#scripts/lib/print-files.ts";
import { astroError } from "#scripts/lib/build-site.ts";
import { readCounts, resultLine, runStep, totalLine } from "#scripts/lib/steps.ts";
import { duration, table } from "#scripts/lib/terminal.ts";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "steps-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function report(value: unknown): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(value));
  return path;
}

describe("npm test", () => {
  it("ends on the sum of all steps", () => {
    expect(
      totalLine([
        { passed: 120, failed: 0 },
        { passed: 1, failed: 2 },
      ]),
    ).toBe("121 passed, 2 failed");
  });

  it("reads the counts of both test runners", () => {
    expect(readCounts("vitest", report({ numPassedTests: 7, numFailedTests: 1 }))).toEqual({ passed: 7, failed: 1 });
    expect(readCounts("playwright", report({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } }))).toEqual({
      passed: 5,
      failed: 2,
    });
  });

  it("counts nothing from a report that is not there", () => {
    expect(readCounts("vitest", join(folder, "none.json"))).toEqual({ passed: 0, failed: 0 });
  });

  it("counts a step that ends badly as failed, even when no test did", async () => {
    expect(await runStep({ name: "x", args: ["-e", "console.log('why'); process.exit(3)"] })).toMatchObject({
      ok: false,
      passed: 0,
      failed: 1,
      output: "why\n",
    });
    expect(await runStep({ name: "x", args: ["-e", "process.exit(1)"], counts: "playwright" })).toMatchObject({
      ok: false,
      passed: 0,
      failed: 1,
    });
    expect(await runStep({ name: "x", args: ["-e", ""] })).toMatchObject({ ok: true, passed: 1, failed: 0 });
  });

  it("shows a step on one line", () => {
    expect(resultLine({ name: "unit tests", ok: false, passed: 3, failed: 1, ms: 1234, output: "" })).toBe(
      "FAILED unit tests          1.2 s  (3 passed, 1 failed)",
    );
  });
});

describe("lines on the terminal", () => {
  it("give times as people read them", () => {
    expect([420, 59_940, 59_960, 83_400].map(duration)).toEqual(["0.4 s", "59.9 s", "1 min 0 s", "1 min 23 s"]);
  });

  it("stand in columns, Chinese too", () => {
    expect(
      table([
        ["", "vi"],
        ["a", "10"],
        ["中文", "1"],
      ]),
    ).toBe("      vi\na     10\n中文   1");
  });

  it("say how far print files are, but not more than every ten seconds", () => {
    let time = 0;
    const said: string[] = [];
    const progress = progressLine(
      (text) => void said.push(text),
      () => time,
    );
    progress({ done: 0, total: 100, fromCache: 0 });
    time = 9000;
    progress({ done: 20, total: 100, fromCache: 10 });
    time = 20_000;
    progress({ done: 50, total: 100, fromCache: 10 });
    progress({ done: 100, total: 100, fromCache: 10 });
    expect(said).toEqual(["Print files: 50 of 100 (10 unchanged), about 25.0 s left", "Print files: 100 of 100 (10 unchanged)"]);
  });

  it("keep of an error in the pages what helps, without stack trace and colours", () => {
    const output =
      "\u001b[33m12:00 [vite] ✓ built\u001b[39m\n  ├─ /vi/ (+3ms)\n12:01 [ERROR] [build] Caught error rendering /vi/: Error: facts.yaml is missing.\n  Stack trace:\n    at load (file:///x.mjs:1:2)\n";
    expect(astroError(output)).toBe("12:01 [ERROR] [build] Caught error rendering /vi/: Error: facts.yaml is missing.");
  });
});
