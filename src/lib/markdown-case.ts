import { formatDate } from "#i18n/dates.ts";
import { tacticsOfCase } from "./cross-links.ts";
import type { Sections } from "./entry-markdown.ts";
import { entryLinks, type EntryView } from "./entry-view.ts";
import { heading, list, paragraph, quote, strong, text, label } from "./markdown-nodes.ts";
import { linkSection, listSection } from "./markdown-tactic.ts";
import { referenceNodes, wordNodes, type MarkdownContext } from "./markdown-words.ts";

/** A case: stage first, what is proven and what is alleged kept apart. */
export function caseSections({ facts, words, id }: EntryView<"cases">, context: MarkdownContext): Sections {
  const { citations, lang, library, t } = context;
  const date = (day: string) => formatDate(day, lang, t);
  const rows = [
    [t("case.place"), facts.places.map((place) => words.places?.[place] ?? place).join(", ")],
    [t("case.year"), facts.years.join(", ")],
    [t("case.court"), facts.court],
    [t("case.judgment"), facts.judgmentNumber],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return {
    status: [
      quote(
        paragraph(
          strong(`${t("case.stage")}: ${t(`stage.${facts.stage}`)}`),
          ` (${t("case.asOf", { date: date(facts.stageAsOf) })})`,
          ...referenceNodes("cite", facts.stageSource, context),
        ),
        ...(facts.final
          ? []
          : [paragraph([t("case.presumption"), facts.stage === "tried-first-instance" && t("case.notFinal")].filter(Boolean).join(" "))]),
      ),
      list(rows.map(([name, value]) => [...label(name), value])),
    ],
    before: [
      ...listSection(t("entry.easy"), words.easy, context),
      heading(2, t("case.outcome")),
      paragraph(...wordNodes(words.outcome, context)),
      ...(facts.singleSource ? [paragraph(t("case.singleSource", { publisher: citations.list()[0]?.publisher ?? "" }))] : []),
      ...(facts.scale.length > 0
        ? [
            heading(2, t("case.scale")),
            list(
              facts.scale.map((item) => [
                ...wordNodes(words.scale[item.what] ?? `{figure:${item.figure}}`, context),
                ` (${item.statedOn ? t("case.statedByOn", { who: item.statedBy, date: date(item.statedOn) }) : t("case.statedBy", { who: item.statedBy })})`,
              ]),
            ),
          ]
        : []),
    ],
    after: [
      ...listSection(t("case.proven"), words.proven, context),
      ...listSection(t("case.alleged"), words.alleged, context),
      ...listSection(t("case.disputed"), words.disputed, context),
      heading(2, t("case.charges")),
      list(
        facts.charges.map((charge, index) => {
          const own = words.offences?.[index];
          return [
            own ? `${own} (${charge.offence})` : charge.offence,
            ...(charge.law ? [text(": "), ...referenceNodes("law", charge.law, context)] : []),
            ...(charge.law && charge.basis === "inferred" ? [` ${t("case.inferred")}`] : []),
          ];
        }),
      ),
      heading(2, t("case.timeline")),
      list(
        facts.timeline.map((event) => [
          ...label(date(event.date)),
          ...wordNodes(words.timeline[event.id] ?? "", context),
          ...referenceNodes("cite", event.source, context),
        ]),
      ),
      heading(2, t("case.lesson")),
      paragraph(...wordNodes(words.lesson, context)),
      ...listSection(t("case.redFlags"), words.redFlags, context),
      ...linkSection(t("case.tactics"), entryLinks(library, "tactics", tacticsOfCase(library, id), lang), context),
    ],
  };
}
