import { inflateSync } from "node:zlib";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from "pdf-lib";
import { characterTable, textOf } from "./pdf-text.ts";

/** What there is to know of a PDF with one page. */
export interface PdfFacts {
  pages: number;
  widthMm: number;
  heightMm: number;
  title: string | undefined;
  lang: string | undefined;
  tagged: boolean;
  fonts: PdfFont[];
  /** The words in the order in which they are drawn. */
  text: string;
  /** The only date, `YYYY-MM-DD`. */
  created: string | undefined;
  /** Height of the page in points, and what draws it: operators of PDF, unpacked. */
  heightPt: number;
  content: string;
}

/** A font of the page: its name with the tag of a subset, `AAAAAA+BeVietnamPro-Bold`. */
export interface PdfFont {
  name: string;
  embedded: boolean;
  subset: boolean;
}

interface LoadedFont extends PdfFont {
  characters: ReadonlyMap<number, string>;
}

/** Read a PDF as a program that extracts text would: by the fonts' own tables of characters. Throws when it is none. */
export async function readPdf(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const page = document.getPage(0);
  const { width, height } = page.getSize();
  const fonts = fontsOf(page.node.Resources());
  const content = contentOf(page.node.Contents());
  const lang = document.catalog.get(PDFName.of("Lang"));
  const mark = document.catalog.lookupMaybe(PDFName.of("MarkInfo"), PDFDict);
  return {
    pages: document.getPageCount(),
    widthMm: (width * 25.4) / 72,
    heightMm: (height * 25.4) / 72,
    title: document.getTitle(),
    lang: lang?.toString().replace(/^\(|\)$/g, ""),
    tagged: mark?.get(PDFName.of("Marked"))?.toString() === "true" && document.catalog.has(PDFName.of("StructTreeRoot")),
    fonts: [...fonts.values()].map(({ name, embedded, subset }) => ({ name, embedded, subset })),
    text: textOf(content, (name) => fonts.get(name)?.characters),
    created: document.getCreationDate()?.toISOString().slice(0, 10),
    heightPt: height,
    content,
  };
}

function fontsOf(resources: PDFDict | undefined): Map<string, LoadedFont> {
  const fonts = new Map<string, LoadedFont>();
  const dictionary = resources?.lookupMaybe(PDFName.of("Font"), PDFDict);
  for (const [key] of dictionary?.entries() ?? []) {
    const font = dictionary!.lookup(key, PDFDict);
    const descendant = font.lookupMaybe(PDFName.of("DescendantFonts"), PDFArray)?.lookup(0, PDFDict);
    const descriptor = (descendant ?? font).lookupMaybe(PDFName.of("FontDescriptor"), PDFDict);
    const drawn = font.get(PDFName.of("Subtype"))?.toString() === "/Type3";
    const toUnicode = font.lookup(PDFName.of("ToUnicode"));
    const name = font.lookupMaybe(PDFName.of("BaseFont"), PDFName)?.decodeText() ?? "Type3";
    fonts.set(key.decodeText(), {
      name,
      embedded: drawn || ["FontFile", "FontFile2", "FontFile3"].some((file) => descriptor?.has(PDFName.of(file))),
      subset: drawn || /^[A-Z]{6}\+/.test(name),
      characters: toUnicode instanceof PDFRawStream ? characterTable(unpacked(toUnicode)) : new Map(),
    });
  }
  return fonts;
}

function unpacked(stream: PDFRawStream): string {
  const bytes = Buffer.from(stream.getContents());
  return (stream.dict.get(PDFName.of("Filter")) ? inflateSync(bytes) : bytes).toString("latin1");
}

function contentOf(contents: PDFObject | undefined): string {
  if (contents instanceof PDFRawStream) return unpacked(contents);
  if (contents instanceof PDFArray)
    return contents
      .asArray()
      .map((_, index) => unpacked(contents.lookup(index) as PDFRawStream))
      .join("\n");
  throw new Error("The page has no content.");
}
