import { describe, expect, test } from "vitest";
import { amountsIn } from "#lib/search-amounts.ts";
import type { SearchDoc, SearchFile } from "#lib/search-file.ts";
import { lawHits, parseLawQuery } from "#lib/search-law.ts";
import { linesOf, nameParts } from "#lib/search-lines.ts";
import { markedPieces } from "#lib/search-marks.ts";
import { searchWords } from "#lib/search-names.ts";
import { smellsOfEmergency } from "#lib/search-emergency.ts";
import { isShareable } from "#lib/search-query.ts";
import { answer } from "#lib/search-rank.ts";
import { stem, tokensOf, toneForm } from "#lib/search-tokens.ts";
import { oneSlip, telexFolded, vniFolded } from "#lib/search-typing.ts";

const entries: Omit<SearchDoc, "c">[] = [
  {
    k: "tactics",
    i: "lua-dao-x",
    t: "Lừa đảo qua điện thoại",
    s: "Kẻ gian gọi điện.",
    a: ["gọi điện lừa tiền"],
    p: ["Chị chuyển tiền vào tài khoản tạm giữ."],
  },
  { k: "tactics", i: "lua-gao", t: "Lúa dạo đầu mùa", s: "Trang có cùng chữ cái, khác dấu." },
  { k: "tactics", i: "shipper", t: "Giả shipper", s: "Giao hàng giả.", p: ["Em để hàng ở cổng, chị chuyển khoản giúp em."] },
  {
    k: "laws",
    i: "bo-luat-hinh-su-2015",
    t: "Bộ luật Hình sự",
    s: "Các điều hay gặp.",
    n: "100/2015/QH13",
    v: [["dieu-174", "Điều 174", "Lừa đảo để lấy tài sản"]],
  },
  {
    k: "laws",
    i: "nghi-dinh-174-2026",
    t: "Nghị định 174/2026/NĐ-CP",
    s: "Phạt tin giả.",
    n: "174/2026/NĐ-CP",
    v: [["dieu-95", "Điều 95", "Tin giả"]],
  },
  {
    k: "laws",
    i: "luat-moi-2025",
    t: "Luật mới",
    s: "Luật thử.",
    n: "116/2025/QH15",
    v: [["dieu-7-khoan-2-diem-dd", "điểm đ khoản 2 Điều 7", "Điều cấm"]],
  },
  { k: "cases", i: "vu-x", t: "Vụ đánh bạc ở Phú Thọ", s: "Đã có bản án.", g: ["Phú Thọ"], y: [2018], m: [5_000_000_000_000] },
  { k: "guides", i: "khan-cap", t: "Khẩn cấp: vừa bị lừa", s: "Làm từng bước." },
];
// Codes as a library gives them: 101, 102, … in the order of the list.
const docs: SearchDoc[] = entries.map((entry, index) => ({ ...entry, c: 101 + index }));
const file: SearchFile = { lang: "vi", words: searchWords("vi"), docs };
const lines = linesOf(file);
const refs = (query: string): string[] => answer(lines, query).hits.map(({ doc }) => doc.i);

test("words are folded, and Chinese and Korean become pairs", () => {
  expect(tokensOf("Lừa ĐẢO, 20.000 tỷ").map(({ f }) => f)).toEqual(["lua", "dao", "20000", "ty"]);
  expect(tokensOf("冒充公安").map(({ f }) => f)).toEqual(["冒充", "充公", "公安"]);
  expect(tokensOf("공안 사칭").map(({ f }) => f)).toEqual(["공안", "사칭"]);
  expect(toneForm("thuỷ")).toBe("thủy");
  expect(toneForm("quý")).toBe("quý");
  expect(stem("parcels")).toBe(stem("parcel"));
  expect(stem("calling")).toBe(stem("call"));
});

