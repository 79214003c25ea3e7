// Plain JavaScript, because the set-up uses it before a Node that reads TypeScript is there.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The oldest Node that Astro runs on; odd versions are not supported. */
export const oldestNode = [22, 12];

/**
 * Is this Node new enough to build with? `isNewEnough("v22.12.0")` → `true`, `isNewEnough("v23.1.0")` → `false`.
 * @param {string} version
 */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  return major % 2 === 0 && (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]));
}

/**
 * What the lock file asks for, as one line: another line means another installation.
 * @param {string} lockText Text of package-lock.json.
 * @param {string} platform For instance `linux-x64`.
 */
export function wanted(lockText, platform) {
  return `${createHash("sha256").update(lockText).digest("hex")} ${platform}`;
}

/**
 * What to do about dependencies: `ready`, `stamp` (all there, for instance after a plain `npm ci`; only note it down),
 * `missing` or `changed` (install).
 * @param {{ stamp: string | undefined, wanted: string, lockText: string, installedText: string | undefined }} state
 *   `installedText` is npm's own note, node_modules/.package-lock.json.
 * @returns {"ready" | "stamp" | "missing" | "changed"}
 */
export function decide({ stamp, wanted, lockText, installedText }) {
  if (installedText === undefined) return "missing";
  if (stamp === wanted) return "ready";
  return holdsAll(lockText, installedText) ? "stamp" : "changed";
}

/**
 * Does an installation hold every package of a lock file, in its version? Packages for other systems are optional and not asked for.
 * @param {string} lockText @param {string} installedText
 */
export function holdsAll(lockText, installedText) {
  try {
    const { "": _project, ...locked } = JSON.parse(lockText).packages;
    const installed = JSON.parse(installedText).packages;
    return Object.entries(locked).every(([place, item]) => item.optional || installed[place]?.version === item.version);
  } catch {
    return false;
  }
}

/**
 * Read what `decide` needs. Throws an Error when there is no package-lock.json.
 * @param {string} root
 */
export function readState(root) {
  const lockText = read(join(root, "package-lock.json"));
  if (lockText === undefined)
    throw new Error(
      "package-lock.json:1  missing-file\n  The list of dependencies is not there.\n  Take it back with: git checkout -- package-lock.json",
    );
  return {
    lockText,
    wanted: wanted(lockText, `${process.platform}-${process.arch}`),
    stamp: read(stampFile(root)),
    installedText: read(join(root, "node_modules/.package-lock.json")),
  };
}

/**
 * Note that the installation fits the lock file.
 * @param {string} root @param {string} wanted
 */
export function writeStamp(root, wanted) {
  writeFileSync(stampFile(root), wanted);
}

/**
 * The environment for npm: without the project's own programs on PATH, because an installation replaces them under npm's feet.
 * @param {NodeJS.ProcessEnv} env
 * @returns {NodeJS.ProcessEnv}
 */
export function envForNpm(env) {
  const path = (env["PATH"] ?? "").split(delimiter).filter((folder) => !/node_modules[\\/]\.bin[\\/]?$/.test(folder));
  return { ...env, PATH: path.join(delimiter), npm_config_fund: "false", npm_config_audit: "false" };
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "node_modules/.tinh-tao-setup");
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
