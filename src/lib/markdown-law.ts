import type { RootContent } from "mdast";
import { sourceLang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { provisionName } from "#i18n/law-names.ts";
import { frameAmounts, framePenalties } from "#i18n/penalties.ts";
import type { Sections } from "./entry-markdown.ts";
import { entryLinks, type EntryView } from "./entry-view.ts";
import { standingOn } from "./law-validity.ts";
import { heading, link, list, paragraph, quote, strong, table, text, label } from "./markdown-nodes.ts";
import { linkSection, listSection } from "./markdown-tactic.ts";
import { wordNodes, type MarkdownContext } from "./markdown-words.ts";

type Law = EntryView<"laws">;
type Provision = Law["facts"]["provisions"][number];

/** A law: its standing, its data, and each provision in plain words with its penalties. */
export function lawSections(view: Law, context: MarkdownContext): Sections {
  const { facts, words } = view;
  const { lang, library, t, today } = context;
  const date = (day: string | undefined) => day && formatDate(day, lang, t);
  const rows = [
    [t("law.officialTitle"), facts.officialTitle],
    [t("law.number"), facts.number],
    [t("law.issuer"), facts.issuer],
    [t("law.issued"), date(facts.issued)],
    [t("law.validFrom"), date(facts.validFrom)],
    [t("law.validTo"), date(facts.validTo)],
    [t("law.amendedBy"), facts.amendedBy.join("; ")],
    [t("law.replaces"), facts.replacesText],
  ].filter((row): row is [string, string] => Boolean(row[1]));
  return {
    status: [
      quote(
        paragraph(
          strong(t(`lawStatus.${standingOn(facts, today)}`)),
          ` (${t("law.asOf", { date: date(today)! })})${facts.statusCertain ? "" : ` ${t("law.uncertain")}`}`,
        ),
      ),
      ...linkSection(t("law.replacedBy"), entryLinks(library, "laws", facts.replacedBy, lang), context),
    ],
    before: [
      ...listSection(t("law.keyPoints"), words.keyPoints, context),
      ...(words.found ? [quote(paragraph(...wordNodes(words.found, context)))] : []),
      list([
        ...rows.map(([name, value]) => [...label(name), value]),
        ...(facts.officialUrl ? [[...label(t("law.officialText")), link(facts.officialUrl, facts.officialUrl)]] : []),
      ]),
      paragraph(
        [t("law.unofficial", { date: date(facts.reviewed)! }), t("law.dayOfAct"), lang !== sourceLang && t("law.binding")]
          .filter(Boolean)
          .join(" "),
      ),
    ],
    after: [
      ...(facts.provisions.length > 0 ? [heading(2, t("law.provisions"))] : []),
      ...facts.provisions.flatMap((provision) => provisionNodes(view, provision, context)),
      ...linkSection(t("law.replaces"), entryLinks(library, "laws", facts.replaces, lang), context),
    ],
  };
}

function provisionNodes({ facts, words, id }: Law, provision: Provision, context: MarkdownContext): RootContent[] {
  const { lang, t, today } = context;
  const own = words.provisions[provision.id];
  if (!own) throw new RangeError(`content/laws/${id}/${lang}.mdx has no words for the provision ${provision.id}.`);
  const validity = { status: facts.status, validFrom: provision.validFrom ?? facts.validFrom, validTo: provision.validTo ?? facts.validTo };
  return [
    heading(3, `${provisionName(provision.id, t, own.label)}. ${own.title}`),
    ...(standingOn(validity, today) === "ended" ? [paragraph(strong(t("lawStatus.ended")))] : []),
    ...(provision.officialTitle ? [paragraph(provision.officialTitle)] : []),
    ...own.meaning.map((sentence) => paragraph(...wordNodes(sentence, context))),
    ...(own.concerns ? [paragraph(...label(t("law.concerns")), ...wordNodes(own.concerns, context))] : []),
    ...(provision.frames.length > 0 ? [penalties(id, provision, own.frames, context)] : []),
    ...(own.note ? [quote(paragraph(...wordNodes(own.note, context)))] : []),
  ];
}

function penalties(law: string, provision: Provision, words: Readonly<Record<string, string>>, context: MarkdownContext): RootContent {
  const { lang, t } = context;
  return table([
    [[t("law.frameCol")], [t("law.whenCol")], [t("law.penaltyCol")]],
    ...provision.frames.map((frame) => {
      const clause = /^khoan-(\d+[a-z]?)/.exec(frame.id)?.[1];
      const amounts = frameAmounts(frame, lang, t);
      const own = words[frame.id];
      return [
        [frame.label === "additional" ? t("law.additional") : clause ? t("law.clauseShort", { n: clause }) : ""],
        [...(amounts ? [amounts] : []), ...(amounts && own ? ["; "] : []), ...(own ? wordNodes(own, context) : [])],
        [
          text(
            [
              ...framePenalties(frame, lang, t, law.startsWith("bo-luat-hinh-su")),
              ...(frame.organisationDouble ? [t("penalty.organisationDouble")] : []),
              ...(frame.organisationFine ? [t("penalty.organisationFine")] : []),
            ].join("; "),
          ),
        ],
      ];
    }),
  ]);
}
