import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { browsersOnMachine } from "#scripts/lib/browser.mjs";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "browser-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const only =
  (...paths: string[]) =>
  (path: string): boolean =>
    paths.includes(path);

it("takes the browser that CHROMIUM_PATH names, and no other", () => {
  expect(browsersOnMachine({ CHROMIUM_PATH: "/my/chrome", PATH: "/usr/bin" }, only("/my/chrome", "/usr/bin/chromium"))).toEqual([
    "/my/chrome",
  ]);
});

it("says so when CHROMIUM_PATH names nothing", () => {
  expect(() => browsersOnMachine({ CHROMIUM_PATH: "/gone" }, only("/usr/bin/chromium"))).toThrow(
    /CHROMIUM_PATH is \/gone.*\n.*unset CHROMIUM_PATH/,
  );
});

it("prefers chromium to chrome, wherever on PATH they are", () => {
  expect(browsersOnMachine({ PATH: "/a:/b" }, only("/a/google-chrome", "/b/chromium"))).toEqual(["/b/chromium", "/a/google-chrome"]);
});

it("finds what Playwright has downloaded, the newest first", () => {
  for (const version of ["chromium-99", "chromium-1200", "chromium_headless_shell-1200", "firefox-3"]) {
    mkdirSync(join(folder, version, "chrome-linux"), { recursive: true });
    writeFileSync(join(folder, version, "chrome-linux/chrome"), "", { mode: 0o755 });
  }
  const found = browsersOnMachine(
    { PATH: "", PLAYWRIGHT_BROWSERS_PATH: folder },
    (path) => path.startsWith(folder) && path.endsWith("chrome-linux/chrome"),
  );
  expect(found).toEqual([join(folder, "chromium-1200/chrome-linux/chrome"), join(folder, "chromium-99/chrome-linux/chrome")]);
});

it("finds nothing on a machine without one", () => {
  expect(browsersOnMachine({ PATH: "/usr/bin" }, () => false)).toEqual([]);
});
