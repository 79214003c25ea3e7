import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { langs } from "#config/locales.ts";
import { kitPlan, plannedKit, type PlannedKit } from "#lib/kit-plan.ts";
import type { Entry } from "#lib/library.ts";
import { sheetPlan } from "#lib/sheet-plan.ts";
import { writeArchive } from "#scripts/lib/kits/archive.ts";
import { Archives } from "#scripts/lib/kits/archives.ts";
import { pack } from "#scripts/lib/kits/pack.ts";
import { withoutLinks } from "#scripts/lib/kits/page-links.ts";
import { wordFile } from "#scripts/lib/kits/word-file.ts";
import { writeWordFiles } from "#scripts/lib/kits/word-files.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const tactic = library.entries.tactics.get("gia-danh-cong-an")! as Entry;
const words = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const kits = kitPlan(library, translateFor);

let folder: string;
const cacheBefore = process.env["TINH_TAO_PRINT_CACHE"];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kits-"));
  process.env["TINH_TAO_PRINT_CACHE"] = join(folder, "cache");
});

afterEach(() => {
  if (cacheBefore === undefined) delete process.env["TINH_TAO_PRINT_CACHE"];
  else process.env["TINH_TAO_PRINT_CACHE"] = cacheBefore;
  rmSync(folder, { recursive: true, force: true });
});

function put(outDir: string, file: string, bytes: string): void {
  mkdirSync(dirname(join(outDir, file)), { recursive: true });
  writeFileSync(join(outDir, file), bytes);
}

/** A build with one kit: its plan, its sheets as stand-ins, its page. */
async function buildOf(kit: PlannedKit, name: string): Promise<string> {
  const outDir = join(folder, name);
  put(outDir, "data/kits-plan.json", JSON.stringify([kit]));
  put(outDir, "data/sheets.json", JSON.stringify(kit.sheets.map(({ file }) => ({ file, sha256: `sum of ${file}` }))));
  for (const { file } of kit.sheets) put(outDir, file, `bytes of ${file}`);
  put(outDir, `vi/ap-phich/${kit.id}/index.html`, `<a href="/${kit.file}" download>ZIP <span data-size-of="${kit.file}"></span></a>`);
  await writeWordFiles(outDir);
  return outDir;
}

describe("the plan of kits", () => {
  test("names every file once, in ASCII that every system shows", () => {
    const files = kits.flatMap((kit) => [kit.file, ...kit.texts.map(({ file }) => file)]);
    expect(new Set(files).size).toBe(files.length);
    for (const kit of kits) {
      const names = ["README.txt", ...kit.sheets.map(({ name }) => name), ...kit.texts.map(({ name }) => `${name}.docx`)];
      expect(new Set(names).size, kit.file).toBe(names.length);
      for (const name of [kit.file, kit.folder, ...names]) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9./-]*$/);
    }
  });

  test("has every sheet of a topic in its language, and texts for all ways of telling people", () => {
    const plan = sheetPlan(library);
    for (const kit of kits) {
      const planned = plan.filter(({ code, lang }) => code === kit.code && lang === kit.lang);
      expect(kit.sheets.map(({ file }) => file).sort(), kit.file).toEqual(planned.map(({ file }) => file).sort());
      expect(kit.texts.length, kit.file).toBe(kit.lang === "vi" ? 7 : 6);
    }
  });

  test("says in the README what each file is, how to print, and what is not confirmed", () => {
    for (const lang of langs) {
      const t = translateFor(lang);
      const { readme, sheets, texts } = plannedKit(library, tactic, lang, t);
      for (const { name } of [...sheets, ...texts]) expect(readme, lang).toContain(name);
      for (const key of ["kit.readmePrint", "site.independent", "check.limits", "kit.readmeTexts"] as const)
        expect(readme, `${lang} ${key}`).toContain(t(key));
      expect(readme, lang).toContain("100 %");
      expect(readme, lang).not.toMatch(/undefined|\{/);
    }
  });
});

describe("a Word file", () => {
  const kit = plannedKit(library, tactic, "vi", translateFor("vi"));
  const broadcast = kit.texts.find(({ name }) => name.endsWith("60-giay"))!;

  test("holds the whole text, and blanks for who approved it and when", async () => {
    for (const lang of langs) {
      const each = plannedKit(library, tactic, lang, translateFor(lang));
      for (const text of lang === "vi" ? each.texts : each.texts.slice(-1)) {
        const parts = unzipSync(await wordFile(text, each.frame));
        const xml = words(parts["word/document.xml"]!);
        const plain = paragraphsOf(xml);
        for (const line of text.blocks ? text.blocks.map((block) => block.text) : text.text.split("\n"))
          expect(plain, text.file).toContain(line);
        const approval = plain.find((line) => line.includes(translateFor(lang)("kit.approvedBy")))!;
        expect(approval, text.file).toContain(translateFor(lang)("kit.approvedOn"));
        expect(xml.match(/<w:tab\/>/g)?.length, text.file).toBe(2);
        expect(xml.match(/w:leader="underscore"/g)?.length, text.file).toBe(2);
      }
    }
  });

  test("has every part that its list of contents names, each well-formed", async () => {
    const parts = unzipSync(await wordFile(broadcast, kit.frame));
    const names = Object.keys(parts);
    for (const [, name] of words(parts["[Content_Types].xml"]!).matchAll(/PartName="\/([^"]+)"/g)) expect(names).toContain(name);
    for (const name of names) expect(isBalanced(words(parts[name]!)), name).toBe(true);
  });

  test("is the same bytes each time, and its only date is the day of the revision", async () => {
    const [one, two] = [await wordFile(broadcast, kit.frame), await wordFile(broadcast, kit.frame)];
    expect(Buffer.from(one).equals(two)).toBe(true);
    const dates = words(unzipSync(one)["docProps/core.xml"]!).match(/\d{4}-\d\d-\d\d/g);
    expect(new Set(dates)).toEqual(new Set([kit.revised]));
  });

  test("cannot be broken by what stands in a text", async () => {
    const text = { ...broadcast, text: '<w:p>&amp; "x" ]]>\u0007 \u202e𝒳', blocks: undefined };
    const xml = words(unzipSync(await wordFile(text, kit.frame))["word/document.xml"]!);
    expect(isBalanced(xml)).toBe(true);
    expect(xml).not.toContain("\u0007");
    expect(paragraphsOf(xml).some((line) => line.startsWith('<w:p>&amp; "x" ]]>'))).toBe(true);
  });
});

