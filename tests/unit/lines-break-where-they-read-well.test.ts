import { describe, expect, test } from "vitest";
import type { Lang } from "#config/locales.ts";
import { breakUnits } from "#lib/break-units.ts";
import { breakLines, countLines, type ParagraphRun } from "#lib/paragraph-lines.ts";

const plain = (text: string): ParagraphRun[] => [{ text, weight: 500 }];
const lines = (text: string, widthEm: number, lang: Lang): string[] =>
  breakLines(plain(text), widthEm, lang).map((runs) => runs.map((run) => run.text).join(""));

describe("what stays whole", () => {
  test.each([
    ["Tôi cúp máy và ra công an xã.", "vi", ["Tôi", "cúp máy", "và", "ra", "công an xã."]],
    ["Gọi 111 hoặc tìm Đoàn Thanh Niên", "vi", ["Gọi", "111 hoặc", "tìm", "Đoàn Thanh Niên"]],
    ["tòa án. Ngân hàng", "vi", ["tòa án.", "Ngân hàng"]],
    ["Dưới 18 tuổi", "vi", ["Dưới", "18 tuổi"]],
    ["Only on Google Play today", "en", ["Only", "on", "Google Play", "today"]],
    ["转钱的链接", "zh", ["转钱的", "链接"]],
    ["打开tinhtao.example/101看看", "zh", ["打开", "tinhtao.example/101", "看看"]],
  ] as [string, Lang, string[]][])("%s", (text, lang, units) =>
    expect(breakUnits(text, lang).filter((unit) => unit !== " ")).toEqual(units),
  );
});

describe("lines of a text", () => {
  test("a Vietnamese word is not torn", () => {
    for (let width = 8; width < 24; width++)
      for (const line of lines("Công an không đòi tiền qua điện thoại. Tôi cúp máy và ra công an xã.", width, "vi"))
        expect(line).not.toMatch(/(^| )điện$|^thoại|(^| )cúp$|^máy|công$|^xã/);
  });
  test("a sentence begins a line rather than ending one", () =>
    expect(lines("Em không giữ bí mật này. Em đi kể với người lớn ngay bây giờ.", 18, "vi")).toEqual([
      "Em không giữ bí mật này.",
      "Em đi kể với người lớn ngay bây giờ.",
    ]));
  test("no word stands alone on the last line", () =>
    expect(lines("On the phone? Hang up before you press a key.", 20.5, "en").at(-1)!.split(" ").length).toBeGreaterThan(2));
  test("Chinese has no particle or comma at the head of a line", () => {
    for (let width = 4; width < 20; width++)
      for (const line of lines("挂断电话。不让挂，就是骗局的信号。", width, "zh")) expect(line).not.toMatch(/^[的，。]/);
  });
  test("there are as many lines as the words need, and none is too wide", () => {
    const text = "If my child is in hospital, I go there. I am calling the teacher and sending no money.";
    for (let width = 9; width < 50; width++) {
      const count = countLines(plain(text), width, "en");
      expect(lines(text, width, "en")).toHaveLength(count);
      expect(lines(text, width, "en").join(" ")).toBe(text);
    }
  });
  test("loud words stay loud, and punctuation after them on their line", () =>
    expect(
      breakLines(
        [
          { text: "Cúp máy", weight: 800, loud: true },
          { text: ", rồi kể ngay", weight: 500, loud: false },
        ],
        6,
        "vi",
      ),
    ).toEqual([
      [
        { text: "Cúp máy", loud: true },
        { text: ",", loud: false },
      ],
      [{ text: "rồi kể ngay", loud: false }],
    ]));
  test("a unit wider than its column breaks at its spaces", () => expect(lines("số điện thoại", 3, "vi").length).toBeGreaterThan(1));
});

test("lines are counted at the widths of the font", () => {
  expect(countLines(plain("Cúp máy. Không giải thích"), 100, "vi")).toBe(1);
  expect(countLines(plain("Cúp máy. Không giải thích"), 8, "vi")).toBe(2);
  expect(countLines(plain("挂断电话，告诉家人。"), 5, "zh")).toBe(2);
  expect(countLines(plain(""), 5, "vi")).toBe(1);
  expect(breakLines(plain(""), 5, "vi")).toEqual([[]]);
});
