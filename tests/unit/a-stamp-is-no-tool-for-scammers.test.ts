import { describe, expect, it } from "vitest";
import { inAppName } from "#lib/in-app.ts";
import { checkStamp, printedDate, readKept, unitLimit, type Stamp } from "#lib/stamp.ts";
import { plainLine } from "#lib/stamp-text.ts";
import { deniedMarks, isDenied, localDigits, readTelephone } from "#lib/telephone.ts";
import { hasWebAddress } from "#lib/web-address.ts";

const stamp = (part: Partial<Stamp>): Stamp => ({ unit: "", phone: "", date: "", ...part });
const denied = deniedMarks(["0236 688 8766", "+84 4 62 844 844", "028777*", "1900 0317"]);

describe("typed text", () => {
  it("keeps names of units as they are written", () => {
    for (const name of [
      "Công an phường Phan Đình Phùng",
      "CA P. Quyết Thắng, TP.Thái Nguyên",
      "Trường THCS Độc Lập (điểm trường số 2)",
      "太原省公安厅",
      "삼성전자 기숙사",
    ])
      expect(plainLine(name)).toBe(name);
  });

  it.each([
    ["<b onclick=alert(1)>Công an</b> xã<script>x</script>", "Công an xã x"],
    ["Công\u0000 an\u0007\n\txã", "Công an xã"],
    ["Công\u200b an\u2060 \ufeffxã", "Công an xã"],
    ["\u202eãx na gnôC\u202c", "ãx na gnôC"],
    ["Công an 🚔👮🏽‍♀️ xã 🇻🇳 1️⃣", "Công an xã 1"],
    ["Ｃông ａn　xã", "Công an xã"],
    ["С𝐨̂ng an مرحبا", "ông an"],
    ["C\u0302\u0302\u0302\u0302o", "Ĉo"],
    ["\ud800Công an", "Công an"],
    ["ㅤ\u2800", ""],
  ])("%j becomes %j", (typed, plain) => {
    expect(plainLine(typed)).toBe(plain.normalize("NFC"));
  });

  it("is judged however long and odd it is", () => {
    // Each of these takes minutes where a pattern tries every part of it anew.
    for (const text of ["<".repeat(20_000), "<a".repeat(10_000), "1-".repeat(10_000), "a.".repeat(10_000), "- ".repeat(10_000)]) {
      const { stamp: printed, problems } = checkStamp(stamp({ unit: text, phone: text }), denied);
      expect(printed.unit === "" || problems.unit === undefined).toBe(true);
      expect(printed.phone).toBe("");
    }
  });

  it("is refused when it is longer than any name", () => {
    const { problems, stamp: printed } = checkStamp(stamp({ unit: "Công an ".repeat(1250) }), denied);
    expect(problems.unit).toBe("unitTooLong");
    expect(printed.unit).toBe("");
    expect(checkStamp(stamp({ unit: "x".repeat(unitLimit) }), denied).problems).toEqual({});
  });
});

describe("web addresses", () => {
  it.each([
    "Công an xã https://vneid.example",
    "www congan",
    "congan-thainguyen.com",
    "bit.ly/abc",
    "zalo.me/0912",
    "t.me/abc",
    "CA xã vneid。vn",
    "congan . com",
    "congan. com",
    "congan[.]com",
    "congan (chấm) vn",
    "congan chấm com",
    "congan dot net",
    "a@b",
    "103.28.36.1",
    "xn--cngan-9cb",
  ])("%s is one", (text) => {
    expect(hasWebAddress(plainLine(text))).toBe(true);
  });

  it("is found in letters that only look plain", () => {
    expect(checkStamp(stamp({ unit: "Công an ｃｏｎｇａｎ．ｃｏｍ" }), denied).problems.unit).toBe("unitAddress");
    expect(checkStamp(stamp({ unit: "𝐜𝐨𝐧𝐠𝐚𝐧.𝐜𝐨𝐦" }), denied).problems.unit).toBe("unitAddress");
    expect(checkStamp(stamp({ unit: "congan\u200b.\u200bcom" }), denied).problems.unit).toBe("unitAddress");
  });

  it.each([
    "CA P. Phan Đình Phùng, TP.Thái Nguyên",
    "UBND xã La Hiên, H. Võ Nhai",
    "Cty TNHH Samsung Electronics VN",
    "CA P.Gia Sàng",
    "Tổ 12, đường 19/8",
  ])("%s is none", (text) => {
    expect(hasWebAddress(plainLine(text))).toBe(false);
  });
});

