import { expect, test } from "vitest";
import { rule } from "#scripts/rules/misleading-phrases.ts";
import { found, lineOf, swap } from "../../fixtures/library.ts";

const words = "content/tactics/mau/vi.mdx";
const inText = (lang: string, text: string): string[] =>
  found(rule, { [`content/tactics/mau/${lang}.mdx`]: (body) => `${body}\n${text}\n` });

test("a phrase is told at its line, with the reason", () => {
  const edits = { [words]: swap("summary: Người gọi", "summary: Chúng bắt giữ bí mật. Người gọi") };
  expect(found(rule, edits)).toEqual([
    `error ${words}:${lineOf(words, "summary", edits)} "bắt giữ bí mật" misleads. It can be read as "arrested in secret" as well as "told to keep a secret".`,
  ]);
});

test("in every language, whatever the capitals", () => {
  expect(inText("vi", "Số sau thẻ.")).toHaveLength(1);
  expect(inText("en", "Call the Number on the back of your card.")).toHaveLength(1);
  expect(inText("zh", "这个办法绝对安全。")).toHaveLength(1);
  expect(inText("ko", "이 방법은 절대 안전합니다.")).toHaveLength(1);
});

test("longer forms in which it is right, and quotation marks around somebody else's claim, are silent", () => {
  expect(inText("zh", "没有绝对安全的办法。")).toEqual([]);
  expect(inText("en", "Use the telephone number on the back of your card.")).toEqual([]);
  expect(inText("vi", 'Chúng hứa "chắc chắn lấy lại được" tiền.')).toEqual([]);
  expect(inText("vi", "Chắc chắn lấy lại được tiền.")).toHaveLength(1);
});

test("a word that only contains the phrase is silent", () => {
  expect(inText("en", "A naively written text.")).toEqual([]);
});

test("what the scammer says is not searched", () => {
  expect(inText("vi", "<Say>Đầu tư an toàn tuyệt đối.</Say>")).toEqual([]);
  expect(found(rule, { [words]: swap("Không được nói với ai.", "An toàn tuyệt đối, chị yên tâm.") })).toEqual([]);
});
