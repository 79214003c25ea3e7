import type { Finding } from "#scripts/lib/findings.ts";
import { lineOfNode, walk } from "#scripts/lib/mdx-body.ts";
import { allPassages } from "#scripts/lib/passages.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";

const endings =
  "com|net|org|vn|info|biz|xyz|top|io|app|cc|me|online|site|shop|store|club|vip|live|link|click|asia|co|tv|pro|work|fun|icu|cn|kr|us|ru|ph|kh";
const domain = new RegExp(
  String.raw`(?<![\p{L}\p{N}@.-])(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}.-])(?:[a-z0-9-]+\.)+(?:${endings})(?![\p{L}\p{N}-]|\.[a-z])`,
  "giu",
);

/** Nothing in the words can be clicked by mistake: sources are cited by number, a scammer's address is broken up. */
export const rule: Rule = {
  id: "no-links-in-words",
  description: "Words hold no web address and no Markdown link; a scammer's address is broken up (vneid[.]example).",
  run(tree) {
    const official = officialHosts(tree);
    const addresses = allPassages(tree).flatMap((passage) => {
      if (passage.voice === "search" || !passage.text.includes(".")) return [];
      return [...passage.text.matchAll(domain)].flatMap((match): Finding[] => {
        const shown = match[0].replace(/[.,;:)\]]+$/, "");
        const host = shown
          .replace(/^https?:\/\//i, "")
          .replace(/^www\./i, "")
          .split("/")[0]!
          .toLowerCase();
        const isUrl = /^(?:https?:|www\.)/i.test(shown);
        // A body's own mail address is part of what a contact says.
        if (passage.file.place.type === "contact" && passage.text[match.index - 1] === "@") return [];
        // The name of an official site may be read out and typed; it only must not be a link.
        if (!isUrl && passage.voice !== "spoken" && (host === "gov.vn" || host.endsWith(".gov.vn") || official.has(host))) return [];
        return [
          {
            rule: rule.id,
            level: "error",
            file: passage.file.path,
            line: passage.lineAt(match.index),
            message: `The address "${shown}" stands in the words.`,
            fix: `A source goes into facts.yaml and is cited as <Cite source="…" />; a contact into content/contacts; a scammer's address is broken up: ${shown.replace(/\.(?=[^.]*$)/, "[.]")}.`,
          },
        ];
      });
    });
    return [...addresses, ...markdownLinks(tree)];
  },
};

function markdownLinks(tree: ContentTree): Finding[] {
  const findings: Finding[] = [];
  for (const file of [...tree.entries.flatMap((entry) => [...entry.words.values()]), ...tree.pages]) {
    if (!file.body) continue;
    walk(file.body, (node) => {
      if (node.type !== "link" && node.type !== "linkReference" && node.type !== "definition") return;
      findings.push({
        rule: rule.id,
        level: "error",
        file: file.path,
        line: lineOfNode(node),
        message: `A Markdown link${node.url ? ` to ${node.url}` : ""} stands in the article.`,
        fix: 'Another page is <Entry ref="kind/id" />, a law <Law ref="…" />, a source <Cite source="…" />.',
      });
    });
  }
  return findings;
}

/** Hosts of contacts and of the site itself. */
function officialHosts(tree: ContentTree): Set<string> {
  const urls = [...tree.contacts.values()].flatMap((file) => valuesAt(file.raw, "url").map(({ value }) => String(value)));
  const { site } = tree.library;
  return new Set(
    [...urls, ...(site ? [site.address] : [])].flatMap((url) => (URL.canParse(url) ? [new URL(url).hostname.replace(/^www\./, "")] : [])),
  );
}
