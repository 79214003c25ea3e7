import { localeOf } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { digitsInWords, type ComposeWords } from "./compose-words.ts";
import { sentence } from "./compose.ts";
import { readingUnits } from "./reading-units.ts";

/** Lengths of loudspeaker texts, in seconds. */
export const broadcastSeconds = [60, 90, 180] as const;

/** A length of a loudspeaker text. */
export type BroadcastSeconds = (typeof broadcastSeconds)[number];

/** A loudspeaker text with its measure. */
export interface Broadcast {
  seconds: BroadcastSeconds;
  text: string;
  /** Syllables, words or characters, as the language measures. */
  units: number;
  /** Seconds at the language's rate, without pauses between paragraphs. */
  measuredSeconds: number;
  written: boolean;
}

interface Block {
  lead?: string | undefined;
  items: readonly string[];
  /** Leave out later items once one did not fit, because they are steps in order. */
  inOrder?: boolean;
  /** Read all of it or none. */
  allOrNone?: boolean;
}

/**
 * A text for the loudspeaker that can be read in the given time at the language's rate (`broadcastRate` in
 * locales.ts): opening, the stop sentence, the easy sentences, the stop sentence again, then, as far as time allows, first contact,
 * first steps, signs, phrases, do and don't, and the main points again. A written text goes first.
 * No web address is read; numbers are read digit by digit, twice.
 */
export function composeBroadcast(words: ComposeWords, seconds: BroadcastSeconds, t: Translate): Broadcast {
  const written = words.written.broadcast?.[seconds]?.trim();
  const text = written ?? fill(words, Math.floor((localeOf(words.lang).broadcastRate * seconds) / 60), t);
  const units = readingUnits(text, words.lang);
  return {
    seconds,
    text,
    units,
    measuredSeconds: Math.round((units * 60) / localeOf(words.lang).broadcastRate),
    written: written !== undefined,
  };
}

function fill(words: ComposeWords, budget: number, t: Translate): string {
  const whole = (items: readonly string[]): string[] => items.map((item) => sentence(item, t));
  const easy = whole(words.easy);
  const stop = words.stop ? [t("compose.loud.stop", { stop: words.stop })] : [];
  const again = words.stop ? [t("compose.loud.again", { text: words.stop })] : [];
  // Blocks in the order of reading; the number says in which order they claim their time.
  const blocks: [priority: number, block: Block][] = [
    [0, { items: [t("compose.loud.open", { title: words.title.replace(/[.。]$/, "") })] }],
    [2, { items: easy }],
    [7, { lead: t("compose.loud.phrases"), items: whole(words.phrases.map((text) => t("compose.quoted", { text: sentence(text, t) }))) }],
    [6, { lead: t("compose.loud.signs"), items: whole(words.redFlags) }],
    [1, { items: stop }],
    [3, { items: again }],
    [5, { lead: t("compose.loud.steps"), items: whole(words.firstSteps), inOrder: true }],
    [8, { lead: t("compose.loud.donts"), items: whole(words.donts) }],
    [9, { lead: t("compose.loud.dos"), items: whole(words.dos) }],
    [4, { items: contactSentences(words, t) }],
    [10, { lead: t("compose.loud.summary"), items: easy, allOrNone: true }],
    [0, { items: [t("compose.loud.close")] }],
  ];
  const chosen = blocks.map(() => [] as string[]);
  let left = budget;
  const byPriority = blocks.map(([priority], index) => ({ priority, index })).sort((a, b) => a.priority - b.priority || a.index - b.index);
  for (const { index } of byPriority) {
    const { lead, items, inOrder, allOrNone } = blocks[index]![1];
    const cost = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + readingUnits(text, words.lang), 0);
    // "Watch for these signs" before a single one sounds as if the rest were lost.
    const least = allOrNone ? items : lead ? items.slice(0, 2) : [];
    if (cost([...(lead ? [lead] : []), ...least]) > left) continue;
    for (const item of items) {
      const texts = lead && chosen[index]!.length === 0 ? [lead, item] : [item];
      if (cost(texts) > left) {
        if (inOrder) break;
        continue;
      }
      chosen[index]!.push(...texts);
      left -= cost(texts);
    }
  }
  const join = words.lang === "zh" ? "" : " ";
  return chosen
    .filter((items) => items.length > 0)
    .map((items) => items.join(join))
    .join("\n\n");
}

function contactSentences(words: ComposeWords, t: Translate): string[] {
  const sentences = [t("compose.loud.contact", { contact: words.bank })];
  if (words.number) {
    const number = t("compose.loud.number", { digits: digitsInWords(words.number.value, t) });
    sentences.push(t(words.number.id === "111" ? "compose.loud.child" : "compose.loud.danger", { name: words.number.name, number }));
  }
  return sentences;
}
