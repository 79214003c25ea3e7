// Plain JavaScript with nothing but Node's own modules: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browsersOnMachine } from "./browser.mjs";
import { decide, envForNpm, isNewEnough, oldestNode, readState, writeStamp } from "./dependencies.mjs";
import { takeLock } from "./lock.mjs";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

const oldest = oldestNode.join(".");
const say = (/** @type {string} */ text) => console.log(text);

/**
 * Install the dependencies where they are missing or where package-lock.json has changed, and see to a Node that is new enough.
 * Says what it does; says nothing when all is there. Throws an Error that says what to type when it cannot.
 */
export async function setUpDependencies() {
  const before = readState(root);
  if (decide(before) === "ready") return;
  const release = await lockSetup();
  try {
    const state = readState(root); // Another set-up may have done it while we waited.
    const decision = decide(state);
    if (decision === "missing" || decision === "changed") {
      say(decision === "missing" ? "Set-up: the dependencies are missing." : "Set-up: package-lock.json has changed.");
      install();
    }
    if (decision !== "ready") {
      checkNode();
      writeStamp(root, state.wanted);
    }
    if (decision === "missing" || decision === "changed") say("Set-up: the dependencies are there.");
  } finally {
    release();
  }
}

function install() {
  say("Set-up: running npm ci (one to two minutes) …");
  const clean = npm(["ci"]);
  if (clean.ok) return;
  say(`Set-up: npm ci did not do it: ${clean.reason}`);
  // Some registries lack packages that the lock file lists for other systems; npm ci then refuses, npm install does not.
  say("Set-up: running npm install --no-save instead …");
  const plain = npm(["install", "--no-save"]);
  if (plain.ok) return;
  process.stderr.write(plain.output);
  throw new Error(`Set-up: the dependencies could not be installed: ${plain.reason}\nCheck the network, then type: npm ci`);
}

function checkNode() {
  const own = join(root, "node_modules/.bin/node");
  if (isNewEnough(versionOf(own))) return;
  say("Set-up: the Node of the project is not in place. Running npm rebuild node …");
  npm(["rebuild", "node"]);
  if (isNewEnough(versionOf(own))) return;
  if (versionOf(own) === "" && isNewEnough(process.version)) {
    rmSync(own, { force: true }); // A broken link there would hide the Node that works.
    return;
  }
  throw new Error(
    `Set-up: a Node of version ${oldest} or newer (an even one) is needed; found ${versionOf(own) || process.version}.\nInstall one, for instance Node 24, and run the command again.`,
  );
}

/**
 * Find a Chromium or Chrome that starts, or install one in the way this machine allows.
 * Throws an Error that says exactly what to type when it cannot.
 */
export async function setUpBrowser() {
  if (workingBrowser()) return;
  const release = await lockSetup();
  try {
    if (workingBrowser()) return;
    say("Set-up: there is no Chromium or Chrome that works.");
    for (const [command, ...args] of waysToInstallBrowser()) {
      say(`Set-up: running ${[command, ...args].join(" ")} …`);
      const result = run(command, args);
      const found = workingBrowser();
      if (found) return say(`Set-up: the browser is there: ${found}`);
      if (!result.ok) say(`Set-up: that did not do it: ${result.reason}`);
    }
  } finally {
    release();
  }
  throw new Error(`Set-up: no browser could be installed. Type one of these, then run the command again:
  sudo apt-get install -y chromium          (Debian)
  npx playwright install --with-deps chromium   (other systems)
  export CHROMIUM_PATH=/path/to/chrome      (one that you have)`);
}

/** What this machine allows, in order. @returns {string[][]} */
function waysToInstallBrowser() {
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  const playwright = join("node_modules", ".bin", "playwright");
  return [
    ...(isRoot && hasApt
      ? [
          ["apt-get", "update", "-q"],
          ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"],
        ]
      : []),
    [playwright, "install", ...(isRoot && hasApt ? ["--with-deps"] : []), "chromium"],
  ];
}

/**
 * The first browser that starts. Asking takes a moment, so the answer is kept until the program changes.
 * @returns {string | undefined}
 */
function workingBrowser() {
  const memory = join(root, "node_modules/.tinh-tao-browser");
  const known = read(memory);
  for (const path of browsersOnMachine()) {
    const { size, mtimeMs } = statSync(path);
    const mark = `${path} ${size} ${mtimeMs}`;
    if (known === mark) return path;
    if (!/\d+\.\d+/.test(versionOf(path))) continue;
    writeFileSync(memory, mark);
    return path;
  }
  return undefined;
}

/** The version that a program says, or nothing when it does not start. @param {string} program */
function versionOf(program) {
  const { stdout, status } = spawnSync(program, ["--version"], { encoding: "utf8", timeout: 20_000 });
  return status === 0 ? stdout.trim() : "";
}

/** @param {string[]} args */
function npm(args) {
  return run("npm", [...args, "--no-progress"]);
}

/**
 * Run a program and keep quiet about it unless it fails.
 * @param {string} command @param {string[]} args
 */
function run(command, args) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...envForNpm(process.env), DEBIAN_FRONTEND: "noninteractive", NO_COLOR: "1" },
    encoding: "utf8",
    maxBuffer: 64 * 2 ** 20,
    shell: process.platform === "win32",
  });
  const output = `${result.stdout ?? ""}${result.stderr ?? ""}`;
  return { ok: result.status === 0, output, reason: result.error ? `${command}: ${result.error.message}` : reasonIn(output) };
}

/**
 * Why a program failed, in one line of its output.
 * @param {string} output
 */
export function reasonIn(output) {
  const lines = output.split("\n").map((line) => line.replace(/^npm (?:error|ERR!)\s*/, "error: ").trim());
  const missing = lines.filter((line) => /^error: Missing: .* from lock file/.test(line)).length;
  if (missing > 0) return `the lock file does not list ${missing} packages, which other systems need.`;
  const telling =
    lines.find((line) => /^(?:error: .|E: |Error: |Failed to )/.test(line) && !/^error: code /.test(line)) ??
    lines.findLast((line) => /\w/.test(line)) ??
    "";
  return telling.replace(/^(?:error|Error|E): /, "").slice(0, 300);
}

function lockSetup() {
  return takeLock(join(root, ".builds/setup.lock"), {
    what: "setting up",
    onWait: (owner) => say(`Set-up: another set-up is running (process ${owner.pid}); waiting for it …`),
  });
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