describe("the ZIP of a kit", () => {
  const kit = plannedKit(library, tactic, "vi", translateFor("vi"));

  test("holds README.txt, every sheet, and every text twice, in one folder", async () => {
    const outDir = await buildOf(kit, "one");
    writeArchive(outDir, kit);
    const parts = unzipSync(readFileSync(join(outDir, kit.file)));
    const expected = [
      "README.txt",
      ...kit.sheets.map(({ name }) => name),
      ...kit.texts.flatMap(({ name }) => [`${name}.docx`, `${name}.txt`]),
    ].map((name) => `${kit.folder}/${name}`);
    expect(Object.keys(parts)).toEqual([...expected].sort());
    const sheet = kit.sheets[0]!;
    expect(words(parts[`${kit.folder}/${sheet.name}`]!)).toBe(`bytes of ${sheet.file}`);
    const sms = kit.texts[1]!;
    expect(words(parts[`${kit.folder}/${sms.name}.txt`]!)).toBe(`${sms.text}\r\n`);
  });

  test("is the same bytes on machines in any time zone", async () => {
    const files = [
      { name: "b/x.txt", bytes: new TextEncoder().encode("x"), compress: true },
      { name: "a.pdf", bytes: new TextEncoder().encode("y"), compress: false },
    ];
    const zone = process.env["TZ"];
    const made = ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"].map((name) => {
      process.env["TZ"] = name;
      return Buffer.from(pack(files, "2026-11-23")).toString("hex");
    });
    if (zone === undefined) delete process.env["TZ"];
    else process.env["TZ"] = zone;
    expect(new Set(made).size).toBe(1);
  });

  test("is taken from the cache when nothing changed, made anew when a sheet did, and never taken damaged", async () => {
    const first = await buildOf(kit, "first");
    const before = new Archives(first);
    expect(before.put(kit)).toBe(true);
    expect(before).toMatchObject({ done: 1, made: 1 });
    const page = `vi/ap-phich/${kit.id}/index.html`;
    expect(readFileSync(join(first, page), "utf8")).toMatch(/\d+ KB<\/span>/);

    const second = await buildOf(kit, "second");
    const again = new Archives(second);
    again.put(kit);
    expect(again).toMatchObject({ done: 1, made: 0 });
    expect(readFileSync(join(second, kit.file)).equals(readFileSync(join(first, kit.file)))).toBe(true);

    const third = await buildOf(kit, "third");
    put(third, "data/sheets.json", JSON.stringify(kit.sheets.map(({ file }) => ({ file, sha256: `another sum of ${file}` }))));
    const changed = new Archives(third);
    changed.put(kit);
    expect(changed.made).toBe(1);

    const keptFolder = join(folder, "cache/kits");
    for (const name of readdirSync(keptFolder))
      writeFileSync(join(keptFolder, name), readFileSync(join(keptFolder, name)).subarray(0, 500));
    const fourth = await buildOf(kit, "fourth");
    const damaged = new Archives(fourth);
    damaged.put(kit);
    expect(damaged.made).toBe(1);
    expect(Object.keys(unzipSync(readFileSync(join(fourth, kit.file)))).length).toBeGreaterThan(10);
  });

  test("is not made while a sheet is missing, and then no page offers it", async () => {
    const outDir = await buildOf(kit, "gap");
    rmSync(join(outDir, kit.sheets[0]!.file));
    expect(new Archives(outDir).put(kit)).toBe(false);
    expect(() => writeArchive(outDir, kit)).toThrow(/101-a4-vi\.pdf is not there/);
    const html = `<p><a class="x" href="/${kit.file}" download>ZIP</a> <a href="/vi/">vi</a><img src="/thumbs/1.webp" alt=""><a href="/kits/other.zip" download>b</a></p>`;
    expect(withoutLinks(html, new Set([kit.file, "thumbs/1.webp"]))).toBe(
      '<p> <a href="/vi/">vi</a><a href="/kits/other.zip" download>b</a></p>',
    );
  });
});

/** The words of each paragraph of a Word document. */
function paragraphsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>[\s\S]*?<\/w:p>|<w:p [\s\S]*?<\/w:p>/g)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => textOf(text!)).join(""),
  );
}

function textOf(escaped: string): string {
  const [node] = parseFragment(escaped).childNodes as DefaultTreeAdapterTypes.TextNode[];
  return node?.value ?? "";
}

/** Are the elements of an XML text nested rightly, and all its signs escaped? */
function isBalanced(xml: string): boolean {
  const open: string[] = [];
  for (const [, close, name, , empty] of xml
    .replace(/<\?[^>]*\?>/g, "")
    .matchAll(/<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>/g)) {
    if (close) {
      if (open.pop() !== name) return false;
    } else if (!empty) open.push(name!);
  }
  return open.length === 0 && !/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(xml);
}
