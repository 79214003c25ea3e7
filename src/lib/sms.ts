import { stripMarks } from "./fold.ts";

/** The basic alphabet of SMS (GSM 03.38): one place each. */
const basic = new Set(
  "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà",
);

/** Its extension: two places each. */
const extension = new Set("\f^{}\\[~]|€");

/** Places in a message of one part, and in each part of a longer one (3GPP TS 23.040). */
export const smsPlaces = { "gsm-7": { single: 160, each: 153 }, "ucs-2": { single: 70, each: 67 } } as const;

/** How a message is sent. */
export interface SmsLength {
  encoding: "gsm-7" | "ucs-2";
  /** Places used: in GSM-7 an extension character takes two, in UCS-2 a character outside the basic plane takes two. */
  characters: number;
  parts: number;
}

/**
 * Length of a message as networks count it (3GPP TS 23.038 and 23.040): 160 places in one part or 153 in each of
 * several in GSM-7; 70 or 67 in UCS-2, which one character outside the basic alphabet is enough for.
 * No character is cut in two at the end of a part.
 * `smsLength("Dung lai")` → gsm-7, 8, 1. `smsLength("Dừng lại")` → ucs-2, 8, 1.
 */
export function smsLength(text: string): SmsLength {
  const characters = [...text.normalize("NFC")];
  const gsm = characters.every(isBasic);
  const places = characters.map((character) => (gsm ? (extension.has(character) ? 2 : 1) : character.length));
  const total = places.reduce((sum, place) => sum + place, 0);
  const encoding = gsm ? "gsm-7" : "ucs-2";
  const { single, each } = smsPlaces[encoding];
  return { encoding, characters: total, parts: total <= single ? 1 : partsOf(places, each) };
}

/** The characters for which a message needs UCS-2, each once, in their order: `outsideBasic("Dừng lại, Zalo")` → `["ừ", "ạ"]`. */
export function outsideBasic(text: string): string[] {
  return [...new Set([...text.normalize("NFC")].filter((character) => !isBasic(character)))];
}

function isBasic(character: string): boolean {
  return basic.has(character) || extension.has(character);
}

function partsOf(places: readonly number[], each: number): number {
  let parts = 1;
  let used = 0;
  for (const place of places) {
    if (used + place > each) {
      parts++;
      used = 0;
    }
    used += place;
  }
  return parts;
}

/** The same words in the basic alphabet: no marks, straight quotes, plain dashes. `plainSms("“Dừng” – lại…")` → `"\"Dung\" - lai..."`. */
export function plainSms(text: string): string {
  return stripMarks(text)
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-")
    .replace(/…/g, "...")
    .replace(/\u00a0/g, " ")
    .replace(/₫/g, "d");
}
