import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@playwright/test";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { findBrowser } from "#scripts/lib/browser.mjs";
import type { PrintProgress, PrintResult } from "#scripts/lib/print-contract.ts";
import { filesOfStyle, pageParts } from "#scripts/lib/print/page-parts.ts";
import { openPrintQueue } from "#scripts/lib/print/queue.ts";
import { dist } from "./site-files.ts";

// A small build of eight sheets is printed again and again, and something goes wrong each time.

const formats = ["a4", "a4-mono", "a5", "atm", "tear-off", "phone-card", "square", "wide"];
const plan = (JSON.parse(readFileSync(join(dist, "data/sheets-plan.json"), "utf8")) as PlannedSheet[]).filter(
  ({ id, lang, format }) => id === "gia-danh-cong-an" && lang === "vi" && formats.includes(format),
);
const realBrowser = findBrowser()!;

let folder: string;
let outDir: string;
let cache: string;
let fonts: string[];

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "printing-"));
  [outDir, cache] = [join(folder, "build"), join(folder, "cache")];
  process.env["TINH_TAO_PRINT_CACHE"] = cache;
  write("data/sheets-plan.json", JSON.stringify(plan));
  for (const { path } of plan) write(`${path}index.html`, readFileSync(join(dist, path, "index.html")));
  const parts = pageParts(readFileSync(join(dist, plan[0]!.path, "index.html"), "utf8"));
  fonts = filesOfStyle(parts.shared + parts.style);
  for (const font of fonts) cpSync(join(dist, font), join(outDir, font));
});

test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), text);
}

async function print(browser = realBrowser, onProgress?: (progress: PrintProgress) => void): Promise<PrintResult> {
  const queue = await openPrintQueue({ outDir, browser, epoch: 0, onProgress });
  try {
    return await queue.run();
  } finally {
    await queue.close();
  }
}

/** Nothing half-written is left, and every file that is there is whole. */
function expectWhole(): string[] {
  const files = existsSync(join(outDir, "sheets")) ? readdirSync(join(outDir, "sheets")) : [];
  for (const file of files) {
    const bytes = readFileSync(join(outDir, "sheets", file)).toString("latin1");
    expect(file).toMatch(/\.(pdf|png)$/);
    expect(bytes.trimEnd(), file).toMatch(file.endsWith(".pdf") ? /^%PDF-[\s\S]*%%EOF$/ : /^.PNG[\s\S]*IEND.{4}$/s);
  }
  return files;
}

const listed = (): string[] =>
  (JSON.parse(readFileSync(join(outDir, "data/sheets.json"), "utf8")) as { file: string }[]).map(({ file }) => file);

/** A browser that writes down its process before it becomes the real one. */
function watchedBrowser(): { path: string; pids: () => number[]; kill: () => void } {
  const [path, notes] = [join(folder, "browser"), join(folder, "pids")];
  writeFileSync(path, `#!/bin/sh\n[ "$1" = --version ] || echo $$ >> "${notes}"\nexec "${realBrowser}" "$@"\n`);
  chmodSync(path, 0o755);
  const pids = (): number[] => readFileSync(notes, "utf8").trim().split("\n").map(Number);
  const kill = (): void => {
    try {
      process.kill(pids().at(-1)!, "SIGKILL");
    } catch {
      // It ended a moment ago.
    }
  };
  return { path, pids, kill };
}

test("a browser that is killed is started again, and nothing is missing", async () => {
  const browser = watchedBrowser();
  let killed = false;
  const result = await print(browser.path, ({ done }) => {
    if (done < 2 || killed) return;
    killed = true;
    browser.kill();
  });
  expect(killed).toBe(true);
  expect(result.failures).toEqual([]);
  expect(browser.pids()).toHaveLength(2);
  expect(expectWhole()).toHaveLength(plan.length);
  expect(listed()).toHaveLength(plan.length);
});

