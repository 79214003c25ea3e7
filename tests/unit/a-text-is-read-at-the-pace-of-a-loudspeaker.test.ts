import { describe, expect, test } from "vitest";
import { langs, localeOf } from "#config/locales.ts";
import { firstRate, nextRate, spokenPieces, voiceFor, type Voice } from "#lib/read-aloud.ts";
import { readingUnits } from "#lib/reading-units.ts";

const voice = (name: string, lang: string, localService: boolean, isDefault = false): Voice => ({
  name,
  lang,
  localService,
  default: isDefault,
});

describe("the voice", () => {
  test("is of the language, on the device before over the network, the system's choice first", () => {
    const voices = [
      voice("Net", "vi-VN", false, true),
      voice("English", "en-GB", true, true),
      voice("An", "vi_VN", true),
      voice("Linh", "vi-VN", true, true),
    ];
    expect(voiceFor(voices, "vi")?.name).toBe("Linh");
    expect(voiceFor(voices.slice(0, 3), "vi")?.name).toBe("An");
    expect(voiceFor(voices.slice(0, 2), "vi")?.name).toBe("Net");
    expect(voiceFor(voices, "ko")).toBeUndefined();
    expect(voiceFor([], "vi")).toBeUndefined();
  });

  test("of Chinese is that of the mainland", () => {
    expect(voiceFor([voice("Sinji", "zh-HK", true), voice("Meijia", "zh-TW", true), voice("Tingting", "zh-CN", false)], "zh")?.name).toBe(
      "Tingting",
    );
  });
});

test("a text is spoken sentence by sentence, and nothing of it is lost", () => {
  const text = "Alô, alô. Bà con chú ý!\n\nCông an không đòi tiền qua điện thoại. Gọi một, một, ba.";
  const pieces = spokenPieces(text, "vi");
  expect(pieces).toEqual(["Alô, alô.", "Bà con chú ý!", "Công an không đòi tiền qua điện thoại.", "Gọi một, một, ba."]);
  expect(spokenPieces("警察不会打电话要钱。请挂断。", "zh")).toHaveLength(2);
});

describe("the rate", () => {
  const sentence = {
    vi: "Công an không đòi tiền qua điện thoại đâu bà con ơi.",
    en: "The police never ask for money over the telephone.",
    zh: "公安不会在电话里向您要钱。",
    ko: "공안은 전화로 돈을 요구하지 않습니다.",
  };

  test.each(langs)("comes to the language's loudspeaker rate after one sentence, whatever the voice (%s)", (lang) => {
    for (const naturalPerMinute of [0.9, 1.2, 1.4, 1.8].map((factor) => factor * localeOf(lang).broadcastRate)) {
      const units = readingUnits(sentence[lang], lang);
      const ms = (units * 60_000) / (naturalPerMinute * firstRate);
      const rate = nextRate(firstRate, sentence[lang], ms, lang);
      expect(rate * naturalPerMinute).toBeCloseTo(localeOf(lang).broadcastRate, 0);
    }
  });

  test("for Vietnamese is 150 to 180 syllables a minute", () => {
    expect(localeOf("vi").broadcastRate).toBeGreaterThanOrEqual(150);
    expect(localeOf("vi").broadcastRate).toBeLessThanOrEqual(180);
  });

  test("stays within what can be followed, and does not follow a short cry or a clock that stood still", () => {
    expect(nextRate(0.7, sentence.vi, 100, "vi")).toBe(0.5);
    expect(nextRate(0.7, sentence.vi, 1_000_000, "vi")).toBe(1.2);
    expect(nextRate(0.7, "Alô.", 100, "vi")).toBe(0.7);
    expect(nextRate(0.7, sentence.vi, 0, "vi")).toBe(0.7);
  });
});
