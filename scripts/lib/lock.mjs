// Plain JavaScript, because the set-up uses it before a Node that reads TypeScript is there.
import { linkSync, mkdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/**
 * Who holds a lock.
 * @typedef {{ pid: number, started: string, host: string, since: string, what: string }} Owner
 */

/**
 * Take a lock file, waiting while a living process holds it; the lock of a dead one is taken over.
 * @param {string} path Lock file, absolute; its folder is made.
 * @param {{ what: string, onWait?: (owner: Owner) => void, waitMs?: number, pollMs?: number }} options
 *   `what` the holder is doing, for the message of others; `onWait` is called once, before the first wait.
 * @returns {Promise<() => void>} Call it to give the lock back; safe to call twice.
 * @throws {Error} when a living holder has not let go after `waitMs` (20 minutes unless told).
 */
export async function takeLock(path, { what, onWait, waitMs = 20 * 60_000, pollMs = 250 }) {
  mkdirSync(dirname(path), { recursive: true });
  const mine = ownerNote(what);
  const deadline = Date.now() + waitMs;
  let told = false;
  for (;;) {
    if (create(path, mine)) return () => release(path, mine);
    const text = read(path);
    if (text === undefined) continue;
    const owner = parse(text);
    if (!owner || !isAlive(owner)) {
      clear(path, text);
      continue;
    }
    if (!told) onWait?.(owner);
    told = true;
    if (Date.now() > deadline) {
      throw new Error(
        `${path}  locked\n  Process ${owner.pid} on ${owner.host} has been busy since ${owner.since} (${owner.what}).\n  Wait for it, or end it; if it is on another machine and gone, delete that file.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

/**
 * This process as an owner, for a lock or a note that something is in use.
 * @param {string} what What it is doing.
 */
export function ownerNote(what) {
  return JSON.stringify({ pid: process.pid, started: startOf(process.pid), host: hostname(), since: new Date().toISOString(), what });
}

/**
 * Is the holder of a lock still there? A process number that was given to another program counts as gone;
 * a holder on another machine (shared folder) cannot be asked and counts as there.
 * @param {Owner} owner
 */
export function isAlive(owner) {
  if (owner.host !== hostname()) return true;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
  return owner.started === startOf(owner.pid);
}

/**
 * When a process began, in the kernel's ticks; empty where the system does not say (not Linux).
 * @param {number} pid
 */
function startOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  // The second field is the program's name in brackets and may hold spaces.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

/** @param {string} path @param {string} text */
function create(path, text) {
  const part = `${path}.${process.pid}`;
  try {
    writeFileSync(part, text);
    linkSync(part, path); // Whole or not at all: nobody ever reads a half-written lock.
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  } finally {
    remove(part);
  }
}

/**
 * Remove the lock of a dead process, unless somebody else was faster and holds it now.
 * @param {string} path @param {string} text
 */
function clear(path, text) {
  const grave = `${path}.dead-${process.pid}`;
  try {
    renameSync(path, grave);
  } catch {
    return;
  }
  try {
    if (read(grave) !== text) linkSync(grave, path);
  } catch {
    // Somebody took the lock in this very moment; theirs counts.
  }
  remove(grave);
}

/** @param {string} path @param {string} text */
function release(path, text) {
  if (read(path) === text) remove(path);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

/** @param {string} path */
function remove(path) {
  try {
    unlinkSync(path);
  } catch {
    // It is gone already.
  }
}

/** @param {string} text @returns {Owner | undefined} */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
