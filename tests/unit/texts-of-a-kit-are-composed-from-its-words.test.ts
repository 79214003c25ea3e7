import { describe, expect, test } from "vitest";
import { langs, localeOf } from "#config/locales.ts";
import { broadcastSeconds, composeBroadcast } from "#lib/broadcast.ts";
import { composePost, composeSms, composeTalk } from "#lib/compose.ts";
import { composeWords, digitsInWords } from "#lib/compose-words.ts";
import type { Entry } from "#lib/library.ts";
import { readingUnits } from "#lib/reading-units.ts";
import { kitEntries } from "#lib/sheet-plan.ts";
import { smsLength } from "#lib/sms.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const tactic = library.entries.tactics.get("gia-danh-cong-an")! as Entry;
const kits = (["tactics", "guides", "posters"] as const).flatMap((kind) => kitEntries(library, kind));

describe.each(langs)("in %s", (lang) => {
  const t = translateFor(lang);
  const present = kits.filter((entry) => entry.words[lang]);

  test("every loudspeaker text fits its time and leaves little of it empty where there is enough to say", () => {
    for (const entry of present) {
      const words = composeWords(library, entry, lang, t, true);
      for (const seconds of broadcastSeconds) {
        const { text, units, measuredSeconds, written } = composeBroadcast(words, seconds, t);
        expect(units, `${entry.id} ${seconds}`).toBe(readingUnits(text, lang));
        if (!written) expect(units, `${entry.id} ${seconds}`).toBeLessThanOrEqual((localeOf(lang).broadcastRate * seconds) / 60);
        if (entry.kind === "tactics") expect(measuredSeconds, `${entry.id} ${seconds}`).toBeGreaterThan(seconds * 0.75);
        expect(text, entry.id).not.toMatch(/https?:|\.example|\{|undefined|\*/);
      }
    }
  });

  test("every loudspeaker text of a tactic says the stop sentence, the longer ones twice", () => {
    for (const entry of present.filter(({ kind }) => kind === "tactics")) {
      const words = composeWords(library, entry, lang, t, true);
      if (words.written.broadcast) continue;
      for (const seconds of broadcastSeconds)
        expect(composeBroadcast(words, seconds, t).text.split(words.stop!).length - 1, `${entry.id} ${seconds}`).toBeGreaterThanOrEqual(
          seconds === 60 ? 1 : 2,
        );
    }
  });

  test("a number is read digit by digit, twice", () => {
    const text = composeBroadcast(composeWords(library, tactic, lang, t, true), 180, t).text;
    expect(text.split(digitsInWords("113", t)).length - 1).toBe(2);
    expect(text).not.toContain("113");
  });

  test("an SMS takes at most three parts with marks, two without, and has no link", () => {
    for (const entry of present) {
      const { marked, plain } = composeSms(composeWords(library, entry, lang, t), t);
      expect(smsLength(marked).parts, `${entry.id}: ${marked}`).toBeLessThanOrEqual(3);
      if (plain) expect(smsLength(plain), `${entry.id}: ${plain}`).toMatchObject({ encoding: "gsm-7" });
      if (plain) expect(smsLength(plain).parts, `${entry.id}: ${plain}`).toBeLessThanOrEqual(2);
      expect(marked).not.toMatch(/tinhtao|https?:|\{|undefined|\*|\.\./);
    }
  });

  test("a post names the short address once, and a talk fills ten minutes", () => {
    for (const entry of present) {
      const words = composeWords(library, entry, lang, t);
      expect(composePost(words, t).split(words.address).length - 1, entry.id).toBe(1);
      const talk = composeTalk(words, t);
      expect(talk.at(-1)!.to).toBe(10);
      expect(talk.every((part, index) => part.from === (talk[index - 1]?.to ?? 0))).toBe(true);
    }
  });
});

test.each(["vi", "en"] as const)("in %s most messages in the basic alphabet take one part, because two cost twice", (lang) => {
  const cheapest = kits.map((entry) => {
    const { marked, plain } = composeSms(composeWords(library, entry, lang, translateFor(lang)), translateFor(lang));
    return smsLength(plain ?? marked);
  });
  expect(cheapest.filter(({ parts }) => parts === 1).length).toBeGreaterThan(kits.length * 0.8);
});

test("only Vietnamese has a message without marks", () => {
  for (const lang of langs) {
    const { plain } = composeSms(composeWords(library, tactic, lang, translateFor(lang)), translateFor(lang));
    expect(plain !== undefined).toBe(lang === "vi");
  }
});

test("written texts win over composed ones", () => {
  const t = translateFor("vi");
  const words = {
    ...composeWords(library, tactic, "vi", t),
    written: { sms: "Dung lai.", post: "Bài viết tay.", broadcast: { 60: "Bà con nghe đây." } },
  };
  expect(composeSms(words, t).marked).toBe("Dung lai.");
  expect(composePost(words, t)).toBe("Bài viết tay.");
  expect(composeBroadcast(words, 60, t)).toMatchObject({ text: "Bà con nghe đây.", written: true, units: 4 });
  expect(composeBroadcast(words, 90, t).written).toBe(false);
});
