import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildEpoch } from "#scripts/lib/build-date.ts";
import { fingerprint } from "#scripts/lib/fingerprint.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "epoch-"));
  mkdirSync(join(root, "content"));
  writeFileSync(join(root, "content/a.yaml"), "a");
});
afterEach(() => rmSync(root, { recursive: true }));

describe("the day of a build", () => {
  it("is SOURCE_DATE_EPOCH where that is set", () => {
    expect(buildEpoch(root, { SOURCE_DATE_EPOCH: "1795392000" })).toBe(1_795_392_000);
  });

  it("is refused when SOURCE_DATE_EPOCH is no number of seconds", () => {
    expect(() => buildEpoch(root, { SOURCE_DATE_EPOCH: "2026-11-23" })).toThrow(/SOURCE_DATE_EPOCH is "2026-11-23"/);
  });

  it("is that of the newest commit in a repository", () => {
    const git = (...args: string[]): void =>
      void execFileSync("git", ["-C", root, "-c", "user.name=a", "-c", "user.email=a@x.example", "-c", "commit.gpgsign=false", ...args], {
        stdio: "ignore",
        env: { ...process.env, GIT_COMMITTER_DATE: "1700000000 +0000" },
      });
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    expect(buildEpoch(root, {})).toBe(1_700_000_000);
  });

  it("is that of the newest file where there is no commit", () => {
    utimesSync(join(root, "content/a.yaml"), 1_600_000_000, 1_600_000_000);
    utimesSync(join(root, "content"), 1_500_000_000, 1_500_000_000);
    expect(buildEpoch(root, { ...process.env, SOURCE_DATE_EPOCH: "" })).toBe(1_600_000_000);
  });
});

describe("the fingerprint", () => {
  const of = (extra: string[] = []): string => fingerprint(root, extra);

  it("stays when nothing has changed but the time", () => {
    const before = of();
    utimesSync(join(root, "content/a.yaml"), 1, 1);
    expect(of()).toBe(before);
  });

  it("changes with a file's text, its name, a new file and the options", () => {
    const seen = new Set([of(), of(["none"])]);
    writeFileSync(join(root, "content/a.yaml"), "b");
    seen.add(of());
    writeFileSync(join(root, "content/b.yaml"), "");
    seen.add(of());
    rmSync(join(root, "content/b.yaml"));
    writeFileSync(join(root, "content/c.yaml"), "");
    seen.add(of());
    expect(seen.size).toBe(5);
  });
});