test("Telex and VNI that were not switched on are read", () => {
  expect(telexFolded("luwaf")).toBe("lua");
  expect(telexFolded("ddaor")).toBe("dao");
  expect(telexFolded("chuyeern")).toBe("chuyen");
  expect(telexFolded("police")).toBeUndefined();
  expect(vniFolded("lu72a")).toBe("lua");
  expect(refs("luwaf ddaor")[0]).toBe("lua-dao-x");
  expect(answer(lines, "luwaf ddaor").understood).toBe("lừa đảo");
});

test("one slip of the finger is one slip", () => {
  expect(oneSlip("shiper", "shipper")).toBe(true);
  expect(oneSlip("hpai", "phai")).toBe(true);
  expect(oneSlip("abc", "xyz")).toBe(false);
  expect(refs("gia shiper")[0]).toBe("shipper");
  expect(refs("luadao")[0]).toBe("lua-dao-x");
});

test("what was typed with marks stands before what only has the same letters", () => {
  expect(refs("lừa đảo")[0]).toBe("lua-dao-x");
  expect(refs("lúa dạo")[0]).toBe("lua-gao");
});

test("what a scammer says leads to the trick", () => {
  expect(refs("chuyển tiền vào tài khoản tạm giữ")[0]).toBe("lua-dao-x");
  expect(refs("chị ơi em để hàng ở cổng nhà mình rồi nhé, chị ck giúp em")[0]).toBe("shipper");
});

describe("laws are found by number", () => {
  test.each([
    ["điều 174", "bo-luat-hinh-su-2015", "dieu-174"],
    ["dieu 174", "bo-luat-hinh-su-2015", "dieu-174"],
    ["174", "bo-luat-hinh-su-2015", "dieu-174"],
    ["第174条", "bo-luat-hinh-su-2015", "dieu-174"],
    ["제174조", "bo-luat-hinh-su-2015", "dieu-174"],
    ["article 174", "bo-luat-hinh-su-2015", "dieu-174"],
    ["116/2025/QH15", "luat-moi-2025", undefined],
    ["nghị định 174", "nghi-dinh-174-2026", undefined],
    ["điểm đ khoản 2 điều 7 luật 116", "luat-moi-2025", "dieu-7-khoan-2-diem-dd"],
  ])("%s", (query, law, provision) => {
    const [hit] = answer(lines, query).hits;
    expect(hit?.doc.i).toBe(law);
    expect(hit?.provision?.[0]).toBe(provision);
  });

  test("amounts and years are no laws", () => {
    expect(parseLawQuery("20000 tỷ Quảng Nam")).toBeUndefined();
    expect(parseLawQuery("2018")).toBeUndefined();
    expect(lawHits({ article: "999", bare: false }, docs, () => 0)).toEqual([]);
  });
});

test("a case is found by place, year and amount", () => {
  expect(amountsIn("lừa 1,5 tỷ và 20.000 nghìn")).toEqual([1_500_000_000, 20_000_000]);
  expect(amountsIn("5000 tỷ")).toEqual([5_000_000_000_000]);
  expect(refs("vụ Phú Thọ 2018")[0]).toBe("vu-x");
  expect(refs("đánh bạc 5.000 tỷ")[0]).toBe("vu-x");
});

test("a printed code leads to its entry, however it is typed", () => {
  for (const query of ["101-A4-vi", "101 a4-mono", "tinhtao.example/101", "mã 101", "101"]) expect(refs(query)[0]).toBe("lua-dao-x");
  expect(refs("116/2025/QH15")[0]).toBe("luat-moi-2025");
});

