import { expect, test } from "vitest";
import { rule } from "#scripts/rules/mdx-is-data.ts";
import { found, libraryFiles } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";
const lines = libraryFiles().get(words)!.split("\n").length;

/** Findings for a body with these lines added at its end, with lines counted from the first added one. */
function added(text: string): string[] {
  return found(rule, { [words]: (body) => `${body}\n${text}\n` }).map((finding) =>
    finding.replace(/^error \S+?:(\d+) /, (_, line: string) => `${Number(line) - lines} `),
  );
}

test("code is told at its line", () => {
  expect(added('import x from "./x.js"')).toEqual(["1 An import stands in the article."]);
  expect(added("một\n\nexport const a = 1;")).toEqual(["3 An export stands in the article."]);
  expect(added("Tổng {1 + 1} đồng")).toEqual(["1 The expression {1 + 1} would run as code."]);
  expect(added("một\n\n{/* ẩn */}")).toEqual(["3 The expression {/* ẩn */} would run as code."]);
});

test("HTML elements, scripts, styles and handlers are told", () => {
  expect(added("<script>alert(1)</script>")).toEqual(["1 The HTML element <script> is not allowed in content."]);
  expect(added("<style>p</style>")).toEqual(["1 The HTML element <style> is not allowed in content."]);
  expect(added('Chữ <b onclick="x()">đậm</b>')).toEqual(["1 The HTML element <b> is not allowed in content."]);
  expect(added("<>trống</>")).toEqual(["1 An empty tag <> stands in the article."]);
});

test("pictures and footnotes are told", () => {
  expect(added("![ảnh](https://example.org/a.png)")).toEqual(["1 A picture stands in the article."]);
  expect(added("Chữ[^1]\n\n[^1]: Chú thích")).toEqual(["1 A footnote stands in the article.", "3 A footnote stands in the article."]);
});

test("a component must be one of the list, with its own literal attributes", () => {
  expect(added('<Figur id="loss" />')).toEqual(['1 There is no component <Figur>. Did you mean "Figure"?']);
  expect(added('<Figure ref="loss" />')).toEqual([
    '1 <Figure> has no attribute "ref". Did you mean "id"?',
    "1 <Figure> needs the attribute id.",
  ]);
  expect(added("<Figure id={name} />")).toEqual(["1 The attribute id of <Figure> is an expression."]);
  expect(added("<Figure {...all} />")).toEqual(["1 <Figure> has spread attributes, which are code.", "1 <Figure> needs the attribute id."]);
  expect(added('<Contact id="113">Công an</Contact>')).toEqual(["1 <Contact> holds words, but shows its own."]);
  expect(added('<Term id="otp" />')).toEqual(["1 <Term> is empty."]);
  expect(added('<Note onclick="x()">Chữ</Note>')).toEqual(['1 <Note> has no attribute "onclick".']);
});

test("Markdown and the listed components are silent", () => {
  expect(
    added(
      '## Đề mục\n\n- **đậm** và *nghiêng*\n\n| a | b |\n|---|---|\n| 1 | <Cite source="s1" /> |\n\n<Example>5 triệu</Example> <Law ref="luat-mau#dieu-2" history />',
    ),
  ).toEqual([]);
});
