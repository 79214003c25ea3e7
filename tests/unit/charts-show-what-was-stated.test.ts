import { describe, expect, test } from "vitest";
import { langs } from "#config/locales.ts";
import { chartNames } from "#lib/case-chart.ts";
import { caseChart, stepsTo } from "#lib/case-charts.ts";
import { measured, statedFigures } from "#lib/case-figures.ts";
import { estimatedWidth, logDomain, placeOn, powersOfTen, wrapText } from "#lib/chart-scale.ts";
import { drawChart } from "#lib/chart-svg.ts";
import { readLibrary } from "../fixtures/content.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const library = readLibrary();
const charts = langs.flatMap((lang) => chartNames.map((name) => ({ lang, ...caseChart(name, { library, lang, t: translateFor(lang) }) })));

describe("an axis", () => {
  test("a logarithmic one gives every factor of ten the same room", () => {
    const axis = { type: "log", domain: [1e6, 1e9] } as const;
    expect(placeOn(axis, 1e6)).toBe(0);
    expect(placeOn(axis, 1e7)).toBeCloseTo(1 / 3);
    expect(placeOn(axis, 1e9)).toBe(1);
  });

  test("a linear one begins at zero", () => {
    expect(stepsTo(17, 5)).toEqual([0, 5, 10, 15, 20]);
    expect(placeOn({ type: "linear", domain: [0, 20] }, 5)).toBe(0.25);
  });

  test("a value outside is refused, because a clipped mark would lie", () =>
    expect(() => placeOn({ type: "linear", domain: [0, 20] }, 21)).toThrow("21 does not fit"));

  test("its ends are whole powers of ten around the values", () => {
    expect(logDomain([9_200_000, 402_000_000])).toEqual([1e6, 1e9]);
    expect(powersOfTen([1e6, 1e9])).toEqual([1e6, 1e7, 1e8, 1e9]);
  });
});

describe("words of a chart", () => {
  test("are broken into lines that fit, also without spaces", () => {
    for (const line of wrapText("这不是犯罪统计。这里只有找到来源的案件；不要据此判断哪一类多、哪一类少。", 200, 14))
      expect(estimatedWidth(line, 14)).toBeLessThanOrEqual(214);
    expect(wrapText("a b", 1000, 14)).toEqual(["a b"]);
  });
});

test("bars stand on linear axes from zero only: on a logarithmic one their length would mean nothing", () => {
  for (const { chart } of charts) {
    if (chart.kind === "bars") expect(chart.axis).toMatchObject({ type: "linear" });
    if (chart.axis.type === "linear") expect(chart.axis.domain[0]).toBe(0);
  }
});

test("every mark leads to a line of the table, and every line to its case and to a source", () => {
  for (const { chart, groups, name, lang } of charts) {
    const anchors = new Set(groups.flatMap((group) => [group.anchor, ...group.lines.map(({ anchor }) => anchor)]));
    const rows = chart.groups.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(anchors.has(row.href.slice(1)), `${lang} ${name} ${row.href}`).toBe(true);
    for (const line of groups.flatMap((group) => group.lines)) {
      expect(line.path).toMatch(/^\/[a-z]+\/vu-an\/[a-z0-9-]+\/#/);
      expect(line.sources.length, line.anchor).toBeGreaterThan(0);
    }
  }
});

test("every published amount stands in the table once, and is drawn unless it is in another currency", () => {
  const stated = statedFigures(library, "amount");
  for (const { name, chart, groups } of charts.filter((item) => item.name === "amounts")) {
    expect(
      groups.flatMap((group) => group.lines),
      name,
    ).toHaveLength(stated.length);
    const drawn = stated.filter(({ figure }) => measured(figure).unit === "VND");
    expect(chart.groups.flatMap((group) => group.rows)).toHaveLength(drawn.length);
  }
});

test("only what a court stated has a filled mark", () => {
  const courts = statedFigures(library, "amount")
    .filter(({ item }) => item.body === "court")
    .map(({ entry }) => `#amounts-${entry.id}`);
  for (const { chart } of charts.filter((item) => item.name === "amounts"))
    expect(chart.groups.flatMap((group) => group.rows.filter(({ filled }) => filled).map(({ href }) => href)).sort()).toEqual(
      courts.sort(),
    );
});

test("no words run out of the picture, in any language and width", () => {
  const layouts = [
    [340, "narrow"],
    [960, "wide"],
  ] as const;
  for (const { chart, lang, name } of charts) {
    for (const [width, layout] of layouts) {
      for (const [, attributes, words] of drawChart(chart, { width, layout }).matchAll(/<(?:text|tspan) ([^>]*)>([^<]*)</g)) {
        const x = Number(/(?:^| )x="([\d.-]+)"/.exec(attributes!)![1]);
        const room = estimatedWidth(words!.replaceAll("&quot;", '"').replaceAll("&amp;", "&"), 14);
        const before = { end: room, middle: room / 2 }[/text-anchor="(\w+)"/.exec(attributes!)?.[1] ?? ""] ?? 0;
        expect(x - before, `${lang} ${name} ${layout}: ${words}`).toBeGreaterThanOrEqual(0);
        expect(x - before + room, `${lang} ${name} ${layout}: ${words}`).toBeLessThanOrEqual(width);
      }
    }
  }
});

test("the name of a row is what a screen reader says, never cut", () => {
  for (const { chart, lang, name } of charts) {
    for (const layout of ["narrow", "wide"] as const) {
      const links = [
        ...drawChart(chart, { width: layout === "wide" ? 960 : 340, layout }).matchAll(/<a [^>]*aria-label="([^"]*)">(.*?)<\/a>/g),
      ];
      expect(links.length).toBeGreaterThan(0);
      for (const [, spoken, inside] of links) {
        const seen = [...inside!.matchAll(/<text [^>]*>(.*?)<\/text>/g)].map(([, words]) => words!.replaceAll(/<[^>]*>/g, ""));
        expect(seen).toHaveLength(2);
        for (const words of seen) expect(spoken, `${lang} ${name} ${layout}`).toContain(words);
      }
    }
  }
});

test("a picture holds neither styles nor scripts, and says its words in the reader's language", () => {
  for (const { chart } of charts) {
    const svg = drawChart(chart, { width: 960, layout: "wide", file: { caveat: "x", source: "y", linkOf: (row) => row.href } });
    expect(svg).not.toMatch(/ style=|<style|<script| on\w+=/);
    expect(svg).toContain(`<title>${chart.title}</title>`);
  }
});
