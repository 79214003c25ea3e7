import { sourceLang, type Lang } from "#config/locales.ts";
import { plainWords } from "#i18n/plain-words.ts";
import type { Translate } from "#i18n/translate.ts";
import type { Entry, KindTypes, Library } from "./library.ts";
import { shortText } from "./paths.ts";
import { firstContactId } from "./sheet.ts";
import { posterWordsOf } from "./sheet-plan.ts";
import { plainHeadline } from "./tokens.ts";

/** The words of a topic, as plain text, from which messages, posts, broadcasts and talks are composed. */
export interface ComposeWords {
  lang: Lang;
  title: string;
  headline: string;
  stop: string | undefined;
  easy: string[];
  phrases: string[];
  redFlags: string[];
  firstSteps: string[];
  dos: string[];
  donts: string[];
  dialogue: { who: "them" | "you"; text: string }[];
  /** Whom to call when money is gone, in words. */
  bank: string;
  /** A number to say aloud: the first contact's, or 113. */
  number: { id: string; name: string; value: string } | undefined;
  address: string;
  written: { sms?: string | undefined; post?: string | undefined; broadcast?: KindTypes["tactics"]["words"]["broadcast"] };
}

/** Gather the words of a topic in a language. `spoken` writes telephone numbers as digits in words. */
export function composeWords(library: Library, entry: Entry, lang: Lang, t: Translate, spoken = false): ComposeWords {
  const words = entry.words[lang];
  if (!words) throw new RangeError(`${entry.kind}/${entry.id} does not exist in ${lang}.`);
  const say = (line: string): string => {
    const text = plainWords(line, { library, lang, t, figures: entry.facts.figures });
    return spoken ? spellNumbers(text, library, t) : text;
  };
  const list = (lines: readonly string[] | undefined): string[] => (lines ?? []).map(say);
  const poster = posterWordsOf(entry, lang);
  const phrases = "phrases" in words ? words.phrases : "phrase" in words && words.phrase ? [words.phrase] : [];
  return {
    lang,
    title: words.title,
    headline: plainHeadline(poster?.headline ?? words.title),
    stop: "stop" in words ? words.stop : undefined,
    easy: list("easy" in words ? words.easy : []),
    phrases: phrases.map((phrase) => phrase.text ?? phrase.vi),
    redFlags: list("redFlags" in words ? words.redFlags : []),
    firstSteps: list("firstSteps" in words ? words.firstSteps : "checklist" in words ? words.checklist : []),
    dos: list("dos" in words ? words.dos : []),
    donts: list("donts" in words ? words.donts : []),
    dialogue: "dialogue" in words ? words.dialogue.map(({ who, text }) => ({ who, text })) : [],
    bank: nameOf(library, "bank", lang),
    number: numberOf(library, entry, lang),
    address: shortText(library.site.shortAddress, entry.facts.code, lang),
    written: "phrases" in words ? { sms: words.sms, post: words.post, broadcast: words.broadcast } : {},
  };
}

function nameOf(library: Library, id: string, lang: Lang): string {
  const contact = library.contacts.get(id);
  return contact?.name[lang] ?? contact?.name[sourceLang] ?? id;
}

function numberOf(library: Library, entry: Entry, lang: Lang): ComposeWords["number"] {
  for (const id of [firstContactId(entry), "113"]) {
    const contact = library.contacts.get(id);
    if (contact?.value && contact.printable && contact.status === "verified")
      return { id, name: nameOf(library, id, lang), value: contact.value };
  }
  return undefined;
}

/** `digitsInWords("113", t)` → `"một, một, ba"`. */
export function digitsInWords(number: string, t: Translate): string {
  const names = t("compose.digits").split("|");
  return [...number.replace(/\D/g, "")].map((digit) => names[Number(digit)]!).join(t("compose.digitJoin"));
}

/** Telephone numbers of our contacts, digit by digit, as a reader says them. */
function spellNumbers(text: string, library: Library, t: Translate): string {
  let spelled = text;
  for (const { value, tel } of library.contacts.values()) {
    if (value && tel && spelled.includes(value)) spelled = spelled.replaceAll(value, digitsInWords(value, t));
  }
  return spelled;
}
