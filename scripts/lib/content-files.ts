import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "./findings.ts";

/**
 * Texts of all files below `<root>/content` by their path from the root, and findings on files that are no UTF-8 text.
 * Throws an Error that names the folder when there is no content in it.
 */
export function readContentFiles(root: string): { files: Map<string, string>; findings: Finding[] } {
  const files = new Map<string, string>();
  const findings: Finding[] = [];
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const read = (folder: string): void => {
    for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${item.name}`;
      if (item.isDirectory()) read(path);
      else if (item.isFile()) {
        try {
          files.set(path, decoder.decode(readFileSync(join(root, path))));
        } catch {
          findings.push({
            rule: "files",
            level: "error",
            file: path,
            line: 1,
            message: "This file is no UTF-8 text.",
            fix: "Save it as UTF-8; pictures and other files do not belong in content.",
          });
        }
      }
    }
  };
  if (!existsSync(join(root, "content")))
    throw new Error(`There is no folder content in ${root}. Run the command in the project's folder.`);
  read("content");
  return { files, findings };
}