describe("telephone numbers", () => {
  it.each([
    "0912 345 678",
    "0912.345.678",
    "(0912) 345-678",
    "+84 912 345 678",
    "+84 (0) 912 345 678",
    "0084912345678",
    "84912345678",
    "912 345 678",
    "０９１２３４５６７８",
    "0 9 1 2 3 4 5 6 7 8",
    "0912\u200b345\u2011678",
    "0323456789",
    "0523456789",
    "0723456789",
    "0823456789",
  ])("%s is mobile", (phone) => {
    const { mobile, problems } = checkStamp(stamp({ phone }), denied);
    expect(problems).toEqual({});
    expect(mobile).toMatch(/^0[35789]\d{8}$/);
  });

  it.each(["0208 3855 123", "(0208) 3.855.123", "113", "1900 6838", "1800 1091", "+84 208 3855 123", "024 3825 1234"])(
    "%s is not mobile",
    (phone) => {
      expect(checkStamp(stamp({ phone }), denied)).toMatchObject({ mobile: undefined, problems: {} });
    },
  );

  it.each([
    ["gọi 0208 3855 123", "phoneLetters"],
    ["12", "phoneLength"],
    ["0912 345 678 - 0208 3855 123", "phoneLength"],
    ["+855 12 345 678", "phoneAbroad"],
    ["0086 138 0013 8000", "phoneAbroad"],
    ["0236 688 8766", "phoneDenied"],
    ["+84 236.688.8766", "phoneDenied"],
    ["０２３６６８８８７６６", "phoneDenied"],
    ["04 62 844 844", "phoneDenied"],
    ["0287 7712 345", "phoneDenied"],
    ["19000317", "phoneDenied"],
  ] as const)("%s is refused: %s", (phone, problem) => {
    const { problems, stamp: printed } = checkStamp(stamp({ phone }), denied);
    expect(problems.phone).toBe(problem);
    expect(printed.phone).toBe("");
  });

  it("in the field of the name are sent to their own, where they are checked", () => {
    for (const unit of ["CA xã 0912345678", "CA xã 0 9 1 2 3 4 5 6 7 8", "CA xã ⓪⑨①②③④⑤⑥⑦⑧", "CA xã 0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣"])
      expect(checkStamp(stamp({ unit }), denied).problems.unit, unit).toBe("unitNumber");
  });

  it("on the deny-list do not stand in the marks", () => {
    expect(denied.join(" ")).not.toMatch(/2366888766|28777|62844844/);
    expect(isDenied("02366888767", denied)).toBe(false);
    expect(isDenied("0287", denied)).toBe(false);
  });

  it("are read as dialled in the country", () => {
    expect(localDigits("+84 4 62 844 844")).toBe("0462844844");
    expect(readTelephone("+1 202 555 0100")).toEqual({ kind: "abroad" });
  });
});

describe("the day", () => {
  it("is printed in the order of the country", () => {
    expect(printedDate("2026-11-03")).toBe("03/11/2026");
    expect(printedDate("")).toBe("");
  });

  it.each(["2026-02-30", "03/11/2026", "0912345678", "2026-11-03 gọi 0912345678"])("%s is none", (date) => {
    expect(checkStamp(stamp({ date }), denied)).toMatchObject({ problems: { date: "dateWrong" }, stamp: { date: "" } });
  });
});

describe("what the device kept", () => {
  it("is read only where it has the known form", () => {
    expect(readKept('{"unit":"A","phone":1,"extra":"x","date":null}')).toEqual({ unit: "A", phone: "", date: "", confirmed: "" });
    for (const text of [null, "", "{broken", '"text"', "7"]) expect(readKept(text), String(text)).toBeUndefined();
  });
});

describe("browsers inside apps", () => {
  it.each([
    ["Mozilla/5.0 (Linux; Android 14; wv) Chrome/120 Mobile Safari/537.36 Zalo android/12100659 ZaloTheme/light", "Zalo"],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) Mobile/15E148 [FBAN/FBIOS;FBAV/440.0]", "Facebook"],
    ["Mozilla/5.0 (Linux; Android 13; wv) Mobile [FB_IAB/FB4A;FBAV/440.0]", "Facebook"],
    ["Mozilla/5.0 (iPhone) [FBAN/MessengerForiOS;FBAV/440.0]", "Messenger"],
    ["Mozilla/5.0 (Linux; Android 14) Chrome/120 Mobile Safari/537.36", undefined],
  ])("%s", (userAgent, app) => {
    expect(inAppName(userAgent)).toBe(app);
  });
});
