import type { Sheet } from "#lib/sheet.ts";

const plain = (text: string): string =>
  text
    .toLocaleLowerCase("vi")
    .replace(/[\s.,;:!?。，！？]+/g, " ")
    .trim();

/**
 * The stop sentence as it stands below the headline: what is left of it where it begins with the headline
 * (“Công an không đòi tiền qua điện thoại” over “Tôi cúp máy và ra công an xã.”), so that nothing is said twice.
 */
export function stopBelowHeadline(sheet: Pick<Sheet, "stop" | "title">): string | undefined {
  if (!sheet.stop) return undefined;
  const sentences = sheet.stop.match(/[^.!?。！？]+[.!?。！？]*\s*/g) ?? [sheet.stop];
  const rest = sentences.slice(1).join("").trim();
  return rest && plain(sentences[0]!) === plain(sheet.title) ? rest : sheet.stop;
}
