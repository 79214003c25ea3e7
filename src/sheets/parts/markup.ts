import type { Piece } from "#lib/line-breaks.ts";
import type { LineRun } from "#lib/paragraph-lines.ts";
import { linesOfRuns } from "./headline-runs.ts";

// Markup is put together here and not in templates, because a space between two words of a sheet is never a matter
// of how a template is indented: Chinese has none.

/** Text as HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

/** The fitted lines of a text, each in its own block, with a space between them for those who read or copy the text; Chinese has none. */
export function textMarkup(lines: readonly (readonly LineRun[])[], lang: string): string {
  return lines
    .map((runs) => runs.map(({ text, loud }) => (loud ? `<strong>${escapeHtml(text)}</strong>` : escapeHtml(text))).join(""))
    .map((line) => `<span class="text-line">${line}</span>`)
    .join(lang === "zh" ? "" : " ");
}

/** The fitted lines of a headline, each in its own block. */
export function headlineMarkup(lines: readonly (readonly Piece[])[]): string {
  return linesOfRuns(lines)
    .map(
      (runs) =>
        `<span class="headline-line">${runs.map((run) => (run.loud ? loudMarkup(run.text) : escapeHtml(run.text))).join("")}</span>`,
    )
    .join(" ");
}

/** Loud words of a headline; full-width punctuation at their end fills only half of its box, so it is drawn in. */
function loudMarkup(text: string): string {
  const [, words, end] = /^(.*?)([。，？！：]?)$/.exec(text)!;
  return `<em class="loud">${escapeHtml(words!)}${end ? `<span class="half-width">${end}</span>` : ""}</em>`;
}
