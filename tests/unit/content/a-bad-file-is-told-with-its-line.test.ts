import { describe, expect, test } from "vitest";
import { libraryFiles, libraryTree, lineOf, swap, type Edits } from "../../fixtures/library.ts";

const facts = "content/tactics/mau/facts.yaml";
const words = "content/tactics/mau/vi.mdx";

/** What reading alone finds, as `rule path:line message`. */
const read = (edits: Edits): string[] => libraryTree(edits).findings.map(({ rule, file, line, message }) => `${rule} ${file}:${line} ${message}`);

describe("values that the schema does not allow", () => {
  test("an unknown key, with the nearest known one", () => {
    const edits = { [words]: swap("redFlags:", "redflags:") };
    expect(read(edits)).toEqual([
      `schema ${words}:2 \`redFlags\` is missing.`,
      `schema ${words}:${lineOf(words, "redflags", edits)} \`redflags\` is no key that is known. Did you mean "redFlags"?`,
    ]);
  });

  test("an unknown key in a group and in an item of a list", () => {
    expect(read({ [facts]: swap("then:", "than:") })).toEqual([`schema ${facts}:${lineOf(facts, "then:")} \`than\` is no key that is known in \`firstContact\`. Did you mean "then"?`]);
    expect(read({ [facts]: swap("basis: stated", "bais: stated") })).toContain(`schema ${facts}:${lineOf(facts, "basis")} \`bais\` is no key that is known in \`law[1]\`. Did you mean "basis"?`);
  });

  test("a missing field, with what it is for", () => {
    const tree = libraryTree({ [words]: swap("stop: Bác cúp máy.\n", "") });
    expect(tree.findings).toMatchObject([{ rule: "schema", file: words, line: 2, message: "`stop` is missing.", fix: "The one sentence that stops it: a person can say it aloud or act on it at that moment." }]);
  });

  test("a date that does not exist, or has another form", () => {
    expect(read({ [facts]: swap("reviewed: 2026-11-23", "reviewed: 2026-02-30") })).toEqual([`schema ${facts}:3 \`reviewed\` is the text "2026-02-30": this date does not exist in the calendar.`]);
    expect(read({ [facts]: swap("reviewed: 2026-11-23", "reviewed: 23/11/2026") })[0]).toContain("a date as YYYY-MM-DD, for instance 2026-11-23.");
  });

  test("a word that is not on the list, with the nearest one", () => {
    expect(read({ [facts]: swap("targets: [elderly]", "targets: [eldery]") })).toEqual([`schema ${facts}:6 \`targets[1]\` is the text "eldery", which is not allowed here. Did you mean "elderly"?`]);
  });

  test("too few items, too long a text, a number where words belong", () => {
    expect(read({ [words]: swap("  - Giả danh công an\n  - Giả danh công an\n", "") })).toEqual([`schema ${words}:${lineOf(words, "redFlags")} \`redFlags\` has 1 item; at least 3 needed.`]);
    expect(read({ [words]: swap("summary: Người gọi", `summary: ${"a".repeat(200)} Người gọi`) })[0]).toMatch(/:3 `summary` has \d+ characters; at most 200 allowed\.$/);
    expect(read({ [words]: swap("title: Giả danh công an", "title: 2025") })).toEqual([`schema ${words}:2 \`title\` must be a text, but is 2025.`]);
    expect(read({ [facts]: swap("code: 101", 'code: "101"') })).toEqual([`schema ${facts}:1 \`code\` must be a number, but is the text "101".`]);
  });

  test("an empty value", () => {
    expect(read({ [words]: swap("stop: Bác cúp máy.", "stop:") })).toEqual([`schema ${words}:${lineOf(words, "stop:")} \`stop\` must be a text, but is empty.`]);
  });

  test("a figure of no known form, or of one form with a slip", () => {
    expect(read({ [facts]: swap("vnd: 1100000000", "dong: 5") })[0]).toBe(`schema ${facts}:${lineOf(facts, "vnd")} \`figures[1]\` has none of the forms that it may have.`);
    expect(read({ [facts]: swap("vnd: 1100000000", "vnd: 0") })[0]).toContain("`figures[1].vnd` is 0; more than 0 needed.");
    expect(read({ [facts]: swap("qualifier: nearly", "qualifier: almost") })[0]).toContain('`figures[1].qualifier` is the text "almost", which is not allowed here.');
  });

  test("all findings of a file come in one run", () => {
    expect(read({ [facts]: (text) => text.replace("code: 101", "code: x").replace("channels: [phone]", "channels: []").replace("cases:", "cses:") })).toHaveLength(3);
  });
});

