import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { lineDiff } from "#scripts/correct/diff.ts";
import { compareBuilds, manifestOf, uploadWords, writeUpload } from "#scripts/correct/upload-list.ts";
import { endReprinting, markReprinting } from "#scripts/lib/print/reprinting.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "upload-"))));
afterEach(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

it("files that differ are sent, files that are gone are removed, the rest is left alone", () => {
  for (const [path, text] of Object.entries({ "a/same.html": "1", "a/vi/old.html": "1", "a/vi/x.html": "1" })) write(path, text);
  for (const [path, text] of Object.entries({ "b/same.html": "1", "b/vi/new.html": "22", "b/vi/x.html": "2" })) write(path, text);
  const upload = compareBuilds(manifestOf(join(root, "a")), manifestOf(join(root, "b")));
  expect(upload).toEqual({ changed: ["vi/new.html", "vi/x.html"], removed: ["vi/old.html"], bytes: 3 });
  const files = writeUpload(root, "1", upload);
  expect(readFileSync(join(root, files.changed), "utf8")).toBe("vi/new.html\nvi/x.html\n");
  expect(readFileSync(join(root, files.removed), "utf8")).toBe("vi/old.html\n");
  const words = uploadWords("1", upload, files, "a.example");
  for (const part of ["2 files to upload", "1 to remove", "rsync -av --files-from=.builds/upload/1-changed.txt dist/", "zip"])
    expect(words).toContain(part);
});

it("without an earlier build everything is sent; without a difference nothing is", () => {
  write("b/x.html", "1");
  const now = manifestOf(join(root, "b"));
  expect(compareBuilds(manifestOf(undefined), now).changed).toEqual(["x.html"]);
  expect(uploadWords("1", compareBuilds(now, now), { changed: "c", removed: "r" }, "h")).toBe(
    "Nothing changed: there is nothing to upload.",
  );
});

it("a download that is still being made is no link, and becomes one again when its file is there", () => {
  const kit =
    '<ul><li><a href="/vi/ap-phich/x/a4/">Mở</a> <a href="/sheets/101-a4-vi.pdf" download>Tải <b>PDF</b></a></li><li><a href=/sheets/101-a5-vi.pdf download>Tải</a></li></ul>';
  const gallery = '<a href="/vi/ap-phich/x/"><img src="/thumbs/101-a4-vi.webp" alt=""></a>';
  write("vi/ap-phich/x/index.html", kit);
  write("vi/ap-phich/index.html", gallery);
  write("vi/thu-doan/x/index.html", kit);
  expect(markReprinting(root, ["sheets/101-a4-vi.pdf", "thumbs/101-a4-vi.webp"], (lang) => `${lang}: đang in lại`)).toBe(2);
  const page = readFileSync(join(root, "vi/ap-phich/x/index.html"), "utf8");
  expect(page).toBe(
    '<ul><li><a href="/vi/ap-phich/x/a4/">Mở</a> <em data-reprinting="sheets/101-a4-vi.pdf">vi: đang in lại</em></li><li><a href=/sheets/101-a5-vi.pdf download>Tải</a></li></ul>',
  );
  expect(readFileSync(join(root, "vi/ap-phich/index.html"), "utf8")).toBe('<a href="/vi/ap-phich/x/"></a>');
  endReprinting(root);
  expect(readFileSync(join(root, "vi/ap-phich/x/index.html"), "utf8")).toBe(kit);
  expect(readFileSync(join(root, "vi/ap-phich/index.html"), "utf8")).toBe(gallery);
  endReprinting(root);
  rmSync(`${root}.waiting.json`, { force: true });
});

it("changes are shown as lines, with what stands around them", () => {
  expect(lineDiff("a\nb\nc\nd\ne\nf\n", "a\nB\nc\nd\ne\nf\ng\n")).toEqual([" a", "-b", "+B", " c", "…", " f", "+g"]);
  expect(lineDiff("", "x\n")).toEqual(["+x"]);
});
