// Plain JavaScript, because the set-up uses it before a Node that reads TypeScript is there.
import { accessSync, constants, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const knownPlaces = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/** Where a browser lies within a folder of Playwright's cache, by system. */
const playwrightPlaces = [
  "chrome-linux64/chrome",
  "chrome-linux/chrome",
  "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
  "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
  "chrome-win64/chrome.exe",
  "chrome-win/chrome.exe",
];

/**
 * Every Chromium or Chrome on this machine, the preferred one first: CHROMIUM_PATH, then the names on PATH,
 * then the usual places, then what Playwright has downloaded. With CHROMIUM_PATH set, only that one.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {(path: string) => boolean} [isProgram]
 * @returns {string[]}
 * @throws {Error} when CHROMIUM_PATH is set and no program is there.
 */
export function browsersOnMachine(env = process.env, isProgram = canRun) {
  const chosen = env["CHROMIUM_PATH"];
  if (chosen) {
    if (isProgram(chosen)) return [chosen];
    throw new Error(`CHROMIUM_PATH is ${chosen}, and no program is there.\nCorrect it, or type: unset CHROMIUM_PATH`);
  }
  const folders = (env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...new Set([...onPath, ...knownPlaces, ...playwrightCandidates(env)])].filter(isProgram);
}

/**
 * The browser that makes print files and runs the site tests, or undefined when there is none.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  return browsersOnMachine(env)[0];
}

/**
 * Switches with which every script of the project starts the browser: no window, nothing fetched on its own.
 * As root the browser's sandbox does not start, and the pages are our own.
 */
export const browserSwitches = [
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** @param {NodeJS.ProcessEnv} env */
function playwrightCandidates(env) {
  const caches = [
    env["PLAYWRIGHT_BROWSERS_PATH"],
    join(homedir(), ".cache/ms-playwright"),
    join(homedir(), "Library/Caches/ms-playwright"),
    env["LOCALAPPDATA"] && join(env["LOCALAPPDATA"], "ms-playwright"),
  ];
  return caches.flatMap((cache) => {
    if (!cache) return [];
    const folders = list(cache).filter((name) => /^chromium-\d+$/.test(name));
    folders.sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
    return folders.flatMap((name) => playwrightPlaces.map((place) => join(cache, name, place)));
  });
}

/** @param {string} folder */
function list(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** @param {string} path */
function canRun(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
