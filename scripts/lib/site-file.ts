import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { site, type Site } from "#schemas/site.ts";

/**
 * Read and check content/site.yaml. Throws an Error in the form `path  rule-id / what is wrong / how to mend it`.
 */
export function readSite(projectRoot: string): Site {
  const name = "content/site.yaml";
  let text: string;
  try {
    text = readFileSync(join(projectRoot, name), "utf8");
  } catch {
    throw new Error(
      `${name}:1  missing-file\n  The file that describes this edition is not there.\n  Take it back with: git checkout -- ${name}`,
    );
  }
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    const at = (error as { linePos?: { line: number }[] }).linePos?.[0]?.line ?? 1;
    throw new Error(`${name}:${at}  yaml\n  ${(error as Error).message.split("\n")[0]}\n  Correct that line; indent with spaces.`);
  }
  const result = site.safeParse(data);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".") || "(file)"}: ${issue.message}`);
  throw new Error(`${name}:1  site\n${lines.join("\n")}\n  The fields are described in src/schemas/site.ts.`);
}
