import type { Kind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { plainWords } from "#i18n/plain-words.ts";
import type { Translate } from "#i18n/translate.ts";
import { xml } from "./feed.ts";
import type { Entry, Library } from "./library.ts";

/**
 * What a feed reader shows of an entry, as HTML: for a case first its stage, the day of it and the presumption of
 * innocence, then the summary and the short sentences that say all that matters.
 */
export function itemHtml(entry: Entry<Kind>, lang: Lang, library: Library, t: Translate): string {
  const words = entry.words[lang];
  if (!words) throw new RangeError(`${entry.kind}/${entry.id} does not exist in ${lang}.`);
  const lines = "keyPoints" in words ? words.keyPoints : words.easy;
  const context = { library, lang, t, figures: entry.facts.figures };
  const items = lines.map((line) => `<li>${xml(plainWords(line, context))}</li>`).join("");
  return `${status(entry, lang, t)}<p>${xml(words.summary)}</p><ul>${items}</ul>`;
}

function status(entry: Entry<Kind>, lang: Lang, t: Translate): string {
  if (entry.kind !== "cases") return "";
  const { facts } = entry as Entry<"cases">;
  const stage = `${t(`stage.${facts.stage}`)}, ${t("case.asOf", { date: formatDate(facts.stageAsOf, lang, t) })}`;
  return `<p><strong>${xml(stage)}</strong>${facts.final ? "" : ` ${xml(t("case.presumption"))}`}</p>`;
}
