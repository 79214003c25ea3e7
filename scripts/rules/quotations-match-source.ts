import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { EntryFiles } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { attributeOf, isTag, lineOfNode, walk, type MdxNode } from "#scripts/lib/mdx-body.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";
import { compareTranslations } from "./revisions.ts";

/** What a scammer says is quoted in Vietnamese, as the reader will hear it, in every language. */
export const rule: Rule = {
  id: "quotations-match-source",
  description: "Translations quote the same Vietnamese words as the source in phrases, dialogue and <Say>, each with its translation.",
  run(tree) {
    return compareTranslations(tree, rule.id, quotations);
  },
};

type Difference = Pick<Finding, "line" | "message" | "fix">;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

const quote = (value: unknown): string => JSON.stringify(value);

function quotations(entry: EntryFiles, source: ContentFile, file: ContentFile): Difference[] {
  const found: Difference[] = [];
  if (entry.kind === "tactics") found.push(...phrases(source, file), ...dialogue(source, file));
  if (entry.kind === "posters") {
    const wanted = valueAt(source.raw, ["phrase", "vi"]);
    const own = valueAt(file.raw, ["phrase", "vi"]);
    if (wanted !== undefined && own !== wanted)
      found.push({
        line: file.lineOf(["phrase", "vi"]),
        message: "The Vietnamese words of `phrase` differ from the source's.",
        fix: `Write vi: ${quote(wanted)}.`,
      });
    if (own !== undefined && valueAt(file.raw, ["phrase", "text"]) === undefined)
      found.push({ line: file.lineOf(["phrase"]), message: "`phrase` has no translation.", fix: "Add text: what it means." });
  }
  return [...found, ...sayings(source, file)];
}

function phrases(source: ContentFile, file: ContentFile): Difference[] {
  const wanted = valuesAt(source.raw, "phrases[].vi").map(({ value }) => value);
  const own = valuesAt(file.raw, "phrases[]");
  const found: Difference[] = [];
  if (own.length !== wanted.length)
    found.push({
      line: file.lineOf(["phrases"]),
      message: `\`phrases\` has ${own.length} items, the source has ${wanted.length}.`,
      fix: "Keep the source's phrases, in its order.",
    });
  own.forEach(({ path, value }, index) => {
    const vi = valueAt(value, ["vi"]);
    if (wanted[index] !== undefined && vi !== wanted[index])
      found.push({
        line: file.lineOf([...path, "vi"]),
        message: `Phrase ${index + 1} differs from the source in its Vietnamese words.`,
        fix: `Write vi: ${quote(wanted[index])}.`,
      });
    if (valueAt(value, ["text"]) === undefined)
      found.push({ line: file.lineOf(path), message: `Phrase ${index + 1} has no translation.`, fix: "Add text: what it means." });
  });
  return found;
}

function dialogue(source: ContentFile, file: ContentFile): Difference[] {
  const wanted = valuesAt(source.raw, "dialogue[]").map(({ value }) => ({ who: valueAt(value, ["who"]), text: valueAt(value, ["text"]) }));
  const own = valuesAt(file.raw, "dialogue[]");
  const found: Difference[] = [];
  if (own.length !== wanted.length)
    found.push({
      line: file.lineOf(["dialogue"]),
      message: `\`dialogue\` has ${own.length} turns, the source has ${wanted.length}.`,
      fix: "Keep the source's turns, in its order.",
    });
  own.forEach(({ path, value }, index) => {
    const turn = wanted[index];
    if (!turn) return;
    const who = valueAt(value, ["who"]);
    const vi = valueAt(value, ["vi"]);
    if (who !== turn.who)
      found.push({
        line: file.lineOf(path),
        message: `Turn ${index + 1} is spoken by "${String(who)}", in the source by "${String(turn.who)}".`,
        fix: "Keep the source's turns, in its order.",
      });
    else if (who === "them" && vi !== turn.text)
      found.push({
        line: file.lineOf([...path, "vi"]),
        message: `Turn ${index + 1} ${vi === undefined ? "lacks" : "differs from the source in"} the Vietnamese words that the reader will hear.`,
        fix: `Write vi: ${quote(turn.text)}.`,
      });
    else if (who === "you" && vi !== undefined && vi !== turn.text)
      found.push({
        line: file.lineOf([...path, "vi"]),
        message: `Turn ${index + 1} differs from the source in its Vietnamese words.`,
        fix: "Leave vi out: the reader's own turns stand in the language of the file.",
      });
  });
  return found;
}

/** In the body a quotation is <Say vi="…">; in the source the words themselves may stand for the attribute. */
function sayings(source: ContentFile, file: ContentFile): Difference[] {
  if (!source.body || !file.body) return [];
  const wanted = unique(says(source.body).map(({ node, vi }) => vi ?? textOf(node)));
  const own = says(file.body);
  return own.flatMap(({ node, vi }) => {
    const line = lineOfNode(node);
    if (vi === undefined)
      return [
        {
          line,
          message: "<Say> lacks the Vietnamese words that the reader will hear.",
          fix: 'Write <Say vi="the words of the source">the translation</Say>.',
        },
      ];
    return wanted.includes(vi)
      ? []
      : [
          {
            line,
            message: `<Say vi="${vi}"> quotes Vietnamese words that the source does not have.`,
            fix: wanted.length > 0 ? `The source has: ${wanted.map(quote).join("; ")}.` : "The source has no quotation in its body.",
          },
        ];
  });
}

function says(body: MdxNode): { node: MdxNode; vi: string | undefined }[] {
  const found: { node: MdxNode; vi: string | undefined }[] = [];
  walk(body, (node) => {
    if (isTag(node) && node.name === "Say") found.push({ node, vi: attributeOf(node, "vi") });
  });
  return found;
}

const textOf = (node: MdxNode): string => node.value ?? (node.children ?? []).map(textOf).join("");
