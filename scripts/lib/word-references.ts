import { tokenKinds, type TokenKind } from "#lib/tokens.ts";
import type { ContentFile } from "./content-file.ts";
import { attributeOf, isTag, lineOfNode, walk } from "./mdx-body.ts";
import { passagesOf } from "./passages.ts";

/** A place in the words that refers to a fact, a law, a contact, a source, an entry or a term. */
export interface WordReference {
  kind: TokenKind;
  ref: string;
  /** As it is written: `{figure:loss}` or `<Figure id="loss" />`. */
  shown: string;
  line: number;
  /** With law: the words say that the provision is history. */
  history: boolean;
}

/** A pair of braces in front matter that is no token. */
export interface BrokenToken {
  shown: string;
  line: number;
}

/** The component of each kind of reference and the attribute that holds it. */
export const referenceComponents: Record<TokenKind, { name: string; attribute: string }> = {
  figure: { name: "Figure", attribute: "id" },
  law: { name: "Law", attribute: "ref" },
  contact: { name: "Contact", attribute: "id" },
  cite: { name: "Cite", attribute: "source" },
  entry: { name: "Entry", attribute: "ref" },
  term: { name: "Term", attribute: "id" },
};

const cache = new WeakMap<ContentFile, WordReference[]>();

/** References of a file, those of the front matter first. */
export function wordReferences(file: ContentFile): WordReference[] {
  let references = cache.get(file);
  if (!references) {
    references = [...tokens(file), ...components(file)];
    cache.set(file, references);
  }
  return references;
}

const tokenPattern = /\{([a-z]+):([^{}\s]+)\}/g;

function tokens(file: ContentFile): WordReference[] {
  return passagesOf(file).flatMap((passage) =>
    passage.path === undefined
      ? []
      : [...passage.text.matchAll(tokenPattern)].flatMap(([shown, kind, ref]) =>
          (tokenKinds as readonly string[]).includes(kind!)
            ? [{ kind: kind as TokenKind, ref: ref!, shown, line: passage.lineAt(0), history: false }]
            : [],
        ),
  );
}

/** Braces that are no known token. */
export function brokenTokens(file: ContentFile): BrokenToken[] {
  return passagesOf(file).flatMap((passage) => {
    if (passage.path === undefined) return [];
    const rest = passage.text.replace(tokenPattern, (whole, kind: string) =>
      (tokenKinds as readonly string[]).includes(kind) ? "" : whole,
    );
    return [...rest.matchAll(/\{[^{}]*\}|[{}]/g)].map(([shown]) => ({ shown, line: passage.lineAt(0) }));
  });
}

function components(file: ContentFile): WordReference[] {
  const found: WordReference[] = [];
  if (!file.body) return found;
  walk(file.body, (node) => {
    if (!isTag(node)) return;
    for (const kind of tokenKinds) {
      const { name, attribute } = referenceComponents[kind];
      if (node.name !== name) continue;
      const ref = attributeOf(node, attribute);
      if (ref)
        found.push({
          kind,
          ref,
          shown: `<${name} ${attribute}="${ref}" />`,
          line: lineOfNode(node),
          history: attributeOf(node, "history") !== undefined,
        });
    }
  });
  return found;
}
