import { stat } from "node:fs/promises";
import { join } from "node:path";

/** What an address means within a built site. */
export type Found =
  | { type: "file"; path: string; size: number; modified: number }
  | { type: "redirect"; to: string; status: 301 | 302 }
  | { type: "missing" }
  | { type: "malformed" };

/**
 * Find the file for the path of a request (without query). A folder is its index.html and has a slash at the end;
 * other spellings of an address lead to the right one. Never leaves `root`.
 */
export async function findFile(root: string, requestPath: string): Promise<Found> {
  let path: string;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return { type: "malformed" };
  }
  if (!path.startsWith("/") || path.includes("\0") || path.includes("\\")) return { type: "malformed" };
  if (path.split("/").some((part) => part === ".." || part === ".")) return { type: "malformed" };
  if (path.includes("//")) return { type: "redirect", to: encodeURI(path.replace(/\/{2,}/g, "/")), status: 301 };
  if (/^\/_(?:headers|redirects|server)(?:\/|$)/.test(path)) return { type: "missing" };
  if (path.endsWith("/index.html")) return { type: "redirect", to: encodeURI(path.slice(0, -"index.html".length)), status: 301 };

  const file = await fileAt(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (file) return file;
  if (!path.endsWith("/") && (await fileAt(join(root, path, "index.html"))))
    return { type: "redirect", to: encodeURI(`${path}/`), status: 301 };
  return { type: "missing" };
}

/** A file with its size and time; undefined when there is none. */
export async function fileAt(path: string): Promise<Extract<Found, { type: "file" }> | undefined> {
  try {
    const { size, mtimeMs, isFile } = await stat(path).then((item) => ({ size: item.size, mtimeMs: item.mtimeMs, isFile: item.isFile() }));
    return isFile ? { type: "file", path, size, modified: Math.floor(mtimeMs) } : undefined;
  } catch {
    return undefined;
  }
}
