import { expect, test } from "vitest";
import {
  absoluteUrl,
  alternates,
  entryPath,
  kitPath,
  parseEntryRef,
  provisionPath,
  sectionExtraPath,
  sheetPath,
  shortPath,
  shortText,
} from "#lib/paths.ts";

test("sections are Vietnamese in every language, only the prefix changes", () => {
  expect(entryPath("tactics", "gia-danh-cong-an", "vi")).toBe("/vi/thu-doan/gia-danh-cong-an/");
  expect(entryPath("tactics", "gia-danh-cong-an", "ko")).toBe("/ko/thu-doan/gia-danh-cong-an/");
  expect(provisionPath("bo-luat-hinh-su-2015", "dieu-174", "en")).toBe("/en/phap-luat/bo-luat-hinh-su-2015/#dieu-174");
});

test("the emergency guide has the one address /khan-cap/", () => expect(entryPath("guides", "khan-cap", "zh")).toBe("/zh/khan-cap/"));

test("pages that are no entry stand below an underscore", () =>
  expect(sectionExtraPath("cases", "vi", "nam/2025")).toBe("/vi/vu-an/_/nam/2025/"));

test("print shop and sheets", () => {
  expect(kitPath("x", "vi")).toBe("/vi/ap-phich/x/");
  expect(sheetPath("x", "a4-mono", "en")).toBe("/en/ap-phich/x/a4-mono/");
});

test("the short address needs no suffix in the source language", () => {
  expect(shortPath(101)).toBe("/101/");
  expect(shortPath(101, "en")).toBe("/101/en/");
  expect(shortText("tinhtao.example", 101, "en")).toBe("tinhtao.example/101/en");
});

test("language versions come in the order of the switch and only where they exist", () =>
  expect(alternates((lang) => `/${lang}/x/`, ["ko", "vi"])).toEqual([
    { lang: "vi", path: "/vi/x/" },
    { lang: "ko", path: "/ko/x/" },
  ]));

test("a reference is a kind and an id, anything else is an error", () => {
  expect(parseEntryRef("cases/vu-rikvip")).toEqual({ kind: "cases", id: "vu-rikvip" });
  expect(() => parseEntryRef("vu-rikvip")).toThrow(/<kind>\/<id>/);
  expect(() => parseEntryRef("news/x")).toThrow(/Kinds: tactics/);
});

test("an absolute address has one slash between host and path", () =>
  expect(absoluteUrl("https://a.example/", "/vi/")).toBe("https://a.example/vi/"));