test("a browser that dies every time is given up with a message, and the next run goes on", async () => {
  const browser = watchedBrowser();
  const deaths = setInterval(() => existsSync(join(folder, "pids")) && browser.kill(), 50);
  const result = await print(browser.path).finally(() => clearInterval(deaths));
  expect(result.failures).toHaveLength(plan.length);
  expect(result.failures.at(-1)).toMatch(/the browser ended 4 times\. Is there enough memory\? Run the command again|does not start/);
  expect(browser.pids()).toHaveLength(4);
  expect(expectWhole()).toEqual([]);
  expect(await print()).toMatchObject({ done: plan.length, failures: [] });
});

test("a browser that is not there, or does not start, is named", async () => {
  await expect(openPrintQueue({ outDir, browser: join(folder, "gone"), epoch: 0 })).rejects.toThrow(
    /does not answer to --version\. Install another one: npm run setup -- --browser/,
  );
  const path = join(folder, "broken");
  writeFileSync(path, '#!/bin/sh\n[ "$1" = --version ] && echo "Chromium 1" && exit 0\necho "no libnss3.so" >&2\nexit 127\n');
  chmodSync(path, 0o755);
  const { failures, done } = await print(path);
  expect(done).toBe(0);
  expect(failures[0]).toMatch(/The browser .*broken does not start[\s\S]*npm run setup -- --browser/);
  expect(expectWhole()).toEqual([]);
});

test("on a full disk nothing half-written is left, the message says so, and the next run goes on", async () => {
  await print();
  rmSync(join(outDir, "sheets"), { recursive: true });
  // The device of Linux that is always full stands where one of the files is to be written.
  const full = plan.find(({ format }) => format === "tear-off")!;
  mkdirSync(join(outDir, "sheets"));
  symlinkSync("/dev/full", join(outDir, `${full.file}.${process.pid}.part`));
  const { failures, done } = await print();
  expect(done).toBeLessThan(plan.length);
  expect(failures[0]).toMatch(
    /^The disk is full: .*tear-off.* could not be written\. Make room and run the command again; finished files are kept\.$/,
  );
  expect(expectWhole()).not.toContain(full.file.replace("sheets/", ""));
  expect(await print()).toMatchObject({ done: plan.length, fromCache: plan.length, failures: [] });
  expect(expectWhole()).toHaveLength(plan.length);
});

test("a damaged file of the cache is made anew, byte for byte", async () => {
  await print();
  const before = readFileSync(join(outDir, plan[0]!.file));
  const kept = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.length > 60);
  expect(kept).toHaveLength(plan.length);
  for (const name of kept.slice(0, 2)) truncateSync(join(cache, name), 2000);
  writeFileSync(join(cache, kept[2]!), "");
  const again = await print();
  expect(again).toMatchObject({ done: plan.length, fromCache: plan.length - 3, failures: [] });
  expect(readFileSync(join(outDir, plan[0]!.file)).equals(before)).toBe(true);
});

test("a font that is missing is named, and no sheet is made without it", async () => {
  const font = fonts.find((file) => file.includes("800"))!;
  const bytes = readFileSync(join(outDir, font));
  rmSync(join(outDir, font));
  const without = await print();
  expect(without.done).toBe(0);
  expect(without.failures[0]).toContain(`the font ${font} is missing in the build`);
  write(font, bytes.subarray(0, 3000));
  const damaged = await print();
  expect(damaged.done).toBe(0);
  expect(damaged.failures[0]).toMatch(/fonts did not load|of this machine/);
  write(font, bytes);
  expect(await print()).toMatchObject({ done: plan.length, failures: [] });
});

test("a sheet that cannot be made is said, and the list has only what is there", async () => {
  const spoilt = plan.find(({ format }) => format === "a5")!;
  write(`${spoilt.path}index.html`, "<html><body>404</body></html>");
  const { failures, done } = await print();
  expect(failures).toEqual([expect.stringMatching(/^sheets\/101-a5-vi\.pdf: its page .* cannot be read/)]);
  expect(done).toBe(plan.length - 1);
  expect(listed()).not.toContain(spoilt.file);
  expect(listed()).toHaveLength(plan.length - 1);
});
