import { expect, test } from "vitest";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { sentenceFigures, sentencesOf } from "#scripts/lib/sentences.ts";

const words = (easy: string[], body: string) =>
  `---\ntitle: T\neasy:\n${easy.map((line) => `  - ${line}`).join("\n")}\n---\n\n## Heading of five words here\n\n${body}\n`;
const tree = buildContentTree(
  new Map([
    ["content/tactics/a/facts.yaml", "code: 101\n"],
    ["content/tactics/a/vi.mdx", words(["Cúp máy ngay."], "Một hai ba bốn năm. Sáu bảy.")],
    ["content/tactics/a/en.mdx", words(["Hang up now."], `${"word ".repeat(21).trim()}.`)],
  ]),
  "2026-11-23",
);

test("titles and headings are no sentences, body and easy texts are", () => {
  const own = sentencesOf(tree).filter(({ passage }) => passage.lang === "vi");
  expect(own.map(({ length }) => length)).toEqual([3, 5, 2]);
});

test("figures count what is over the limit of its own kind of text", () => {
  const en = sentenceFigures(tree).find(({ lang }) => lang === "en")!;
  expect(en).toMatchObject({ sentences: 2, overLimit: 1 });
  const vi = sentenceFigures(tree).find(({ lang }) => lang === "vi")!;
  expect(vi).toMatchObject({ sentences: 3, median: 3, overLimit: 0 });
});
