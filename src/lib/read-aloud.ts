import { localeOf, type Lang } from "#config/locales.ts";
import { readingUnits, splitSentences } from "./reading-units.ts";

/** What is asked of a voice of the browser (SpeechSynthesisVoice has more). */
export interface Voice {
  name: string;
  /** Language tag; some systems write it with an underscore. */
  lang: string;
  /** false: the browser sends the text to a service. */
  localService: boolean;
  default: boolean;
}

/** Slowest and fastest that a voice is told to speak; beyond it words are hard to follow. */
const [slowest, fastest] = [0.5, 1.2];

/** At rate 1, browsers' voices speak about 1.4 times as fast as a loudspeaker should; measured speech then corrects it. */
export const firstRate = 0.7;

/** The voice for a language: one that works on the device before one that needs a service, the system's choice first. */
export function voiceFor<V extends Voice>(voices: readonly V[], lang: Lang): V | undefined {
  const rank = (voice: V): number => (voice.localService ? 0 : 2) + (voice.default ? 0 : 1);
  return voices
    .filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
    .filter((voice) => lang !== "zh" || !/[-_](?:tw|hk|mo|hant)/i.test(voice.lang))
    .sort((a, b) => rank(a) - rank(b))[0];
}

/** A text in pieces that are spoken one after another: sentences, since browsers break off long ones. */
export function spokenPieces(text: string, lang: Lang): string[] {
  return text
    .split(/\n+/)
    .flatMap((paragraph) => splitSentences(paragraph, lang))
    .filter(Boolean);
}

/**
 * The rate for the next piece, so that reading comes to the loudspeaker rate of `src/config/locales.ts`
 * (Vietnamese: 165 syllables a minute). A piece that was spoken at `rate` in `ms` says how fast the voice is.
 * Pieces of few units say too little and change nothing: `nextRate(0.7, "Alô.", 400, "vi")` → 0.7.
 */
export function nextRate(rate: number, spoken: string, ms: number, lang: Lang): number {
  const units = readingUnits(spoken, lang);
  if (units < 6 || ms <= 0) return rate;
  const perMinute = (units * 60_000) / ms;
  const wanted = (rate * localeOf(lang).broadcastRate) / perMinute;
  return Math.min(fastest, Math.max(slowest, wanted));
}