describe("YAML that cannot be read", () => {
  test("a tab", () => expect(read({ [facts]: swap("  - { ref:", "\t- { ref:") })[0]).toBe(`yaml ${facts}:${lineOf(facts, "ref:")} A tab indents this line; YAML allows only spaces.`));
  test("a key that stands twice", () => expect(read({ [facts]: swap("reviewed:", "published: 2026-11-23\nreviewed:") })).toEqual([`yaml ${facts}:3 The key "published" stands twice in the same place.`]));
  test("an open quotation mark", () => expect(read({ [words]: swap('"Gọi {contact:bank}"', '"Gọi {contact:bank}') })[0]).toMatch(/^yaml content\/tactics\/mau\/vi\.mdx:\d+ The YAML cannot be read: /));
  test("a colon in a plain text", () => expect(read({ [words]: swap("stop: Bác cúp máy.", "stop: Lỡ rồi: bác cúp máy.") })).toEqual([expect.stringContaining(`yaml ${words}:${lineOf(words, "stop:")} The YAML cannot be read: `)]));
  test("words after a closing quotation mark, with the way out", () => {
    const tree = libraryTree({ [words]: swap("stop: Bác cúp máy.", 'stop: "Bác" cúp máy.') });
    expect(tree.findings).toMatchObject([{ rule: "yaml", line: lineOf(words, "stop:"), fix: expect.stringContaining("Put the whole text in single quotes") as string }]);
  });
  test("an anchor and its alias", () => expect(read({ [words]: (text) => text.replace("stop: Bác cúp máy.", "stop: &a Bác cúp máy.").replace("question: Vụ án này có thật không?", "question: *a") })[0]).toContain("An anchor (&) and its alias (*) repeat a value."));
});

describe("articles that cannot be read", () => {
  test("an unclosed component", () => {
    const edits = { [words]: (text: string) => `${text}\n<Note>\n\nChữ\n` };
    expect(read(edits)).toEqual([`mdx-syntax ${words}:${lineOf(words, "<Note>", { [words]: (text) => edits[words](text).replace("<Note>", "") })} The article cannot be read: Expected a closing tag for \`<Note>\` (${libraryFiles(edits).get(words)!.split("\n").lastIndexOf("<Note>") + 1}:1).`]);
  });
  test("a single brace", () => expect(read({ [words]: (text) => `${text}\nmột { hai\n` })[0]).toContain("The article cannot be read: "));
  test("no front matter", () => expect(read({ [words]: "Chỉ có chữ.\n" })).toEqual([`front-matter ${words}:1 The article has no front matter.`]));
  test("front matter that is never closed", () => expect(read({ [words]: "---\ntitle: A\n\nChữ.\n" })).toEqual([`front-matter ${words}:1 The article has no front matter.`]));
});

describe("files in the wrong place", () => {
  test("an empty file", () => expect(read({ [words]: "\n" })).toEqual([`files ${words}:1 This file is empty.`]));
  test("an unknown language", () => expect(read({ "content/tactics/mau/fr.mdx": "---\n---\n" })).toEqual(['files content/tactics/mau/fr.mdx:1 "fr" is not a language of the site.']));
  test("an unknown folder", () => expect(read({ "content/tactic/mau/vi.mdx": "x" })).toEqual(['files content/tactic/mau/vi.mdx:1 There is no folder "tactic" in content. Did you mean "tactics"?']));
  test("a misspelt facts file", () => expect(read({ "content/tactics/mau/fact.yaml": "x" })).toEqual(['files content/tactics/mau/fact.yaml:1 "fact.yaml" is no file of an entry. Did you mean "facts.yaml"?']));
  test("words without facts", () => expect(read({ "content/guides/khac/vi.mdx": libraryFiles().get("content/guides/huong-dan-mau/vi.mdx")! })).toEqual(["files content/guides/khac/facts.yaml:1 This entry has no facts.yaml."]));
  test("an id with capitals or marks", () => expect(read({ "content/glossary/OTP.yaml": "x" })).toEqual(['files content/glossary/OTP.yaml:1 "OTP" cannot be an id.']));
  test("no edition", () => expect(read({ "content/site.yaml": undefined })).toEqual(["files content/site.yaml:1 The edition's file is missing."]));
  test("a README and hidden files are no content", () => expect(read({ "content/README.md": "x", "content/tactics/.keep": "" })).toEqual([]));
});

describe("what just works", () => {
  test("a byte order mark", () => {
    const tree = libraryTree({ [facts]: (text) => `\uFEFF${text}`, [words]: (text) => `\uFEFF${text}` });
    expect(tree.findings).toEqual([]);
    expect(tree.library.entries.tactics.get("mau")?.words.vi?.title).toBe("Giả danh công an");
  });

  test("Windows line ends, and lines are still counted right", () => {
    const windows = (text: string): string => text.replaceAll("\n", "\r\n");
    expect(libraryTree({ [facts]: windows, [words]: windows }).findings).toEqual([]);
    expect(read({ [words]: (text) => windows(text.replace("stop:", "stopp:")) })[1]).toContain(`:${lineOf(words, "stop:")} \`stopp\` is no key`);
  });
});

test("a file that is not valid leaves the library, and nothing else does", () => {
  const { library } = libraryTree({ "content/tactics/mau/en.mdx": "---\ntitle: A\n---\n" });
  expect(Object.keys(library.entries.tactics.get("mau")!.words)).toEqual(["vi", "zh", "ko"]);
  expect(libraryTree({ [words]: "---\ntitle: A\n---\n" }).library.entries.tactics.size).toBe(0);
});
