import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import type { FootnoteDefinition, RootContent } from "mdast";
import { localeOf, sourceLang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import { isSpecimen } from "./edition.ts";
import type { EntryView } from "./entry-view.ts";
import { caseSections } from "./markdown-case.ts";
import { bodyNodes, type MdxNode } from "./markdown-body.ts";
import { guideSections, roleSections } from "./markdown-guide.ts";
import { lawSections } from "./markdown-law.ts";
import { heading, link, list, paragraph, quote, strong, text } from "./markdown-nodes.ts";
import { tacticSections } from "./markdown-tactic.ts";
import { urlOf, type MarkdownContext } from "./markdown-words.ts";
import { dataLicence } from "./data-package.ts";
import { entryPath } from "./paths.ts";

/** What stands above and below the body of an article. */
export interface Sections {
  /** Status: stage, standing, presumption of innocence. */
  status: RootContent[];
  before: RootContent[];
  after: RootContent[];
}

/**
 * An entry as clean Markdown for assistants and other programs: where it is from, how it stands, what it says,
 * its sources as footnotes, and how to quote it. `body` is the syntax tree of its article.
 */
export function entryMarkdown(view: EntryView, body: MdxNode, context: MarkdownContext): string {
  const { status, before, after } = sectionsOf(view, context);
  const children: RootContent[] = [
    heading(1, view.words.title),
    paragraph(view.words.summary),
    list(identity(view, context)),
    ...notices(view, context),
    ...status,
    ...before,
    ...bodyNodes(body, context),
    ...after,
    ...sources(context),
    ...howToQuote(view, context),
  ];
  return toMarkdown(
    { type: "root", children },
    { extensions: [gfmToMarkdown()], bullet: "-", rule: "-", fences: true, listItemIndent: "one" },
  );
}

function sectionsOf(view: EntryView, context: MarkdownContext): Sections {
  switch (view.kind) {
    case "tactics":
      return tacticSections(view as EntryView<"tactics">, context);
    case "laws":
      return lawSections(view as EntryView<"laws">, context);
    case "cases":
      return caseSections(view as EntryView<"cases">, context);
    case "guides":
      return guideSections(view as EntryView<"guides">, context);
    case "roles":
      return roleSections(view as EntryView<"roles">, context);
  }
}

function identity(view: EntryView, context: MarkdownContext) {
  const { lang, t } = context;
  const { facts, revision } = view;
  return [
    [`${t("entry.permalink")}: `, link(urlOf(context, view.path), urlOf(context, view.path))],
    [`${t("entry.shortAddress")}: ${view.short}`],
    [
      `${t("entry.revision", { n: view.words.revision ?? view.words.sourceRevision ?? revision })} · ${t("entry.code", { code: facts.code })} · ${localeOf(lang).name}`,
    ],
    [
      `${t("entry.published", { date: formatDate(facts.published, lang, t) })} · ${t("entry.reviewed", { date: formatDate(facts.reviewed, lang, t) })}`,
    ],
    [t("site.independent")],
  ];
}

function notices(view: EntryView, context: MarkdownContext): RootContent[] {
  const { lang, library, t } = context;
  return [
    ...(isSpecimen(library.site) ? [quote(paragraph(t("site.specimen")))] : []),
    ...(view.freshness === "stale"
      ? [quote(paragraph(`${t("entry.stale")} `, link(urlOf(context, entryPath(view.kind, view.id, sourceLang)), t("entry.staleLink"))))]
      : []),
    ...(view.review === "overdue" ? [quote(paragraph(t("entry.overdue", { date: formatDate(view.facts.reviewed, lang, t) })))] : []),
  ];
}

/** The sources as footnotes, numbered as on the page. The publisher is the name: addresses may carry names of persons. */
function sources({ citations, lang, t }: MarkdownContext): RootContent[] {
  return [
    heading(2, t("entry.sources")),
    ...citations.list().map((source): FootnoteDefinition => ({
      type: "footnoteDefinition",
      identifier: String(source.number),
      label: String(source.number),
      children: [
        paragraph(
          source.publisher,
          ...(source.title ? [`, ${source.title}`] : []),
          ...(source.published ? [`, ${formatDate(source.published, lang, t)}`] : []),
          ...(source.url ? [text(", "), link(source.url, source.url)] : []),
        ),
      ],
    })),
  ];
}

function howToQuote(view: EntryView, context: MarkdownContext): RootContent[] {
  const { lang, t } = context;
  const url = urlOf(context, view.path);
  const date = formatDate(view.facts.changes.at(-1)?.on ?? view.facts.published, lang, t);
  const values = { title: view.words.title, site: t("site.title"), revision: view.revision, date, url: "\u0000" };
  const [before, after] = t("cite.pressLine", values).split("\u0000");
  const pressLine = [text(before ?? ""), link(url, url), text(after ?? "")].filter((node) => node.type === "link" || node.value);
  return [
    heading(2, t("press.quote")),
    paragraph(...pressLine),
    paragraph(strong(t("about.licence")), ": ", link(dataLicence.path, "CC BY 4.0")),
  ];
}
