import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Sum of every file of a folder, by path with `/`. */
export type Manifest = ReadonlyMap<string, { sum: string; bytes: number }>;

/** Read a built site. Print files in the thousands take a few seconds. An empty manifest where there is no folder. */
export function manifestOf(folder: string | undefined): Manifest {
  if (folder === undefined) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => {
        const path = join(item.parentPath, item.name);
        const sum = createHash("sha256").update(readFileSync(path)).digest("base64");
        return [path.slice(folder.length + 1).replaceAll("\\", "/"), { sum, bytes: statSync(path).size }] as const;
      })
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** What differs between two builds: files to send and files to take off the server. */
export interface Upload {
  changed: string[];
  removed: string[];
  bytes: number;
}

/** Compare the build that is on the server with the new one. */
export function compareBuilds(before: Manifest, after: Manifest): Upload {
  const changed = [...after].filter(([path, { sum }]) => before.get(path)?.sum !== sum);
  return {
    changed: changed.map(([path]) => path),
    removed: [...before.keys()].filter((path) => !after.has(path)),
    bytes: changed.reduce((total, [, { bytes }]) => total + bytes, 0),
  };
}

/** Where the lists of one step stand. */
export interface UploadFiles {
  changed: string;
  removed: string;
}

/** Write the lists of a step (`1` pages, `2` print files) below `.builds/upload`; paths are from `dist`, one on each line. */
export function writeUpload(root: string, step: string, upload: Upload): UploadFiles {
  const folder = join(root, ".builds/upload");
  mkdirSync(folder, { recursive: true });
  const files = { changed: `.builds/upload/${step}-changed.txt`, removed: `.builds/upload/${step}-removed.txt` };
  writeFileSync(join(root, files.changed), upload.changed.map((path) => `${path}\n`).join(""));
  writeFileSync(join(root, files.removed), upload.removed.map((path) => `${path}\n`).join(""));
  return files;
}

/** What to upload, in words and commands. `host` is the site's name. */
export function uploadWords(step: string, upload: Upload, files: UploadFiles, host: string): string {
  if (upload.changed.length + upload.removed.length === 0) return "Nothing changed: there is nothing to upload.";
  const top = summary(upload.changed);
  return [
    `${upload.changed.length} files to upload (${(upload.bytes / 1e6).toFixed(1)} MB), ${upload.removed.length} to remove from the server.`,
    `  ${top.join("\n  ")}`,
    `  Lists: ${files.changed} and ${files.removed} (paths below dist)`,
    "  With rsync:",
    `    rsync -av --files-from=${files.changed} dist/ USER@SERVER:/var/www/${host}/dist/`,
    ...(upload.removed.length > 0 ? [`    ssh USER@SERVER 'cd /var/www/${host}/dist && xargs -d "\\n" rm -f --' < ${files.removed}`] : []),
    "  As one ZIP, for a host with a form:",
    `    (cd dist && zip -q -@ ../upload-${step}.zip) < ${files.changed}`,
  ].join("\n");
}

/** `vi/ap-phich/ 12, sheets/ 40`: how many files lie where, the largest groups first. */
function summary(paths: readonly string[]): string[] {
  const groups = new Map<string, number>();
  for (const path of paths) {
    const parts = path.split("/");
    const group =
      parts.length > 2 && /^[a-z]{2}$/.test(parts[0]!) ? `${parts[0]!}/${parts[1]!}/` : parts.length > 1 ? `${parts[0]!}/` : path;
    groups.set(group, (groups.get(group) ?? 0) + 1);
  }
  const sorted = [...groups].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [
    ...sorted.slice(0, 12).map(([group, count]) => `${String(count).padStart(5)}  ${group}`),
    ...(sorted.length > 12 ? [`   …   ${sorted.length - 12} more places`] : []),
  ];
}
