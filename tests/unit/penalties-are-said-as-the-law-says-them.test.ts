import { expect, test } from "vitest";
import { frameAmounts, framePenalties } from "#i18n/penalties.ts";
import { penaltyFrame } from "#schemas/laws.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

// Clause 1 and clause 4 of Article 174 of the Penal Code.
const first = penaltyFrame.parse({
  id: "khoan-1",
  amount: [{ of: "property", from: 2_000_000, below: 50_000_000 }],
  nonCustodial: { years: 3 },
  prison: { from: { months: 6 }, to: { years: 3 } },
});
const fourth = penaltyFrame.parse({
  id: "khoan-4",
  amount: [{ of: "property", from: 500_000_000 }],
  prison: { from: { years: 12 }, to: { years: 20 }, life: true },
});

test("amounts keep 'under' at the upper end", () => {
  expect(frameAmounts(first, "vi", translateFor("vi"))).toBe("tài sản trị giá từ 2 triệu đến dưới 50 triệu đồng");
  expect(frameAmounts(fourth, "en", translateFor("en"))).toBe("property worth 500 million VND or more");
});

test("every kind of penalty of a frame is named", () => {
  expect(framePenalties(first, "vi", translateFor("vi"))).toEqual(["cải tạo không giam giữ đến 3 năm", "phạt tù từ 6 tháng đến 3 năm"]);
  expect(framePenalties(fourth, "en", translateFor("en"))).toEqual(["prison from 12 years to 20 years", "life imprisonment"]);
});

test("one year and one month are singular in English", () => {
  const frame = penaltyFrame.parse({ id: "khoan-1", prison: { from: { months: 1 }, to: { years: 1 } } });
  expect(framePenalties(frame, "en", translateFor("en"))).toEqual(["prison from 1 month to 1 year"]);
});

test("a fine has its range, and an upper end alone says so", () => {
  expect(framePenalties(penaltyFrame.parse({ id: "a", fine: { from: 5_000_000, to: 10_000_000 } }), "vi", translateFor("vi"))).toEqual([
    "phạt tiền từ 5 triệu đến 10 triệu đồng",
  ]);
  expect(framePenalties(penaltyFrame.parse({ id: "a", fine: { to: 10_000_000 } }), "vi", translateFor("vi"))).toEqual([
    "phạt tiền đến 10 triệu đồng",
  ]);
});

test("a fixed term is said once", () => {
  const frame = penaltyFrame.parse({ id: "khoan-4", prison: { from: { years: 20 }, to: { years: 20 }, life: true } });
  expect(framePenalties(frame, "vi", translateFor("vi"))).toEqual(["phạt tù 20 năm", "tù chung thân"]);
});

test("a court's fine and an administrative one have their own names in Chinese and Korean", () => {
  const frame = penaltyFrame.parse({ id: "a", fine: { from: 5_000_000, to: 10_000_000 } });
  expect(framePenalties(frame, "zh", translateFor("zh"), true)).toEqual(["罚金500万至1000万越南盾"]);
  expect(framePenalties(frame, "zh", translateFor("zh"))).toEqual(["罚款500万至1000万越南盾"]);
  expect(framePenalties(frame, "ko", translateFor("ko"), true)[0]).toMatch(/^벌금/);
  expect(framePenalties(frame, "ko", translateFor("ko"))[0]).toMatch(/^과태료/);
});

test("a ban says what it bans", () => {
  const ban = (of?: string) =>
    framePenalties(penaltyFrame.parse({ id: "a", ban: { of, from: { years: 1 }, to: { years: 5 } } }), "vi", translateFor("vi"));
  expect(ban("posts")).toEqual(["cấm đảm nhiệm chức vụ từ 1 năm đến 5 năm"]);
  expect(ban("work")).toEqual(["cấm hành nghề hoặc làm công việc nhất định từ 1 năm đến 5 năm"]);
  expect(ban()).toEqual(["cấm đảm nhiệm chức vụ, cấm hành nghề từ 1 năm đến 5 năm"]);
});