describe("an emergency is smelled in every language, and a scammer's words are none", () => {
  test.each([
    "vừa chuyển tiền",
    "đang gọi",
    "bị lừa rồi phải làm sao",
    "mat tien roi",
    "lấy lại tiền",
    "số điện thoại công an",
    "gọi ai",
    "em lỡ ck cho nó 20tr rồi giờ sao",
    "113",
    "i just sent money to a scammer",
    "they are on the phone right now",
    "get my money back",
    "我被骗了",
    "刚刚把钱转给骗子了",
    "방금 송금했어요",
    "지금 통화 중이에요",
  ])("%s", (query) => expect(smellsOfEmergency(query)).toBe(true));

  test.each([
    "giả danh công an",
    "quý khách vừa đăng nhập trên thiết bị lạ, vui lòng bấm vào đường dẫn",
    "chuyển nhầm tiền",
    "báo con đang cấp cứu",
    "i sent you money by mistake",
    "emergency room",
    "转错账骗局",
    "잘못 보냈어요",
  ])("not: %s", (query) => expect(smellsOfEmergency(query)).toBe(false));
});

test("a scammer's sentence, word for word, leads to the trick, with help in second place", () => {
  const help = entries.findIndex(({ i }) => i === "khan-cap");
  const found = answer(lines, "Chị chuyển tiền vào tài khoản tạm giữ.");
  expect(found.emergency).toBe(false);
  expect(found.hits[0]?.doc.i).toBe("lua-dao-x");
  const phrase = { ...entries[0]!, i: "xin-giup", t: "Xin giúp", p: ["Cứu tôi với, tôi vừa bị mất tiền"], c: 301 };
  const both = answer(linesOf({ ...file, docs: [phrase, docs[help]!] }), "Cứu tôi với, tôi vừa bị mất tiền");
  expect(both.hits.map(({ doc }) => doc.i)).toEqual(["xin-giup", "khan-cap"]);
});

test("a conversation is understood behind much chaff", () => {
  const chaff = "Alo em chào anh ạ. Dạ em xin phép hỏi anh có bận không ạ. Vâng hôm nay trời mưa to quá anh nhỉ. ".repeat(20);
  expect(refs(`${chaff} Chị chuyển tiền vào tài khoản tạm giữ giúp em.`)[0]).toBe("lua-dao-x");
});

test("messages and long numbers stay out of the address of the page", () => {
  for (const text of ["giả danh công an", "điều 174", "116/2025/QH15", "vụ 20.000 tỷ"]) expect(isShareable(text)).toBe(true);
  for (const text of ["mã OTP 482913", "0912 345 678", "dòng một\ndòng hai", "a".repeat(200)]) expect(isShareable(text)).toBe(false);
});

test("a file that is no search file is refused", () => {
  for (const broken of [null, [], {}, { docs: 5 }, { docs: [] }]) expect(() => linesOf(broken as unknown as SearchFile)).toThrow(TypeError);
});

test("an exact name is no emergency, a cry for help is one", () => {
  expect(answer(lines, "vừa chuyển tiền cho chúng").emergency).toBe(true);
  expect(answer(lines, "lừa đảo qua điện thoại").emergency).toBe(false);
});

test.each(["", "!!!???", "(.*)+[", "😀😀", "\u0000\u0007", "a".repeat(10_000), "<img src=x>", "ậ́̂̃".repeat(500), "中한a1đ".repeat(300)])(
  "an odd query is answered (%#)",
  (query) => {
    expect(() => answer(lines, query)).not.toThrow();
  },
);

test("names of a trick are the parts of its title, subjects of a law are none", () => {
  expect(nameParts("Giả danh công an, viện kiểm sát", "tactics")).toContain("Giả danh công an");
  expect(nameParts("Nghị định 282: lừa đảo nhỏ, cờ bạc", "laws")).toEqual(["Nghị định 282: lừa đảo nhỏ, cờ bạc", "Nghị định 282"]);
});

test("words of the query are marked in a passage, whatever their marks, and nothing else", () => {
  expect(markedPieces("Tài khoản tạm giữ <b>", "tai khoan")).toEqual([
    { text: "Tài", hit: true },
    { text: " ", hit: false },
    { text: "khoản", hit: true },
    { text: " tạm giữ <b>", hit: false },
  ]);
  expect(markedPieces("冒充公安骗钱", "公安").filter(({ hit }) => hit)).toEqual([{ text: "公安", hit: true }]);
});
