const fromHex = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** The table of a font that says which characters its glyphs stand for (`ToUnicode`): glyph → text. */
export function characterTable(cmap: string): Map<number, string> {
  const table = new Map<number, string>();
  for (const block of cmap.match(/beginbfchar[\s\S]*?endbfchar/g) ?? [])
    for (const [, code, text] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) table.set(parseInt(code!, 16), fromHex(text!));
  for (const block of cmap.match(/beginbfrange[\s\S]*?endbfrange/g) ?? []) {
    for (const [, from, to, text] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) {
      const start = parseInt(text!, 16);
      for (let code = parseInt(from!, 16); code <= parseInt(to!, 16); code++)
        table.set(code, String.fromCodePoint(start + code - parseInt(from!, 16)));
    }
  }
  return table;
}

/**
 * The words that operators of PDF draw, one after another; spaces come from the fonts' own space glyph. `fontOf` gives
 * the table of a font by its name; a glyph that it lacks becomes U+FFFD.
 */
export function textOf(content: string, fontOf: (name: string) => ReadonlyMap<number, string> | undefined): string {
  let characters: ReadonlyMap<number, string> | undefined;
  let text = "";
  for (const [, name, hex, array] of content.matchAll(/\/(\S+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>\s*Tj|\[([^\]]*)\]\s*TJ/g)) {
    if (name) characters = fontOf(name);
    else
      for (const [, codes] of (hex ? `<${hex}>` : array!).matchAll(/<([0-9A-Fa-f]+)>/g))
        for (const code of codes!.match(/.{4}/g) ?? []) text += characters?.get(parseInt(code, 16)) ?? "\ufffd";
  }
  return text.normalize("NFC");
}
