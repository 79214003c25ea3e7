import type { Lang } from "#config/locales.ts";
import { breakCost, breakUnits, noLineEnd, noLineStart } from "./break-units.ts";
import { textWidth, type SheetWeight } from "./text-width.ts";

/** Words in one weight; loud ones stand out. */
export interface ParagraphRun {
  text: string;
  weight: SheetWeight;
  loud?: boolean;
}

/** Words of a line; loud ones stand out. */
export interface LineRun {
  text: string;
  loud: boolean;
}

interface Unit {
  runs: LineRun[];
  text: string;
  width: number;
  /** Width of the space before it; 0 where there is none. */
  space: number;
  spaceBefore: boolean;
}

/**
 * Number of lines that a text takes at a width given in units of its font size.
 */
export function countLines(runs: readonly ParagraphRun[], widthEm: number, lang: Lang): number {
  let lines = 1;
  let at = 0;
  for (const unit of unitsOf(runs, lang, widthEm)) {
    if (at > 0 && at + unit.space + unit.width > widthEm) {
      lines++;
      at = unit.width;
    } else at += (at > 0 ? unit.space : 0) + unit.width;
  }
  return lines;
}

/**
 * A text broken into as many lines as `countLines` says, so that the lines are of like length and the breaks read
 * well: after a sentence rather than within it, no word alone at the end.
 * `breakLines([{ text: "Em không giữ bí mật này. Em đi kể ngay.", weight: 700 }], 16, "vi")` → two lines, one for each sentence.
 */
export function breakLines(runs: readonly ParagraphRun[], widthEm: number, lang: Lang): LineRun[][] {
  const units = unitsOf(runs, lang, widthEm);
  if (units.length === 0) return [[]];
  const count = countLines(runs, widthEm, lang);
  // best[n][end]: least cost of the first `end` units on n lines, and where the last of these lines begins.
  let best: Map<number, { cost: number; starts: number[] }> = new Map([[0, { cost: 0, starts: [] }]]);
  for (let line = 1; line <= count; line++) {
    const reached: typeof best = new Map();
    for (const [start, { cost, starts }] of best) {
      let width = 0;
      for (let end = start + 1; end <= units.length; end++) {
        width += units[end - 1]!.width + (end > start + 1 ? units[end - 1]!.space : 0);
        if (width > widthEm + 1e-9 && end > start + 1) break;
        if (line === count && end < units.length) continue;
        const total = cost + lineCost(units, start, end, width / widthEm, lang);
        if (total < (reached.get(end)?.cost ?? Infinity)) reached.set(end, { cost: total, starts: [...starts, start] });
      }
    }
    best = reached;
  }
  const { starts } = best.get(units.length)!;
  return starts.map((start, index) => joined(units.slice(start, starts[index + 1] ?? units.length)));
}

/** What a line costs: the room that it leaves, and how its end reads. */
function lineCost(units: readonly Unit[], start: number, end: number, filled: number, lang: Lang): number {
  const last = end === units.length;
  let cost = (1 - filled) ** 2 * (last ? 0.6 : 1);
  if (last) {
    if (start > 0 && filled < 0.34) cost += 0.3;
    return cost;
  }
  cost += 0.3 * breakCost(units[end - 1]!.text, units[end]!.text, lang);
  if (units[end - 1]!.runs.at(-1)!.loud && units[end]!.runs[0]!.loud) cost += 0.06;
  // The first word or two of a sentence at the end of a line, or its last at the beginning of one.
  for (let back = 2; back <= 3 && end - back >= start; back++)
    if (/[.!?。！？][”’」]?$/.test(units[end - back]!.text)) cost += 0.36 / (back - 1);
  if (units[end + 1] && /[.!?。！？][”’」]?$/.test(units[end]!.text)) cost += 0.1;
  return cost;
}

function joined(units: readonly Unit[]): LineRun[] {
  const runs: LineRun[] = [];
  units.forEach((unit, index) => {
    const last = runs.at(-1);
    if (last && index > 0 && unit.spaceBefore) last.text += " ";
    for (const run of unit.runs) append(runs, run);
  });
  return runs;
}

function append(runs: LineRun[], { text, loud }: LineRun): void {
  const last = runs.at(-1);
  if (last?.loud === loud) last.text += text;
  else runs.push({ text, loud });
}

/** A text is measured at many sizes, but cut into words once. */
const known = new Map<string, readonly Unit[]>();

function unitsOf(runs: readonly ParagraphRun[], lang: Lang, widthEm: number): readonly Unit[] {
  const key = JSON.stringify([lang, runs]);
  let units = known.get(key);
  if (!units) known.set(key, (units = cut(runs, lang)));
  // A unit wider than its column breaks at its spaces after all.
  return units.some(({ width, text }) => width > widthEm && text.includes(" "))
    ? units.flatMap((unit) => (unit.width > widthEm ? atSpaces(unit, weightOf(runs, unit)) : [unit]))
    : units;
}

const weightOf = (runs: readonly ParagraphRun[], unit: Unit): SheetWeight =>
  runs.find(({ loud = false }) => loud === unit.runs[0]!.loud)?.weight ?? 500;

function atSpaces(unit: Unit, weight: SheetWeight): Unit[] {
  const [first] = unit.runs;
  if (!first || unit.runs.length > 1) return [unit];
  return unit.text.split(" ").map((text, index) => ({
    runs: [{ text, loud: first.loud }],
    text,
    width: textWidth(text, weight),
    space: index > 0 ? textWidth(" ", weight) : unit.space,
    spaceBefore: index > 0 || unit.spaceBefore,
  }));
}

/** Set full width in Chinese, though Latin fonts have narrow ones. */
const widePunctuation = /[“”‘’…—]/g;

function cut(runs: readonly ParagraphRun[], lang: Lang): Unit[] {
  const units: Unit[] = [];
  let space: SheetWeight | undefined;
  for (const { text, weight, loud = false } of runs) {
    for (const word of breakUnits(text, lang)) {
      if (word === " ") {
        space = weight;
        continue;
      }
      const width = textWidth(lang === "zh" ? word.replace(widePunctuation, "口") : word, weight);
      const last = units.at(-1);
      if (last && belongsTo(last.text, word, space !== undefined, lang)) {
        if (space) append(last.runs, { text: " ", loud: last.runs.at(-1)!.loud });
        append(last.runs, { text: word, loud });
        last.text += (space ? " " : "") + word;
        last.width += width + (space ? textWidth(" ", space) : 0);
      } else {
        const room = space ? textWidth(" ", space) : 0;
        units.push({ runs: [{ text: word, loud }], text: word, width, space: room, spaceBefore: space !== undefined });
      }
      space = undefined;
    }
  }
  return units;
}

/** Chinese breaks where there is no space, but not in a Latin name; elsewhere what touches stays together. */
function belongsTo(before: string, word: string, space: boolean, lang: Lang): boolean {
  if (lang !== "zh") return !space;
  return space ? /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(word) : noLineStart.test(word) || noLineEnd.test(before);
}
