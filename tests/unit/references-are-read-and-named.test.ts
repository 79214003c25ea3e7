import { expect, test } from "vitest";
import { capitalised } from "#i18n/capitals.ts";
import { provisionName, lawReference } from "#i18n/law-names.ts";
import { Citations } from "#lib/citations.ts";
import { parseProvisionId, splitLawRef } from "#lib/provision-ids.ts";
import { parseTokens, plainHeadline, tokensOf } from "#lib/tokens.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

test("a line of words splits into text, loud words and tokens", () => {
  expect(parseTokens("*Gọi* {contact:113} ngay")).toEqual([
    { type: "loud", text: "Gọi" },
    { type: "text", text: " " },
    { type: "contact", ref: "113" },
    { type: "text", text: " ngay" },
  ]);
  expect(tokensOf("{figure:a}{law:b#dieu-1}").map(({ kind }) => kind)).toEqual(["figure", "law"]);
  expect(plainHeadline("Công an *không* đòi tiền")).toBe("Công an không đòi tiền");
});

test("an unknown token is an error that lists the known ones", () =>
  expect(() => parseTokens("{so:113}")).toThrow(/"\{so:113\}" is no known token.*\{contact:…\}/s));

test("provision ids tell article, clause and point", () => {
  expect(parseProvisionId("dieu-7-khoan-2-diem-dd")).toEqual({ type: "point", article: "7", clause: "2", point: "đ" });
  expect(parseProvisionId("dieu-217a")).toEqual({ type: "article", article: "217a" });
  expect(parseProvisionId("dieu-16-den-19")).toEqual({ type: "articles", from: "16", to: "19" });
  expect(parseProvisionId("muc-3")).toEqual({ type: "other" });
  expect(splitLawRef("luat#dieu-1")).toEqual({ law: "luat", provision: "dieu-1" });
});

test.each([
  ["vi", "điểm đ khoản 2 Điều 7 Luật An ninh mạng"],
  ["en", "Article 7(2)(đ), Luật An ninh mạng"],
  ["zh", "《Luật An ninh mạng》第7条第2款第đ项"],
  ["ko", "Luật An ninh mạng 제7조 제2항 đ호"],
] as const)("in %s a point is named as lawyers name it", (lang, text) => {
  const t = translateFor(lang);
  expect(lawReference("Luật An ninh mạng", provisionName("dieu-7-khoan-2-diem-dd", t), t)).toBe(text);
});

test("a provision with a written name is set apart from its law; a heading begins with a capital", () => {
  const t = translateFor("vi");
  const name = provisionName("ngan-hang", t, "Phần đề nghị ngân hàng");
  expect(lawReference("Công văn 5790/UBND-NC", name, t, true)).toBe("Phần đề nghị ngân hàng, Công văn 5790/UBND-NC");
  expect(capitalised("điểm đ khoản 2 Điều 7", "vi")).toBe("Điểm đ khoản 2 Điều 7");
});

test("sources are numbered by first use, the rest follow in their order", () => {
  const sources = ["s1", "s2", "s3", "s4"].map((id) => ({ id, publisher: id }));
  const citations = new Citations(sources, ['{"proven":["x {cite:s3}"]}', 'text.<Cite source="s1" /> more.<Cite source="s3" />']);
  expect(citations.list().map(({ id, number }) => `${number}${id}`)).toEqual(["1s3", "2s1", "3s2", "4s4"]);
  expect(() => citations.cite("s9")).toThrow(/No source "s9".*s1/);
});
