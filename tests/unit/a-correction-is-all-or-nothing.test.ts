import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { langs } from "#config/locales.ts";
import { withdrawnSheets } from "#lib/corrections.ts";
import { correct } from "#scripts/correct.ts";
import { answersFrom, readOptions } from "#scripts/correct/answers.ts";
import { phoneProblem } from "#scripts/correct/contact.ts";
import { recover, writeAll } from "#scripts/correct/write.ts";
import { flow, YamlEdit } from "#scripts/correct/yaml-edit.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";
import { libraryFiles, type Edits } from "../fixtures/library.ts";

let root: string;
let said: string[];
let published: number;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "correct-"));
  [said, published] = [[], 0];
});
afterEach(() => rmSync(root, { recursive: true }));

const contact = "content/contacts/113.yaml";
const facts = "content/tactics/mau/facts.yaml";

/** A tactic whose sheets print the number, and a contact with a comment. */
const plan: Edits = {
  [contact]: (text) =>
    text.replace('value: "113"', '# Asked at the commune.\nvalue: "113" # as it is said\nhow: { vi: "Bấm 113, nói nơi đứng." }'),
  [facts]: (text) => text.replace("firstContact: { contact: bank, then: commune-police }", "firstContact: { contact: '113' }"),
};

function write(edits: Edits = plan): void {
  for (const [path, text] of libraryFiles(edits)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const snapshot = (): Record<string, string> => Object.fromEntries([...readContentFiles(root).files].sort());
const treeNow = () => buildContentTree(readContentFiles(root).files, "2026-12-01");
const run = (args: readonly string[]): Promise<number> =>
  correct(args, {
    root,
    say: (text) => void said.push(text),
    publish: () => Promise.resolve(void published++),
    answers: (options) => answersFrom(options, false),
  });
const source = [
  "--source-url",
  "https://www.example.org/so-moi",
  "--source-title=Thông báo",
  "--reason-vi=Số đã đổi.",
  "--reason-en=It changed.",
];
const number = ["contact", "113", "--value=1900 1113", ...source, "--on=2026-12-01", "--yes"];

describe("a contact", () => {
  it("is corrected everywhere, with its log, and its comments stay", async () => {
    write();
    expect(await run(number)).toBe(0);
    expect(published).toBe(1);
    expect(read(contact)).toContain(
      '# Asked at the commune.\nvalue: "1900 1113" # as it is said\nhow: { vi: "Bấm 1900 1113, nói nơi đứng." }\ntel: "19001113"\n',
    );
    expect(read(contact)).toContain("verified: 2026-12-01");
    expect(read(contact)).toContain(
      'sources:\n  - { id: s1, url: "https://www.example.org/so-moi", publisher: example.org, title: Thông báo }\nname:',
    );
    const log = read("content/corrections/2026-12-01-113.yaml");
    for (const row of ['contact: "113"', 'old: "113"', 'new: "1900 1113"', "  vi: Số đã đổi.", "  en: It changed."])
      expect(log).toContain(row);
    expect(checkTree(treeNow()).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("raises every entry that shows it, with its history and the translations that were up to date, and leaves laggards behind", async () => {
    write({
      ...plan,
      "content/tactics/mau/vi.mdx": (text) => text.replace("revision: 1", "revision: 2"),
      [facts]: (text) =>
        `${text.replace("firstContact: { contact: bank, then: commune-police }", "firstContact: { contact: '113' }")}changes: [{ revision: 2, on: 2026-11-23, what: { vi: Thêm. } }]\n`,
      "content/tactics/mau/en.mdx": (text) => text.replace("sourceRevision: 1", "sourceRevision: 2"),
    });
    await run(number);
    expect(read("content/tactics/mau/vi.mdx")).toContain("\nrevision: 3\n");
    expect(read("content/tactics/mau/en.mdx")).toContain("\nsourceRevision: 3\n");
    expect(read("content/tactics/mau/zh.mdx")).toContain("\nsourceRevision: 1\n");
    expect(read(facts)).toMatch(
      /changes: \[\{ revision: 2, .*\}, \{ revision: 3, on: 2026-12-01, what: \{ vi: x số khẩn cấp của công an Số đã đổi\., en: /,
    );
    expect(read("content/guides/huong-dan-mau/vi.mdx")).toContain("\nrevision: 1\n");
  });

  it("withdraws the sheets that carried the old number, and no others", async () => {
    write();
    await run(number);
    const sheets = withdrawnSheets(treeNow().library);
    expect(sheets.filter(({ code }) => code === 101).length).toBeGreaterThan(4 * 10);
    expect(sheets.find(({ code, lang, format }) => code === 101 && lang === "ko" && format === "a4")).toMatchObject({
      revision: 1,
      on: "2026-12-01",
      reason: { vi: "Số đã đổi." },
    });
    expect(sheets.map(({ code }) => code)).not.toContain(701);
  });

  it("is refused as a whole when a rule would be broken: no telephone number, one on the deny-list", async () => {
    write();
    const before = snapshot();
    await expect(run(["contact", "113", "--value=113 abc", ...source, "--yes"])).rejects.toThrow(
      /--value: "113 abc" is no telephone number/,
    );
    await expect(run(["contact", "113", "--value=0236 688 8766", ...source, "--yes"])).rejects.toThrow(
      /denied-numbers[\s\S]*Nothing was written/,
    );
    await expect(run(["contact", "114", "--value=1", ...source, "--yes"])).rejects.toThrow(
      /There is no valid contact "114"\.\nNearest: 113/,
    );
    expect(snapshot()).toEqual(before);
    expect(published).toBe(0);
  });

  it("does not repeat an old number that is dangerous now", async () => {
    const line = "content/contacts/tong-dai.yaml";
    write({ [line]: libraryFiles().get(contact)!.replaceAll('"113"', '"18001111"') });
    await run(["contact", "tong-dai", "--value=1900 1113", ...source, "--on=2026-12-01", "--deny-old=Taken over by scammers.", "--yes"]);
    expect(read("content/corrections/2026-12-01-tong-dai.yaml")).not.toContain("old:");
    expect(read("content/site.yaml")).toContain('  - { number: "18001111", reason: Taken over by scammers. }');
    expect(checkTree(treeNow()).filter(({ rule }) => rule === "denied-numbers")).toEqual([]);
  });

  it("is changed where its number stands written out, and only there", async () => {
    const poster = "content/posters/ap-phich-mau/vi.yaml";
    write({ ...plan, [poster]: (text) => text.replace('lines: ["Bác cúp máy."', 'lines: ["Gọi 113 ngay."') });
    await run(number);
    expect(read(poster)).toContain('lines: ["Gọi 1900 1113 ngay."');
    expect(read("content/tactics/mau/vi.mdx")).toContain('<Contact id="113" />');
    expect(withdrawnSheets(treeNow().library).map(({ code }) => code)).toContain(701);
  });
});

describe("a figure", () => {
  const figure = ["fact", "tactics/mau", "loss", "--value=1.250.000.000", ...source, "--on=2026-12-01", "--yes"];

  it("is corrected with a new source, and its entry is raised", async () => {
    write();
    await run(figure);
    expect(read(facts)).toContain("  - { id: loss, vnd: 1250000000, source: s3, qualifier: nearly }");
    expect(read(facts)).toContain('  - { id: s3, url: "https://www.example.org/so-moi", publisher: example.org, title: Thông báo }');
    expect(read(facts)).toContain("reviewed: 2026-11-23");
    expect(said.join("\n")).toMatch(/they cite the old source s2[\s\S]*content\/tactics\/mau\/vi\.mdx:\d+/);
    expect(checkTree(treeNow()).filter(({ level }) => level === "error")).toEqual([]);
  });

  it("may become a range, and the whole entry may be said to be checked", async () => {
    write();
    await run([
      "fact",
      "tactics/mau",
      "loss",
      "--value=10..20",
      "--qualifier=exact",
      "--all-checked",
      ...source,
      "--on=2026-12-01",
      "--yes",
    ]);
    expect(read(facts)).toContain("{ id: loss, source: s3, vndFrom: 10, vndTo: 20 }");
    expect(read(facts)).toContain("reviewed: 2026-12-01");
  });

  it("is refused when it is no figure, or there is none of that name", async () => {
    write();
    await expect(run(["fact", "tactics/mau", "loss", "--value=much", ...source, "--yes"])).rejects.toThrow(/--value: "much" is no number/);
    await expect(run(["fact", "tactics/mau", "gain", "--value=1", ...source, "--yes"])).rejects.toThrow(
      /no figure "gain"\.\nFigures: loss/,
    );
  });
});

describe("taking back", () => {
  it("writes the reason and the log of a withdrawal", async () => {
    write();
    await run(["withdraw", "tactics/mau", "--reason-vi=Bài sai.", "--on=2026-12-01", "--yes"]);
    expect(treeNow().library.retired.get("tactics/mau")).toMatchObject({ state: "withdrawn", on: "2026-12-01" });
    expect(treeNow().library.corrections.get("2026-12-01-mau")).toMatchObject({ kind: "withdrawal", entry: "tactics/mau" });
  });

  it("says which lines to read before a case becomes a notice, and refuses while a sentence names it", async () => {
    write();
    await expect(run(["notice", "cases/vu-mau", "--yes"])).rejects.toThrow(/tactics\/mau\/vi\.mdx:\d+ {2}entries-exist/);
    await expect(run(["notice", "tactics/mau", "--yes"])).rejects.toThrow(/Only cases/);
  });
});

describe("all or nothing", () => {
  it("is written at once: what fails in the middle is put back", () => {
    write();
    const before = snapshot();
    let moves = 0;
    const failing: typeof renameSync = (from, to) => {
      if (++moves === 2) throw new Error("No space left on device");
      renameSync(from, to);
    };
    const files = new Map([
      [contact, "broken"],
      ["content/corrections/new.yaml", "new"],
    ]);
    expect(() => writeAll(root, files, failing)).toThrow("No space left");
    expect(snapshot()).toEqual(before);
    writeAll(root, files);
    expect([read(contact), read("content/corrections/new.yaml")]).toEqual(["broken", "new"]);
  });

  it("a process that was killed in the middle leaves a journal, and the next correction puts everything back first", async () => {
    write();
    const before = snapshot();
    mkdirSync(join(root, ".builds/correction"), { recursive: true });
    writeFileSync(
      join(root, ".builds/correction/before.json"),
      JSON.stringify({ [contact]: read(contact), "content/corrections/2026-12-01-113.yaml": null }),
    );
    writeFileSync(join(root, contact), "half");
    mkdirSync(join(root, "content/corrections"));
    writeFileSync(join(root, "content/corrections/2026-12-01-113.yaml"), "half");
    expect(recover(root)).toHaveLength(2);
    expect(snapshot()).toEqual(before);
    expect(recover(root)).toEqual([]);
    await run(number);
    expect(read(contact)).toContain('value: "1900 1113"');
  });

  it("a second run with the same value changes nothing and builds again", async () => {
    write();
    await run(number);
    const after = snapshot();
    await run(number);
    expect(snapshot()).toEqual(after);
    expect(said.join("\n")).toContain("The content says so already (content/corrections/2026-12-01-113.yaml)");
    expect(published).toBe(2);
  });

  it("nothing is written when somebody says no, or when an answer is missing", async () => {
    write();
    const before = snapshot();
    const no = {
      need: answersFrom(readOptions(number.slice(2), langs).options, false).need,
      may: () => Promise.resolve(undefined),
      confirm: () => Promise.resolve(false),
      close: () => undefined,
    };
    expect(await correct(number, { root, say: () => undefined, publish: () => Promise.resolve(void published++), answers: () => no })).toBe(
      1,
    );
    await expect(run(["contact", "113", "--value=114"])).rejects.toThrow("--source-url is missing.");
    await expect(run(["contact", "113", "--vlaue=114"])).rejects.toThrow("There is no option --vlaue.");
    expect(snapshot()).toEqual(before);
    expect(published).toBe(0);
  });
});

it("telephone numbers are those that can be dialled here", () => {
  for (const good of ["113", "18001091", "1900 54 54 13", "0208 3855 141", "024.3941.1234", "+84 24 3941 1234", "+82 2 1345"])
    expect(phoneProblem(good)).toBeUndefined();
  for (const bad of ["12", "1900 12", "0208", "113a", "999999999", "+84 12", "https://x"]) expect(phoneProblem(bad)).toBeTypeOf("string");
});

it("a change of YAML leaves everything else as it was written", () => {
  const text = "# top\na: 1 # one\nlist:\n    - { x: 1 } # first\n\n# end\nflow: [p]\n";
  const edit = new YamlEdit(text)
    .set(["a"], "yes")
    .append("list", { x: 2, y: "a: b" })
    .append("flow", "q r")
    .append("new", "#1")
    .set(["day"], "2026-12-01");
  expect(edit.toString()).toBe(
    '# top\na: "yes" # one\nlist:\n    - { x: 1 } # first\n    - { x: 2, y: "a: b" }\n\n# end\nflow: [p, q r]\nnew:\n  - "#1"\nday: 2026-12-01\n',
  );
  expect(flow(["null", "12", "Điều 1", "a, b"])).toBe('["null", "12", Điều 1, "a, b"]');
});
