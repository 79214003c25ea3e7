import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from "pdf-lib";

/** What a test needs to know of a PDF with one page. */
export interface PdfFacts {
  pages: number;
  widthMm: number;
  heightMm: number;
  title: string | undefined;
  lang: string | undefined;
  tagged: boolean;
  /** Names of fonts, and whether their file is inside. */
  fonts: { name: string; embedded: boolean }[];
  /** The words in the order in which they are drawn. */
  text: string;
  created: string | undefined;
}

/** Read a PDF as a program that extracts text would: by the fonts' own tables of characters. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0);
  const { width, height } = page.getSize();
  const fonts = fontsOf(page.node.Resources());
  const lang = document.catalog.get(PDFName.of("Lang"));
  const mark = document.catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  return {
    pages: document.getPageCount(),
    widthMm: (width * 25.4) / 72,
    heightMm: (height * 25.4) / 72,
    title: document.getTitle(),
    lang: lang?.toString().replace(/^\(|\)$/g, ""),
    tagged: mark?.get(PDFName.of("Marked"))?.toString() === "true" && document.catalog.has(PDFName.of("StructTreeRoot")),
    fonts: [...fonts.values()].map(({ name, embedded }) => ({ name, embedded })),
    text: textOf(contentOf(page.node.Contents()), fonts),
    created: document.getCreationDate()?.toISOString().slice(0, 10),
  };
}

interface Font {
  name: string;
  embedded: boolean;
  characters: ReadonlyMap<number, string>;
}

function fontsOf(resources: PDFDict | undefined): Map<string, Font> {
  const fonts = new Map<string, Font>();
  const dictionary = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
  for (const [key] of dictionary?.entries() ?? []) {
    const font = dictionary!.lookup(key, PDFDict);
    const descendant = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict);
    const descriptor = (descendant ?? font).lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
    const embedded =
      ["FontFile", "FontFile2", "FontFile3"].some((file) => descriptor?.has(PDFName.of(file))) ||
      font.get(PDFName.of("Subtype"))?.toString() === "/Type3";
    const toUnicode = font.lookup(PDFName.of("ToUnicode"));
    fonts.set(key.decodeText(), {
      name: String(font.get(PDFName.of("BaseFont")) ?? "Type3"),
      embedded,
      characters: toUnicode instanceof PDFRawStream ? characterTable(plain(toUnicode)) : new Map(),
    });
  }
  return fonts;
}

function plain(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.getContents());
  return (stream.dict.get(PDFName.of("Filter")) ? inflateSync(bytes) : bytes).toString("latin1");
}

function contentOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFRawStream) return plain(contents);
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((_, index) => plain(contents.lookup(index) as PDFRawStream))
      .join("\n");
  throw new Error("The page has no content.");
}

const fromHex = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

function characterTable(cmap: string): Map<number, string> {
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

/** Words drawn one after another; spaces come from the fonts' own space glyph. */
function textOf(content: string, fonts: ReadonlyMap<string, Font>): string {
  let font: Font | undefined;
  let text = "";
  for (const [, name, hex, array] of content.matchAll(/\/(\S+)\s+[\d.]+\s+Tf|<([0-9A-Fa-f]+)>\s*Tj|\[([^\]]*)\]\s*TJ/g)) {
    if (name) font = fonts.get(name);
    else
      for (const [, codes] of (hex ? `<${hex}>` : array!).matchAll(/<([0-9A-Fa-f]+)>/g))
        for (const code of codes!.match(/.{4}/g) ?? []) text += font?.characters.get(parseInt(code, 16)) ?? "\ufffd";
  }
  return text.normalize("NFC");
}
