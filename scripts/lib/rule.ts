import type { ContentTree } from "./content-tree.ts";
import type { Finding } from "./findings.ts";

/** One editorial rule: a file of scripts/rules. */
export interface Rule {
  /** Stable name, the same as the file's. */
  id: string;
  /** What it asks for, in one sentence. */
  description: string;
  /** All findings in the whole tree. Never throws on bad content. */
  run(tree: ContentTree): Finding[];
}
