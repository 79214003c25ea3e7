import type { Format } from "#config/formats.ts";
import { localeOf } from "#config/locales.ts";
import type { PlannedSheet } from "#lib/sheet-plan.ts";
import { readDrawing, type Rgb } from "./pdf-drawing.ts";
import { readPdf, type PdfFacts } from "./pdf-reader.ts";
import { problemsOfCode, type Place } from "./qr-check.ts";

/** What the page shows and its PDF must therefore hold. */
export interface Shown {
  title: string;
  /** The words as a reader meets them, text by text. */
  words: readonly string[];
  /** Where the QR code stands, on sheets that have one. */
  code: Place | undefined;
}

/** Typefaces of the sheets. Any other comes from the machine: a letter is missing in ours. */
const ownFonts = /\+(?:BeVietnamPro-\w+|SheetCJK\d+)$/;

/** Formats that are copied in black and white, so that a tint would become a grey cloud. */
const blackOnly: readonly Format[] = ["a4-mono", "phone-card"];

/** Formats with a QR code beside the short address. */
const withCode: readonly Format[] = ["a4", "a4-mono", "a3", "a5", "bilingual"];

/** Sentences on what is wrong with a PDF; none when all is well. */
export async function problemsOfPdf(bytes: Uint8Array, sheet: PlannedSheet, shown: Shown): Promise<string[]> {
  const pdf = await readPdf(bytes);
  const problems = problemsOfFacts(pdf, sheet, shown);
  const { shapes, colours } = readDrawing(pdf.content, pdf.heightPt);
  const tints = blackOnly.includes(sheet.format) ? colours.filter((colour) => !isBlackOrWhite(colour)) : [];
  if (tints.length > 0) problems.push(`it is copied in black, and has the colour ${tints.map(hex).join(", ")}`);
  if (shown.code) problems.push(...(await problemsOfCode(shapes, shown.code, sheet.shortUrl)));
  else if (withCode.includes(sheet.format)) problems.push("it has no QR code");
  return problems;
}

/** The same for what can be read from the file without drawing it. */
export function problemsOfFacts(pdf: PdfFacts, sheet: PlannedSheet, shown: Pick<Shown, "title" | "words">): string[] {
  const problems: string[] = [];
  const say = (isWrong: boolean, problem: string): void => void (isWrong && problems.push(problem));
  say(pdf.pages !== 1, `the file has ${pdf.pages} pages and must have one`);
  say(
    Math.abs(pdf.widthMm - sheet.widthMm!) > 0.05 || Math.abs(pdf.heightMm - sheet.heightMm!) > 0.05,
    `the page is ${pdf.widthMm.toFixed(2)} × ${pdf.heightMm.toFixed(2)} mm; it must be ${sheet.widthMm} × ${sheet.heightMm} mm`,
  );
  say(pdf.title !== shown.title, `the title of the file is “${pdf.title ?? ""}”; it must be “${shown.title}”`);
  const lang = localeOf(sheet.lang).hreflang;
  say(pdf.lang !== lang, `the language of the file is “${pdf.lang ?? ""}”; it must be “${lang}”`);
  say(!pdf.tagged, "the file is not tagged, so screen readers cannot follow it");
  say(pdf.created !== sheet.revised, `the file is dated ${pdf.created}; it must be the day of the revision, ${sheet.revised}`);
  say(pdf.fonts.length === 0, "the file has no fonts");
  for (const { name, embedded, subset } of pdf.fonts) {
    say(!embedded, `the font ${name} is not in the file`);
    say(!subset, `the font ${name} is in the file whole; it must be a subset`);
    say(!ownFonts.test(name), `it uses the font ${name} of this machine: a letter is missing in src/assets/fonts or data/fonts`);
  }
  const lost = firstLost(pdf.text, shown.words);
  say(lost !== undefined, `“${lost}” cannot be taken out of the file in its place, with its marks`);
  return problems;
}

const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

/** The first of these texts that does not follow the ones before it; undefined when all are there, in order. */
export function firstLost(text: string, words: readonly string[]): string | undefined {
  const drawn = letters(text);
  let at = 0;
  for (const word of words) {
    const wanted = letters(word);
    const found = drawn.indexOf(wanted, at);
    // Numbers that a style puts before items may stand between, but not much more.
    if (found < 0 || found > at + 3) return word;
    at = found + wanted.length;
  }
  return undefined;
}

const isBlackOrWhite = (colour: Rgb): boolean => colour.every((part) => part === 0) || colour.every((part) => part === 1);

const hex = (colour: Rgb): string =>
  `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
