import type { Translate } from "#i18n/translate.ts";
import type { ComposeWords } from "./compose-words.ts";
import { stripMarks } from "./fold.ts";
import { plainSms, smsLength } from "./sms.ts";

/** A whole sentence: a full stop at its end unless it has a mark. */
export function sentence(text: string, t: Translate): string {
  return /[.!?。！？…][”"'’」]?$/.test(text) ? text : `${text}${t("compose.sentenceEnd")}`;
}

/** Parts of an SMS with marks that the fullest text may take. */
const mostParts = 3;

/**
 * The warning as an SMS, with marks and without (Vietnamese and English; other scripts have no basic alphabet).
 * The fullest of three texts that takes at most three parts; without marks one of a single part where there is one, because
 * that costs a third. A written text goes first. Never with a link.
 */
export function composeSms(words: ComposeWords, t: Translate): { marked: string; plain: string | undefined } {
  const { headline, stop, bank: contact } = words;
  const candidates = stop
    ? [
        t("compose.sms", { headline: headline.replace(/[.。]$/, ""), stop, contact }),
        t("compose.smsMiddle", { stop, contact }),
        t("compose.smsShort", { stop }),
      ]
    : [
        words.easy.map((text) => sentence(text, t)).join(" "),
        words.easy
          .slice(0, 3)
          .map((text) => sentence(text, t))
          .join(" "),
      ];
  const clean = candidates.map((text) => text.replace(/([.!?。！？])[.。]/g, "$1"));
  const fullest = words.written.sms ?? clean.find((text) => smsLength(text).parts <= mostParts) ?? clean.at(-1)!;
  // Without marks it is the cheap one: one part where a text fits.
  const plain = words.written.sms ? plainSms(fullest) : (clean.slice(0, 2).map(plainSms).find(isOnePart) ?? plainSms(fullest));
  // Curly quotes alone would make an English message more than twice as dear.
  const marked = stripMarks(fullest) === fullest && smsLength(plain).encoding === "gsm-7" ? plain : fullest;
  return { marked, plain: plain !== marked && smsLength(plain).encoding === "gsm-7" ? plain : undefined };
}

function isOnePart(text: string): boolean {
  return smsLength(text).parts === 1;
}

/** A post for Zalo or Facebook, as plain lines. */
export function composePost(words: ComposeWords, t: Translate): string {
  if (words.written.post) return words.written.post;
  const bullet = (text: string): string => `• ${text}`;
  const block = (head: string, items: readonly string[]): string => (items.length > 0 ? [head, ...items.map(bullet)].join("\n") : "");
  return [
    words.headline.toLocaleUpperCase("vi"),
    words.easy.map((text) => sentence(text, t)).join("\n"),
    block(
      t("compose.post.phrases"),
      words.phrases.slice(0, 3).map((text) => t("compose.quoted", { text })),
    ),
    block(t("compose.post.signs"), words.redFlags.slice(0, 4)),
    block(t("compose.post.steps"), words.firstSteps.slice(0, 5)),
    words.stop ? t("compose.post.stop", { stop: words.stop }) : "",
    t("compose.post.more", { address: words.address }),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** One part of a talk. */
export interface TalkPart {
  from: number;
  to: number;
  title: string;
  items: string[];
}

/** Outline of a ten-minute talk: ask, read the dialogue in two voices, signs, the sentence aloud, what to do, hand out. */
export function composeTalk(words: ComposeWords, t: Translate): TalkPart[] {
  const speaker = { them: t("entry.them"), you: t("entry.you") };
  const story =
    words.dialogue.length > 0 ? words.dialogue.map(({ who, text }) => t("compose.talk.speaker", { who: speaker[who], text })) : words.easy;
  const parts: { minutes: number; title: string; items: string[] }[] = [
    { minutes: 1, title: t("compose.talk.open"), items: [t("compose.talk.openAsk", { title: words.title })] },
    { minutes: 3, title: words.dialogue.length > 0 ? t("compose.talk.story") : t("entry.easy"), items: story },
    { minutes: 2, title: t("compose.talk.signs"), items: words.redFlags.length > 0 ? words.redFlags : words.donts },
    { minutes: 1, title: t("compose.talk.practice"), items: words.stop ? [words.stop] : [] },
    { minutes: 2, title: t("compose.talk.steps"), items: words.firstSteps.length > 0 ? words.firstSteps : words.dos },
    { minutes: 1, title: t("compose.talk.close"), items: [t("compose.talk.closeAsk")] },
  ];
  let minute = 0;
  return parts.map(({ minutes, title, items }) => ({ from: minute, to: (minute += minutes), title, items }));
}
