import type { Lang } from "#config/locales.ts";
import { namedEntry } from "#lib/entry-view.ts";
import type { Figure, Library } from "#lib/library.ts";
import { parseEntryRef } from "#lib/paths.ts";
import { parseTokens } from "#lib/tokens.ts";
import { formatFigure } from "./figures.ts";
import { lawName } from "./entry-names.ts";
import type { Translate } from "./translate.ts";

/** What tokens are expanded with. */
export interface WordContext {
  library: Library;
  lang: Lang;
  t: Translate;
  figures: readonly Figure[];
}

/** Name of a contact as a sentence uses it: its number where it has one, else its name. */
export function contactWords(library: Library, id: string, lang: Lang): string {
  const contact = library.contacts.get(id);
  if (!contact) throw new RangeError(`No contact "${id}" in content/contacts.`);
  return contact.value ?? contact.name[lang] ?? contact.name["vi"]!;
}

/**
 * A line of front matter as plain text, for sheets, messages and loudspeakers: tokens become words, asterisks and
 * source marks go. `plainWords("Gọi {contact:113} ngay", …)` → `"Gọi 113 ngay"`.
 */
export function plainWords(line: string, context: WordContext): string {
  return parseTokens(line)
    .map((segment) => {
      switch (segment.type) {
        case "text":
        case "loud":
          return segment.text;
        case "figure": {
          const figure = context.figures.find(({ id }) => id === segment.ref);
          if (!figure) throw new RangeError(`No figure "${segment.ref}" in facts.yaml of this entry.`);
          return formatFigure(figure, context.lang, context.t);
        }
        case "contact":
          return contactWords(context.library, segment.ref, context.lang);
        case "law":
          return lawName(context.library, segment.ref, context.lang, context.t).text;
        case "entry": {
          const { kind, id } = parseEntryRef(segment.ref);
          const link = namedEntry(context.library, kind, id, context.lang);
          if (!link) throw new RangeError(`No entry ${kind}/${id}.`);
          return link.title;
        }
        case "term": {
          const term = context.library.terms.get(segment.ref)?.term;
          return term?.[context.lang] ?? term?.["vi"] ?? segment.ref;
        }
        case "cite":
          return "";
      }
    })
    .join("")
    .trim();
}
