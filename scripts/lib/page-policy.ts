import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { htmlFiles } from "./search-index.ts";

const policyMeta = /(<meta http-equiv="content-security-policy" content=")([^"]*)("\s*\/?>)/i;
const inlineCode = /<(style|script)\b([^>]*)>([\s\S]*?)<\/\1>/gi;

const known = new Map<string, string>();

/**
 * Cut a page's policy down to the hashes of the styles and scripts that stand in it: Astro lists those of the whole
 * site, about 900 bytes that do not compress, in front of every article. Throws an Error when a style or script of the
 * page is not in the policy, because browsers would ignore it.
 */
export function trimPolicy(html: string): string {
  const policy = policyMeta.exec(html)?.[2];
  if (policy === undefined) return html;
  const used = new Set<string>();
  for (const [, tag, attributes = "", text = ""] of html.matchAll(inlineCode)) {
    if (/\bsrc=|\btype="(?:application|text)\/(?!javascript)/.test(attributes)) continue;
    const hash = hashOf(text);
    if (!policy.includes(`'${hash}'`))
      throw new Error(`its policy does not allow this ${tag?.toLowerCase() ?? ""}: ${text.trim().slice(0, 80)} …`);
    used.add(hash);
  }
  const trimmed = policy.replace(/ '(sha256-[^']+)'/g, (whole, hash: string) => (used.has(hash) ? whole : ""));
  return html.replace(policyMeta, (_, before: string, _policy: string, after: string) => `${before}${trimmed}${after}`);
}

/** Trim the policy of every page of a built site. Throws an Error that names the page whose policy forbids its own code. */
export function trimPolicies(outDir: string): void {
  for (const file of htmlFiles(outDir)) {
    const path = join(outDir, file);
    const html = readFileSync(path, "utf8");
    try {
      const trimmed = trimPolicy(html);
      if (trimmed !== html) writeFileSync(path, trimmed);
    } catch (error) {
      throw new Error(`/${file}: ${(error as Error).message}\n  Let Astro bundle it, or add its hash with Astro.csp.`, { cause: error });
    }
  }
}

/** Pages share their styles, so each is hashed once. */
function hashOf(text: string): string {
  let hash = known.get(text);
  if (!hash) known.set(text, (hash = `sha256-${createHash("sha256").update(text).digest("base64")}`));
  return hash;
}
