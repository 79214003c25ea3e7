import type { PhrasingContent } from "mdast";
import { sourceLang, type Lang } from "#config/locales.ts";
import { lawName } from "#i18n/entry-names.ts";
import { formatFigure } from "#i18n/figures.ts";
import type { Translate } from "#i18n/translate.ts";
import type { Citations } from "./citations.ts";
import { entryLink } from "./entry-view.ts";
import { standingOn } from "./law-validity.ts";
import type { Figure, Library } from "./library.ts";
import { link, strong, text } from "./markdown-nodes.ts";
import { absoluteUrl, pagePath, parseEntryRef } from "./paths.ts";
import { splitLawRef } from "./provision-ids.ts";
import { parseTokens, type TokenKind } from "./tokens.ts";

/** What the words of an entry are expanded with. */
export interface MarkdownContext {
  library: Library;
  lang: Lang;
  t: Translate;
  today: string;
  citations: Citations;
  figures: ReadonlyMap<string, Figure>;
}

/** A whole address. */
export function urlOf({ library }: Pick<MarkdownContext, "library">, path: string): string {
  return absoluteUrl(library.site.address, path);
}

/** What a reference says, as nodes; `own` are the words that the text itself gives it. Throws a RangeError when it leads to nothing. */
export function referenceNodes(kind: TokenKind, ref: string, context: MarkdownContext, own: PhrasingContent[] = []): PhrasingContent[] {
  const { library, lang, t, figures, citations } = context;
  switch (kind) {
    case "figure": {
      const figure = figures.get(ref);
      if (!figure) throw new RangeError(`No figure "${ref}" in facts.yaml of this entry.`);
      return [text(formatFigure(figure, lang, t))];
    }
    case "law": {
      const name = lawName(library, ref, lang, t);
      const isOld = standingOn(library.entries.laws.get(splitLawRef(ref).law)!.facts, context.today) === "ended";
      return [link(urlOf(context, name.path), name.text), ...(isOld ? [text(` (${t("law.historyMark")})`)] : [])];
    }
    case "contact":
      return [text(contactText(library, ref, lang))];
    case "cite": {
      const { number } = citations.cite(ref);
      return [{ type: "footnoteReference", identifier: String(number), label: String(number) }];
    }
    case "entry": {
      const { kind: entryKind, id } = parseEntryRef(ref);
      const found = entryLink(library, entryKind, id, lang);
      if (!found) throw new RangeError(`No entry "${ref}" in content/.`);
      return [{ type: "link", url: urlOf(context, found.path), children: own.length > 0 ? (own as never) : [text(found.title)] }];
    }
    case "term": {
      const term = library.terms.get(ref)?.term;
      if (!term) throw new RangeError(`No term "${ref}" in content/glossary.`);
      const words = own.length > 0 ? own : [text(term[lang] ?? term[sourceLang]!)];
      return [{ type: "link", url: `${urlOf(context, pagePath("glossary", lang))}#${ref}`, children: words as never }];
    }
  }
}

/** Name of a contact, and its number where a verified one is published: "Bank hotline (1900 …)". */
function contactText(library: Library, id: string, lang: Lang): string {
  const contact = library.contacts.get(id);
  if (contact?.status !== "verified") throw new RangeError(`"${id}" is no verified contact in content/contacts.`);
  const name = contact.name[lang] ?? contact.name[sourceLang]!;
  return !contact.value || name.includes(contact.value) ? name : `${name} ${contact.value}`;
}

/** A line of front matter as nodes: its tokens become words, links and numbers of sources. */
export function wordNodes(line: string, context: MarkdownContext): PhrasingContent[] {
  return parseTokens(line).flatMap((segment): PhrasingContent[] => {
    if (segment.type === "text") return [text(segment.text)];
    if (segment.type === "loud") return [strong(segment.text)];
    return referenceNodes(segment.type, segment.ref, context);
  });
}
