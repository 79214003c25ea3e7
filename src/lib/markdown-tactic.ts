import type { RootContent } from "mdast";
import { sourceLang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { casesOfTactic } from "./cross-links.ts";
import type { Sections } from "./entry-markdown.ts";
import { entryLinks, type EntryLink, type EntryView } from "./entry-view.ts";
import { standingOn } from "./law-validity.ts";
import { heading, link, list, paragraph, quote, text, label } from "./markdown-nodes.ts";
import { referenceNodes, urlOf, wordNodes, type MarkdownContext } from "./markdown-words.ts";
import { kitPath } from "./paths.ts";
import { splitLawRef } from "./provision-ids.ts";

/** A heading with a list of lines; nothing where there are no lines. */
export function listSection(title: string, lines: readonly string[], context: MarkdownContext, ordered = false): RootContent[] {
  if (lines.length === 0) return [];
  return [
    heading(2, title),
    list(
      lines.map((line) => wordNodes(line, context)),
      ordered,
    ),
  ];
}

/** A heading with a list of links; nothing where there are none. */
export function linkSection(title: string, links: readonly EntryLink[], context: MarkdownContext): RootContent[] {
  if (links.length === 0) return [];
  return [heading(2, title), list(links.map((item) => [link(urlOf(context, item.path), item.title), `: ${item.summary}`]))];
}

/** A tactic, in the order of its page. */
export function tacticSections({ facts, words, id }: EntryView<"tactics">, context: MarkdownContext): Sections {
  const { lang, library, t } = context;
  const { contact, then } = facts.firstContact;
  const cases = entryLinks(library, "cases", casesOfTactic(library, id), lang);
  const said = (vi: string, meaning?: string) => (lang === sourceLang || !meaning ? `“${vi}”` : `“${meaning}” (“${vi}”)`);
  return {
    status: [quote(paragraph(...label(t("entry.stop")), words.stop))],
    before: [
      ...listSection(t("entry.easy"), words.easy, context),
      heading(2, t("entry.firstContact")),
      paragraph(
        ...referenceNodes("contact", contact, context),
        ...(then
          ? [
              text(", "),
              ...t("entry.firstContactThen", { contact: "\u0000" })
                .split(/(\u0000)/)
                .flatMap((part) => (part === "\u0000" ? referenceNodes("contact", then, context) : part ? [text(part)] : [])),
            ]
          : []),
      ),
      ...listSection(t("entry.firstSteps"), words.firstSteps, context, true),
      heading(2, t("entry.dialogue")),
      paragraph(t("entry.dialogueNote")),
      list(
        words.dialogue.map((turn) => [
          ...label(turn.who === "them" ? t("entry.them") : t("entry.you")),
          turn.text,
          ...(lang !== sourceLang && turn.vi ? [` (${turn.vi})`] : []),
        ]),
      ),
      paragraph(...label(t("entry.question")), words.question),
      heading(2, t("entry.phrases")),
      list(words.phrases.map((phrase) => [said(phrase.vi, phrase.text)])),
      ...listSection(t("entry.redFlags"), words.redFlags, context),
      ...listSection(t("entry.dos"), words.dos, context),
      ...listSection(t("entry.donts"), words.donts, context),
    ],
    after: [
      heading(2, t("entry.law")),
      list(
        facts.law.map((item) => {
          const law = library.entries.laws.get(splitLawRef(item.ref).law)?.facts;
          const own = words.law[item.ref];
          return [
            paragraph(...referenceNodes("law", item.ref, context), ...(own ? [text(": "), ...wordNodes(own, context)] : [])),
            paragraph(
              [
                law && t(`lawStatus.${standingOn(law, context.today)}`),
                law?.validFrom && `${t("law.validFrom")}: ${formatDate(law.validFrom, lang, t)}`,
                item.basis === "stated" ? t("entry.lawStated") : t("entry.lawEditorial"),
              ]
                .filter(Boolean)
                .join(" · "),
              ...(item.source ? referenceNodes("cite", item.source, context) : []),
            ),
          ];
        }),
      ),
      paragraph(`${t("entry.lawCaution")} ${t("law.dayOfAct")}`),
      ...(cases.length > 0 ? linkSection(t("entry.cases"), cases, context) : [heading(2, t("entry.cases")), paragraph(t("entry.noCase"))]),
      ...(words.caseNote ? [paragraph(...wordNodes(words.caseNote, context))] : []),
      ...linkSection(t("entry.related"), entryLinks(library, "tactics", facts.related, lang), context),
      paragraph(link(urlOf(context, kitPath(id, lang)), t("entry.print"))),
    ],
  };
}
