/** What stands in front matter for a fact: `{figure:loss}`, `{law:…}`, `{contact:113}`, `{cite:s2}`, `{entry:tactics/x}`, `{term:otp}`. */
export const tokenKinds = ["figure", "law", "contact", "cite", "entry", "term"] as const;

/** The kind of a token. */
export type TokenKind = (typeof tokenKinds)[number];

/** A piece of a text: plain words, loud words (between asterisks), or a token. */
export type Segment = { type: "text"; text: string } | { type: "loud"; text: string } | { type: TokenKind; ref: string };

const pattern = /\{([a-z]+):([^{}\s]+)\}|\*([^*]+)\*/g;

/**
 * Split a line of front matter into words and tokens.
 * `parseTokens("Gọi {contact:113} ngay")` → text "Gọi ", contact "113", text " ngay".
 * Throws a RangeError for an unknown kind of token.
 */
export function parseTokens(line: string): Segment[] {
  const segments: Segment[] = [];
  let last = 0;
  for (const match of line.matchAll(pattern)) {
    if (match.index > last) segments.push({ type: "text", text: line.slice(last, match.index) });
    const [whole, kind, ref, loud] = match;
    if (loud !== undefined) {
      segments.push({ type: "loud", text: loud });
    } else {
      if (!tokenKinds.includes(kind as TokenKind)) {
        throw new RangeError(`"${whole}" is no known token. Known: ${tokenKinds.map((name) => `{${name}:…}`).join(", ")}.`);
      }
      segments.push({ type: kind as TokenKind, ref: ref! });
    }
    last = match.index + whole.length;
  }
  if (last < line.length) segments.push({ type: "text", text: line.slice(last) });
  return segments;
}

/** The tokens of a line, without the words. */
export function tokensOf(line: string): { kind: TokenKind; ref: string }[] {
  return parseTokens(line).flatMap((segment) => ("ref" in segment ? [{ kind: segment.type, ref: segment.ref }] : []));
}

/** A headline without the asterisks: `plainHeadline("Công an *không* đòi tiền")` → `"Công an không đòi tiền"`. */
export function plainHeadline(line: string): string {
  return line.replaceAll("*", "");
}
