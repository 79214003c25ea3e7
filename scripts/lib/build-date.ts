import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * The day of a build as seconds since 1970: SOURCE_DATE_EPOCH where it is set, else the date of the newest
 * commit, else the date of the newest file under content/ and src/. Two builds of one commit then say the same day.
 * Throws an Error when SOURCE_DATE_EPOCH is no whole number.
 */
export function buildEpoch(projectRoot: string, env: NodeJS.ProcessEnv = process.env): number {
  const given = env["SOURCE_DATE_EPOCH"];
  if (given !== undefined && given !== "") {
    if (!/^\d{1,12}$/.test(given)) {
      throw new Error(`SOURCE_DATE_EPOCH is "${given}"; it must be whole seconds since 1970, for instance 1795392000.`);
    }
    return Number(given);
  }
  return commitEpoch(projectRoot) ?? newestFileEpoch(["content", "src"].map((folder) => join(projectRoot, folder)));
}

function commitEpoch(projectRoot: string): number | undefined {
  try {
    const text = execFileSync("git", ["-C", projectRoot, "log", "-1", "--format=%ct"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return /^\d+$/.test(text.trim()) ? Number(text.trim()) : undefined;
  } catch {
    return undefined; // No git, no repository or no commit yet.
  }
}

function newestFileEpoch(folders: readonly string[]): number {
  let newest = 0;
  for (const folder of folders) {
    let names: string[] = [];
    try {
      names = readdirSync(folder, { recursive: true, encoding: "utf8" });
    } catch {
      continue;
    }
    for (const name of names) newest = Math.max(newest, Math.floor(statSync(join(folder, name)).mtimeMs / 1000));
  }
  return newest;
}
