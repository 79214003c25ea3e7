import type { RootContent } from "mdast";
import { toMarkdown } from "mdast-util-to-markdown";
import { kinds } from "#config/kinds.ts";
import { langs, localeOf, type Lang } from "#config/locales.ts";
import type { Translate } from "#i18n/translate.ts";
import { isSpecimen } from "./edition.ts";
import { sortedEntries, type Library } from "./library.ts";
import { heading, link, list, paragraph, quote } from "./markdown-nodes.ts";
import { absoluteUrl, caseFiguresPath, dataPath, entryPath, pagePath } from "./paths.ts";

/**
 * The list of the site for assistants, in one language (https://llmstxt.org/): title, summary, what to keep to when
 * quoting, then the Markdown of every entry by kind. Entries that the language lacks are left out.
 */
export function llmsText({ library, lang, t }: { library: Library; lang: Lang; t: Translate }): string {
  const url = (path: string) => absoluteUrl(library.site.address, path);
  const children: RootContent[] = [
    heading(1, t("site.title")),
    quote(paragraph(t("site.description"))),
    list([
      [t("site.independent"), ...(isSpecimen(library.site) ? [` ${t("site.specimen")}`] : [])],
      [t("llms.quote")],
      [t("llms.cases")],
      [t("llms.law")],
      [t("llms.silence")],
      [t("llms.markdown")],
    ]),
    heading(2, t("llms.first")),
    list([
      [link(url(`${pagePath("emergency", lang)}index.md`), t("emergency.title")), `: ${t("emergency.choose")}`],
      [link(url("/data/contacts.json"), t("contacts.title")), `: ${t("data.file.contacts")}`],
    ]),
    ...kinds.flatMap((kind) => {
      const items = sortedEntries(library, kind).flatMap((entry) => {
        const words = entry.words[lang];
        return words ? [[link(url(`${entryPath(kind, entry.id, lang)}index.md`), words.title), `: ${words.summary}`]] : [];
      });
      return items.length > 0 ? [heading(2, t(`nav.${kind}`)), list(items)] : [];
    }),
    // The format gives a section of this name a meaning: it may be left out where room is short.
    heading(2, "Optional"),
    list([
      [link(url(dataPath(lang)), t("data.title")), `: ${t("data.lead")}`],
      [link(url(caseFiguresPath(lang)), t("figures.title")), `: ${t("figures.caveat")}`],
      [link(url(pagePath("press", lang)), t("press.title")), `: ${t("press.lead")}`],
      ...langs.filter((other) => other !== lang).map((other) => [link(url(`/${other}/llms.txt`), localeOf(other).name)]),
    ]),
  ];
  return toMarkdown({ type: "root", children }, { bullet: "-", listItemIndent: "one" });
}
