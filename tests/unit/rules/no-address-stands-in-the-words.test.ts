import { expect, test } from "vitest";
import { rule } from "#scripts/rules/no-links-in-words.ts";
import { found, libraryFiles } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";
const lines = libraryFiles().get(words)!.split("\n").length;
const said = (text: string): string[] =>
  found(rule, { [words]: (body) => `${body}\n${text}\n` }).map((finding) =>
    finding.replace(/^error \S+?:(\d+) /, (_, line: string) => `${Number(line) - lines} `),
  );

test("web addresses are told", () => {
  expect(said("Vào vneid-gov.com ngay.")).toEqual(['1 The address "vneid-gov.com" stands in the words.']);
  expect(said("một\n\nVào www.lua.vn/dang-ky.")).toContain('3 The address "www.lua.vn/dang-ky" stands in the words.');
  expect(said("Xem https://example.org/mot.")).toContain('1 The address "https://example.org/mot" stands in the words.');
});

test("a Markdown link is told", () => {
  expect(said("Xem [trang này](https://example.org).")).toEqual(["1 A Markdown link to https://example.org stands in the article."]);
});

test("a scammer's address in speech is told, even with an official ending", () => {
  expect(found(rule, { [words]: (text) => text.replace("Đã có lệnh bắt chị.", "Chị vào dichvucong.gov.vn nhé.") })).toHaveLength(1);
});

test("broken-up addresses, official names and ordinary words are silent", () => {
  expect(
    said(
      "Vào vneid[.]example là mất tiền. Đuôi .gov.vn chưa chắc thật. Trang dichvucong.gov.vn. TP.HCM, 3.500 người, v.v. Hết câu.Không cách.",
    ),
  ).toEqual([]);
});
