import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { codedKinds } from "#config/kinds.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { newFiles, nextCode } from "#scripts/lib/new-entry.ts";

const today = "2026-11-23";
const facts = (code: number): string => `code: ${code}\n`;
const none = new Map<string, string>();
const yamlOf = (text: string): Record<string, unknown> =>
  parse(text.startsWith("---") ? text.split(/^---$/m)[1]! : text) as Record<string, unknown>;

const source = `---
title: Giả danh công an
summary: Người gọi xưng công an.
revision: 3
easy: [Một., Hai., Ba., Bốn.]
stop: Tôi cúp máy.
question: Sao tôi không được ra trụ sở?
redFlags: [Một, Hai, Ba]
phrases: [{ vi: Chị có lệnh bắt. }, { vi: Giữ bí mật. }, { vi: Chuyển tiền. }]
dialogue: [{ who: them, text: Chị Hoa phải không? }, { who: you, text: Vâng. }]
law: { "bo-luat-hinh-su-2015#dieu-174": Người bày trò. }
---

## Chúng làm thế nào

Một cuộc gọi.
`;

describe("a new entry", () => {
  it.each(codedKinds)("of %s has facts and source words that are valid YAML, with nothing unknown", (kind) => {
    const created = newFiles({ kind, id: "moi", files: none, today });
    expect(created.map(({ path }) => path)).toEqual([
      `content/${kind}/moi/facts.yaml`,
      `content/${kind}/moi/vi.${kind === "posters" ? "yaml" : "mdx"}`,
    ]);
    for (const { text } of created) expect(() => yamlOf(text)).not.toThrow();
    const { findings } = buildContentTree(new Map(created.map(({ path, text }) => [path, text])), today);
    expect(
      findings
        .filter(({ rule, message }) => rule !== "schema" && rule !== "files" && !message.includes("empty"))
        .map(({ rule, message }) => `${rule} ${message}`),
    ).toEqual([]);
    expect(findings.filter(({ message }) => message.includes("no key that is known"))).toEqual([]);
  });

  it("knows its code, the day and its first revision", () => {
    const [factsFile, words] = newFiles({
      kind: "tactics",
      id: "moi",
      files: new Map([["content/tactics/a/facts.yaml", facts(101)]]),
      today,
    });
    expect(yamlOf(factsFile!.text)).toMatchObject({ code: 102, published: today, reviewed: today });
    expect(yamlOf(words!.text)).toMatchObject({ title: "", revision: 1 });
  });

  it("says above each field what belongs there", () => {
    const [, words] = newFiles({ kind: "tactics", id: "moi", files: none, today });
    expect(words!.text).toContain('# The question that breaks the trick, which one can ask oneself or the caller.\nquestion: ""');
    expect(words!.text).not.toContain("Translations only");
  });

  it("never gets a code that another entry has or that was ever published", () => {
    const files = new Map([
      ["content/tactics/a/facts.yaml", facts(101)],
      ["content/tactics/b/facts.yaml", facts(103)],
      ["content/published-codes.txt", "102 tactics/gone\n"],
    ]);
    expect(nextCode("tactics", files)).toBe(104);
    expect(nextCode("laws", files)).toBe(201);
  });

  it("of contacts or glossary is one file with all languages", () => {
    const [contact] = newFiles({ kind: "contacts", id: "ngan-hang-moi", files: none, today });
    expect(contact!.path).toBe("content/contacts/ngan-hang-moi.yaml");
    expect(yamlOf(contact!.text)).toMatchObject({ verified: today, name: { vi: "" } });
  });
});

describe("a new translation", () => {
  const files = new Map([
    ["content/tactics/gia/facts.yaml", facts(101)],
    ["content/tactics/gia/vi.mdx", source],
  ]);
  const [file] = newFiles({ kind: "tactics", id: "gia", lang: "en", files, today });
  const words = yamlOf(file!.text);

  it("is one file that says which revision it follows", () => {
    expect(file!.path).toBe("content/tactics/gia/en.mdx");
    expect(words).toMatchObject({ sourceRevision: 3, translators: [""] });
    expect(words).not.toHaveProperty("revision");
  });

  it("has the same lists as its source, with each source text beside its place", () => {
    expect(words["easy"]).toEqual(["", "", "", ""]);
    expect(file!.text).toContain('# vi: Tôi cúp máy.\nstop: ""');
    expect(words["law"]).toEqual({ "bo-luat-hinh-su-2015#dieu-174": "" });
  });

  it("keeps the scammer's Vietnamese words", () => {
    expect(words["phrases"]).toEqual([
      { vi: "Chị có lệnh bắt.", text: "" },
      { vi: "Giữ bí mật.", text: "" },
      { vi: "Chuyển tiền.", text: "" },
    ]);
    expect(words["dialogue"]).toEqual([
      { who: "them", text: "", vi: "Chị Hoa phải không?" },
      { who: "you", text: "" },
    ]);
  });

  it("shows the story only as a comment, so that no Vietnamese text goes out as English", () => {
    expect(file!.text).toContain("# ## Chúng làm thế nào");
    expect(file!.text.split(/^---$/m)[2]!.trim()).toBe("");
  });

  it("needs its source", () => {
    expect(() => newFiles({ kind: "tactics", id: "khong-co", lang: "en", files, today })).toThrow(/npm run new -- tactics khong-co$/);
  });
});

describe("nothing is written", () => {
  const files = new Map([["content/tactics/gia/facts.yaml", facts(101)]]);

  it("over a file that is there", () => {
    expect(() => newFiles({ kind: "tactics", id: "gia", files, today })).toThrow(
      /is there already and stays as it is\.\nFor a translation type: npm run new -- tactics gia vi/,
    );
  });

  it("for an unknown kind, and the nearest one is named", () => {
    expect(() => newFiles({ kind: "tactic", id: "a", files, today })).toThrow(/no kind "tactic"\. Did you mean "tactics"\?/);
  });

  it("for an id with marks, capitals or a way out of the folder", () => {
    for (const id of ["Giả", "ABC", "../x", "a--b", ""])
      expect(() => newFiles({ kind: "tactics", id, files, today })).toThrow(/cannot be an id/);
  });

  it("for an unknown language", () => {
    expect(() => newFiles({ kind: "tactics", id: "gia", lang: "fr", files, today })).toThrow(/"fr" is not a language/);
  });
});
