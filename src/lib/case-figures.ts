import type { CaseFacts } from "#schemas/cases.ts";
import type { Source } from "./citations.ts";
import type { Entry, Figure, Library } from "./library.ts";
import { sortedEntries } from "./library.ts";

type Scale = CaseFacts["scale"][number];
type Span = { years?: number | undefined; months?: number | undefined };

/** One stated figure of a case, with all that is needed to trace it. */
export interface StatedFigure {
  entry: Entry<"cases">;
  item: Scale;
  figure: Figure;
  source: Source;
}

/** A prison term that courts gave in a case. As the sources word it and in months; `from` is null where they name no shortest term. */
export interface Sentence {
  entry: Entry<"cases">;
  from: Span | null;
  to: Span;
  fromMonths: number | null;
  toMonths: number;
  life: boolean;
  lighter: boolean;
  sources: Source[];
}

/** A source of an entry by id. Throws a RangeError when the entry lacks it. */
export function sourceOf(entry: Entry, id: string): Source {
  const source = entry.facts.sources.find((candidate) => candidate.id === id);
  if (!source) throw new RangeError(`${entry.kind}/${entry.id}: facts.yaml names no source "${id}".`);
  return source;
}

/** What was stated of one kind (amount, victims…), case by case, in the order of the codes. */
export function statedFigures(library: Library, what: Scale["what"]): StatedFigure[] {
  return sortedEntries(library, "cases").flatMap((entry) =>
    entry.facts.scale
      .filter((item) => item.what === what)
      .map((item) => {
        const figure = entry.facts.figures.find(({ id }) => id === item.figure);
        if (!figure) throw new RangeError(`cases/${entry.id}: scale names the figure "${item.figure}", which facts.yaml lacks.`);
        return { entry, item, figure, source: sourceOf(entry, figure.source) };
      }),
  );
}

/** `monthsOf({ years: 1, months: 9 })` → `21`. */
export function monthsOf({ years = 0, months = 0 }: Span): number {
  return years * 12 + months;
}

/** Prison terms of every case whose sources name them, longest first; life counts as longest. */
export function sentences(library: Library): Sentence[] {
  return sortedEntries(library, "cases")
    .flatMap((entry): Sentence[] => {
      const { sentence } = entry.facts;
      if (!sentence) return [];
      return [
        {
          entry,
          from: sentence.from ?? null,
          to: sentence.to,
          fromMonths: sentence.from ? monthsOf(sentence.from) : null,
          toMonths: monthsOf(sentence.to),
          life: sentence.life,
          lighter: sentence.lighter,
          sources: sentence.sources.map((id) => sourceOf(entry, id)),
        },
      ];
    })
    .sort((a, b) => Number(b.life) - Number(a.life) || b.toMonths - a.toMonths || a.entry.facts.code - b.entry.facts.code);
}

/** The number of a figure and its unit; null where the figure is a date. Ranges have both ends. */
export function measured(figure: Figure): {
  value: number | null;
  valueTo: number | null;
  unit: "VND" | "USD" | "count" | "percent";
  qualifier: string;
} {
  const qualifier = "qualifier" in figure ? figure.qualifier : "exact";
  if ("vnd" in figure) return { value: figure.vnd, valueTo: null, unit: "VND", qualifier };
  if ("vndFrom" in figure) return { value: figure.vndFrom, valueTo: figure.vndTo, unit: "VND", qualifier };
  if ("usd" in figure) return { value: figure.usd, valueTo: null, unit: "USD", qualifier };
  if ("count" in figure) return { value: figure.count, valueTo: null, unit: "count", qualifier };
  if ("countFrom" in figure) return { value: figure.countFrom, valueTo: figure.countTo, unit: "count", qualifier };
  if ("percent" in figure) return { value: figure.percent, valueTo: null, unit: "percent", qualifier };
  if ("percentFrom" in figure) return { value: figure.percentFrom, valueTo: figure.percentTo, unit: "percent", qualifier };
  return { value: null, valueTo: null, unit: "count", qualifier };
}
