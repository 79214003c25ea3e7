import type { Sheet } from "#lib/sheet.ts";

const plain = (text: string): string =>
  text
    .toLocaleLowerCase("vi")
    .replace(/[\s.,;:!?。，！？]+/g, " ")
    .trim();

/**
 * What a screen shows below the headline: the stop sentence, or what is left of it where it begins with the headline
 * (“Công an không đòi tiền qua điện thoại” over “Tôi cúp máy và ra công an xã.”); the summary where there is none.
 */
export function restOfStop(sheet: Pick<Sheet, "stop" | "title" | "summary">): string {
  if (!sheet.stop) return sheet.summary;
  const sentences = sheet.stop.match(/[^.!?。！？]+[.!?。！？]*\s*/g) ?? [sheet.stop];
  const rest = sentences.slice(1).join("").trim();
  return rest && plain(sentences[0]!) === plain(sheet.title) ? rest : sheet.stop;
}
