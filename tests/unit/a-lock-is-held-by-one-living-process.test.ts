import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isAlive, ownerNote, takeLock } from "#scripts/lib/lock.mjs";

const module = fileURLToPath(new URL("../../scripts/lib/lock.mjs", import.meta.url));
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lock-"));
  path = join(folder, "deep/build.lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("is there while it is held and gone afterwards", async () => {
  const release = await takeLock(path, { what: "testing" });
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid, what: "testing", host: hostname() });
  release();
  expect(existsSync(path)).toBe(false);
  release();
});

it("makes a second taker wait, and tells it who holds it", async () => {
  const release = await takeLock(path, { what: "first" });
  const waits: string[] = [];
  const second = takeLock(path, { what: "second", pollMs: 5, onWait: (owner) => void waits.push(owner.what) });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(waits).toEqual(["first"]);
  release();
  (await second)();
});

it("gives up with a message that names the holder", async () => {
  const release = await takeLock(path, { what: "npm run build" });
  await expect(takeLock(path, { what: "another", pollMs: 5, waitMs: 20 })).rejects.toThrow(
    new RegExp(`Process ${process.pid} .* \\(npm run build\\)`),
  );
  release();
});

it("is taken over from a process that was killed", async () => {
  const child = spawn(process.execPath, [
    "--input-type=module",
    "-e",
    `import { takeLock } from ${JSON.stringify(module)}; await takeLock(${JSON.stringify(path)}, { what: "x" }); console.log("held"); setInterval(() => {}, 1000);`,
  ]);
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGKILL");
  await ended;
  expect(existsSync(path)).toBe(true);
  (await takeLock(path, { what: "heir", waitMs: 2000 }))();
});

it("is taken over when it cannot be read, and leaves nothing behind", async () => {
  (await takeLock(path, { what: "x" }))();
  writeFileSync(path, "half a li");
  (await takeLock(path, { what: "heir", waitMs: 500 }))();
  expect(readdirSync(join(folder, "deep"))).toEqual([]);
});

it("knows a process number that was given to another program", () => {
  const mine = JSON.parse(ownerNote("x"));
  expect(isAlive(mine)).toBe(true);
  expect(isAlive({ ...mine, started: "1" })).toBe(false);
});

it("never takes a lock from another machine, which it cannot ask", () => {
  expect(isAlive({ ...JSON.parse(ownerNote("x")), pid: 999_999, host: "elsewhere" })).toBe(true);
});

it("is held by one at a time when many want it", async () => {
  let holders = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      const release = await takeLock(path, { what: "x", pollMs: 2 });
      most = Math.max(most, ++holders);
      await new Promise((resolve) => setTimeout(resolve, 2));
      holders -= 1;
      release();
    }),
  );
  expect(most).toBe(1);
});
