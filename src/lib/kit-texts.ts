import { localeOf, type Lang } from "#config/locales.ts";
import { colon } from "#i18n/punctuation.ts";
import type { Translate } from "#i18n/translate.ts";
import type { UiKey } from "#schemas/ui.ts";
import { asciiName } from "./ascii-name.ts";
import { broadcastSeconds, composeBroadcast } from "./broadcast.ts";
import { composePost, composeSms, composeTalk } from "./compose.ts";
import { composeWords } from "./compose-words.ts";
import type { Entry, Library } from "./library.ts";
import { smsLength } from "./sms.ts";

/** A paragraph of a text that has headings. */
export interface TextBlock {
  style: "heading" | "item";
  text: string;
}

/** One text of a kit, as the page shows it, as it is copied, and as it stands in a Word file. */
export interface KitText {
  id: "sms" | "sms-plain" | "loudspeaker-60" | "loudspeaker-90" | "loudspeaker-180" | "post" | "talk";
  /** Which of the page's chapters it belongs to. */
  chapter: "sms" | "broadcast" | "post" | "talk";
  /** What tells it from the other texts of its chapter; empty when it is the only one. */
  variant: string;
  /** Chapter and variant: `Bài phát loa: 60 giây`. */
  title: string;
  /** Name of its file without ending, in ASCII. */
  name: string;
  /** How long it is, in words of the language; empty where it is not measured. */
  measure: string;
  text: string;
  /** Headings and items, where the text is more than paragraphs; else undefined. */
  blocks: TextBlock[] | undefined;
}

/** Every text of a topic in a language, in the order of the kit. Throws a RangeError when the entry lacks the language. */
export function kitTexts(library: Library, entry: Entry, lang: Lang, t: Translate): KitText[] {
  const written = composeWords(library, entry, lang, t);
  const spoken = composeWords(library, entry, lang, t, true);
  const sms = composeSms(written, t);
  const messages = [
    { id: "sms" as const, variant: sms.plain ? t("kit.smsMarked") : "", text: sms.marked },
    ...(sms.plain ? [{ id: "sms-plain" as const, variant: t("kit.smsPlain"), text: sms.plain }] : []),
  ].map((message) => {
    const { characters, parts } = smsLength(message.text);
    return { ...message, chapter: "sms" as const, measure: t("kit.smsCount", { characters, parts }) };
  });
  const unit = t(`kit.unit.${localeOf(lang).readingUnit}` as UiKey);
  const broadcasts = broadcastSeconds.map((seconds) => {
    const { text, units, measuredSeconds } = composeBroadcast(spoken, seconds, t);
    return {
      id: `loudspeaker-${seconds}` as const,
      chapter: "broadcast" as const,
      variant: t("kit.seconds", { seconds }),
      measure: t("kit.measured", { count: units, unit, seconds: measuredSeconds }),
      text,
    };
  });
  const post = { id: "post" as const, chapter: "post" as const, variant: "", measure: "", text: composePost(written, t) };
  const talk: TextBlock[] = composeTalk(written, t).flatMap(({ from, to, title, items }) => [
    { style: "heading", text: `${t("kit.minutes", { from, to })}${colon(t)}${title}` },
    ...items.map((text): TextBlock => ({ style: "item", text })),
  ]);
  const lines = talk.map(({ style, text }) => (style === "heading" ? `\n${text}` : `• ${text}`)).join("\n");
  return [
    ...messages,
    ...broadcasts,
    post,
    { id: "talk" as const, chapter: "talk" as const, variant: "", measure: "", text: lines.trim(), blocks: talk },
  ].map((text) => {
    const chapter = t(`kit.${text.chapter}` as UiKey);
    const title = text.variant ? `${chapter}${colon(t)}${text.variant}` : chapter;
    // “Không dấu, nhắn được nhiều chữ hơn”: a name of a file needs the first part alone.
    const name = asciiName(`${chapter} ${text.variant.split(/[,，]/)[0]!}`, text.id);
    return { blocks: undefined, ...text, title, name };
  });
}
