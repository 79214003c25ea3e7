import type { RootContent } from "mdast";
import type { Sections } from "./entry-markdown.ts";
import { entryLinks, type EntryView } from "./entry-view.ts";
import { heading, list, paragraph, quote, text, label } from "./markdown-nodes.ts";
import { linkSection, listSection } from "./markdown-tactic.ts";
import { referenceNodes, wordNodes, type MarkdownContext } from "./markdown-words.ts";

/** A guide, with the branches of the emergency guide where it has them. */
export function guideSections(view: EntryView<"guides">, context: MarkdownContext): Sections {
  const { facts, words } = view;
  const { lang, library, t } = context;
  return {
    status: words.stop ? [quote(paragraph(...label(t("entry.stop")), words.stop))] : [],
    before: [...listSection(t("entry.easy"), words.easy, context), ...branches(view, context)],
    after: [
      ...listSection(t("entry.checklist"), words.checklist, context),
      ...(facts.contacts.length > 0
        ? [heading(2, t("contacts.title")), list(facts.contacts.map((id) => referenceNodes("contact", id, context)))]
        : []),
      ...linkSection(t("nav.tactics"), entryLinks(library, "tactics", facts.tactics, lang), context),
      ...linkSection(t("entry.guides"), entryLinks(library, "guides", facts.guides, lang), context),
    ],
  };
}

const whenKeys = {
  now: "emergency.whenNow",
  minutes: "emergency.whenMinutes",
  hour: "emergency.whenHour",
  day: "emergency.whenDay",
  later: "emergency.whenLater",
} as const;

function branches({ facts, words, id }: EntryView<"guides">, context: MarkdownContext): RootContent[] {
  const { lang, t } = context;
  return facts.branches.flatMap((branch) => {
    const own = words.branches[branch.id];
    if (!own) throw new RangeError(`content/guides/${id}/${lang}.mdx has no words for the branch ${branch.id}.`);
    return [
      heading(2, own.title),
      ...(own.intro ? [paragraph(...wordNodes(own.intro, context))] : []),
      list(
        branch.steps.map((step) => {
          const said = own.steps[step.id];
          if (!said) throw new RangeError(`content/guides/${id}/${lang}.mdx has no words for the step ${branch.id}/${step.id}.`);
          return [
            paragraph(
              ...label(t(whenKeys[step.when])),
              ...wordNodes(said.do, context),
              ...step.sources.flatMap((source) => referenceNodes("cite", source, context)),
            ),
            ...(said.say ? [paragraph(`${t("emergency.say")} “${said.say}”`)] : []),
            ...(said.why ? [paragraph(...wordNodes(said.why, context))] : []),
            ...(step.sources.length === 0 ? [paragraph(t("emergency.ownAdvice"))] : []),
          ];
        }),
        true,
      ),
    ];
  });
}

/** A role: what the dispatch of 2021 asked of it, who that is today, and what can be done this week. */
export function roleSections({ facts, words }: EntryView<"roles">, context: MarkdownContext): Sections {
  const { lang, library, t } = context;
  return {
    status: [],
    before: [...listSection(t("entry.easy"), words.easy, context), ...listSection(t("role.thisWeek"), words.thisWeek, context, true)],
    after: [
      heading(2, t("role.asked")),
      paragraph(...referenceNodes("law", facts.duty, context)),
      list(words.asked.map((item) => wordNodes(item, context))),
      heading(2, t("role.today")),
      paragraph(...wordNodes(words.today, context), text(` (${t(`role.certain.${facts.todayCertain}`)})`)),
      ...linkSection(t("role.texts"), entryLinks(library, "tactics", facts.kit.tactics, lang), context),
      ...linkSection(t("role.guides"), entryLinks(library, "guides", facts.kit.guides, lang), context),
    ],
  };
}
