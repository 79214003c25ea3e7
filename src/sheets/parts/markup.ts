import { chineseWords, type Piece } from "#lib/line-breaks.ts";
import type { SheetRun } from "#lib/sheet.ts";
import { linesOfRuns } from "./headline-runs.ts";

// Markup is put together here and not in templates, because a space between two words of a sheet is never a matter
// of how a template is indented: Chinese has none.

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** A text that may break between words; in Chinese they are told apart by `<wbr>`. */
export function phraseMarkup(text: string, lang: string): string {
  return lang === "zh" ? chineseWords(text).map(escapeHtml).join("<wbr>") : escapeHtml(text);
}

/** Words of a line with the loud ones in bold. */
export function runsMarkup(runs: readonly SheetRun[], lang: string): string {
  return runs
    .map((run) => (run.loud ? `<strong>${phraseMarkup(run.text, lang)}</strong>` : phraseMarkup(run.text, lang)))
    .join(lang === "zh" ? "<wbr>" : "");
}

/** The fitted lines of a headline, each in its own block, with a space between them for those who read or copy the text. */
export function headlineMarkup(lines: readonly (readonly Piece[])[]): string {
  return linesOfRuns(lines)
    .map(
      (runs) =>
        `<span class="headline-line">${runs.map((run) => (run.loud ? `<em class="loud">${escapeHtml(run.text)}</em>` : escapeHtml(run.text))).join("")}</span>`,
    )
    .join(" ");
}
