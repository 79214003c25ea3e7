import type { ContentFile } from "#scripts/lib/content-file.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { isTag, lineOfNode, walk, type MdxNode } from "#scripts/lib/mdx-body.ts";
import { mdxComponents } from "#scripts/lib/mdx-components.ts";
import type { Rule } from "#scripts/lib/rule.ts";

interface Problem {
  message: string;
  fix: string;
}

/** Contributed text can never run code: an article is Markdown and a few components with literal attributes. */
export const rule: Rule = {
  id: "mdx-is-data",
  description: "Articles hold no code, no HTML and no pictures: only Markdown and the listed components with literal attributes.",
  run(tree) {
    return [...tree.entries.flatMap((entry) => [...entry.words.values()]), ...tree.pages].flatMap(check);
  },
};

function check(file: ContentFile): Finding[] {
  const findings: Finding[] = [];
  if (!file.body) return findings;
  walk(file.body, (node) => {
    for (const { message, fix } of problemsOf(node))
      findings.push({ rule: rule.id, level: "error", file: file.path, line: lineOfNode(node), message, fix });
  });
  return findings;
}

const names = Object.keys(mdxComponents);
const list = `Components: ${names.join(", ")}.`;

function problemsOf(node: MdxNode): Problem[] {
  switch (node.type) {
    case "mdxjsEsm":
      return [
        {
          message: `${/^\s*export/.test(node.value ?? "") ? "An export" : "An import"} stands in the article.`,
          fix: "Remove the line: the listed components are at hand without it.",
        },
      ];
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return [
        {
          message: `The expression {${short(node.value)}} would run as code.`,
          fix: 'Write plain text; the tokens {figure:…} of front matter are components in the body, such as <Figure id="…" />.',
        },
      ];
    case "html":
      return [{ message: `Raw HTML stands in the article: ${short(node.value)}`, fix: "Write Markdown." }];
    case "image":
    case "imageReference":
      return [
        {
          message: "A picture stands in the article.",
          fix: "Remove it: articles carry no pictures, and sheets are drawn from the structured words.",
        },
      ];
    case "footnoteDefinition":
    case "footnoteReference":
      return [
        { message: "A footnote stands in the article.", fix: 'Give the source in facts.yaml and refer to it with <Cite source="s1" />.' },
      ];
    default:
      return isTag(node) ? tag(node) : [];
  }
}

function tag(node: MdxNode): Problem[] {
  const name = node.name ?? "";
  const form = mdxComponents[name];
  if (!form) {
    if (!name) return [{ message: "An empty tag <> stands in the article.", fix: "Remove it." }];
    const isElement = name === name.toLowerCase();
    return [
      {
        message: isElement
          ? `The HTML element <${name}> is not allowed in content.`
          : `There is no component <${name}>.${didYouMean(name, names)}`,
        fix: isElement ? `Write Markdown. ${list}` : list,
      },
    ];
  }
  const problems: Problem[] = [];
  const allowed = [...form.required, ...form.optional];
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== "mdxJsxAttribute" || !attribute.name) {
      problems.push({ message: `<${name}> has spread attributes, which are code.`, fix: `Write it as ${form.example}.` });
    } else if (attribute.value !== null && typeof attribute.value === "object") {
      problems.push({
        message: `The attribute ${attribute.name} of <${name}> is an expression.`,
        fix: `Write a literal in quotes: ${form.example}.`,
      });
    } else if (!allowed.includes(attribute.name)) {
      problems.push({
        message: `<${name}> has no attribute "${attribute.name}".${didYouMean(attribute.name, allowed)}`,
        fix: allowed.length > 0 ? `Its attributes: ${allowed.join(", ")}.` : "It takes no attributes.",
      });
    }
  }
  for (const required of form.required) {
    const given = node.attributes?.find((attribute) => attribute.name === required);
    if (!given || given.value === null || given.value === "")
      problems.push({ message: `<${name}> needs the attribute ${required}.`, fix: `Write it as ${form.example}.` });
  }
  const isEmpty = !node.children?.length;
  if (form.words === "none" && !isEmpty)
    problems.push({ message: `<${name}> holds words, but shows its own.`, fix: `Close it at once: ${form.example}.` });
  if (form.words === "required" && isEmpty) problems.push({ message: `<${name}> is empty.`, fix: `Write it as ${form.example}.` });
  return problems;
}

function short(text: string | undefined): string {
  const line = (text ?? "").split("\n")[0]!;
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
