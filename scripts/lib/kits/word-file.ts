import {
  AlignmentType,
  Document,
  LeaderType,
  Packer,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type IParagraphOptions,
  type IStylesOptions,
} from "docx";
import { unzipSync } from "fflate";
import type { KitFrame, PlannedText } from "#lib/kit-plan.ts";
import { pack } from "./pack.ts";

/** Raised whenever this program makes other bytes from the same text, so that kept files are forgotten. */
export const wordVersion = "2";

/** Width of the text on A4 between margins, in twentieths of a point. */
const textWidth = 9070;

/** Fonts that offices have; the second for Chinese and Korean characters. */
const eastAsian: Readonly<Record<string, string>> = { zh: "SimSun", ko: "Malgun Gothic" };

/**
 * A text of a kit as a Word file: topic, text, a line for whoever approves it, where it comes from.
 * The same text gives the same bytes: the only date in the file is the day of the revision.
 */
export async function wordFile(text: PlannedText, frame: KitFrame): Promise<Uint8Array> {
  const document = new Document({
    title: `${frame.topic} (${text.title})`,
    creator: frame.publisher,
    lastModifiedBy: frame.publisher,
    description: frame.foot[0]!,
    styles: stylesFor(frame.language),
    sections: [
      {
        properties: { page: { margin: { top: "2cm", bottom: "2cm", left: "3cm", right: "2cm" } } },
        children: [
          line(frame.topic, { style: "Heading1" }),
          line([text.title, text.measure].filter(Boolean).join(" · "), { style: "Heading2" }),
          ...bodyOf(text),
          approval(frame),
          ...frame.foot.map((words) => line(words, { style: "Foot" })),
        ],
      },
    ],
  });
  return steady(await Packer.toBuffer(document), frame.revised);
}

function bodyOf(text: PlannedText): Paragraph[] {
  if (!text.blocks) return text.text.split("\n").map((words) => line(words));
  return text.blocks.map(({ style, text: words }) =>
    style === "heading" ? line(words, { style: "Heading3", keepNext: true }) : line(words, { bullet: { level: 0 } }),
  );
}

function line(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(words)] });
}

/** Two blanks to write in: name, and day. */
function approval(frame: KitFrame): Paragraph {
  const blank = (position: number) => ({ type: TabStopType.LEFT, position, leader: LeaderType.UNDERSCORE });
  return new Paragraph({
    style: "Approval",
    tabStops: [blank(Math.round(textWidth * 0.6)), blank(textWidth)],
    children: [
      new TextRun(`${frame.approvedBy} `),
      new TextRun({ children: [new Tab()] }),
      new TextRun(` ${frame.approvedOn} `),
      new TextRun({ children: [new Tab()] }),
    ],
  });
}

function stylesFor(language: string): IStylesOptions {
  const font = {
    ascii: "Times New Roman",
    hAnsi: "Times New Roman",
    cs: "Times New Roman",
    eastAsia: eastAsian[language.slice(0, 2)] ?? "Times New Roman",
  };
  const tag = language === "zh-Hans" ? "zh-CN" : ({ vi: "vi-VN", en: "en-GB", ko: "ko-KR" }[language] ?? language);
  const run = { font, size: 28, language: { value: tag, eastAsia: tag } };
  const paragraph = { spacing: { after: 120, line: 320 }, alignment: AlignmentType.LEFT };
  const heading = (size: number, before: number) => ({
    run: { ...run, size, bold: true, color: "000000" },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  });
  return {
    default: { document: { run, paragraph }, heading1: heading(36, 0), heading2: heading(28, 120), heading3: heading(28, 240) },
    paragraphStyles: [
      { id: "Approval", name: "Approval", basedOn: "Normal", run, paragraph: { spacing: { before: 480, after: 360 }, keepLines: true } },
      { id: "Foot", name: "Foot", basedOn: "Normal", run: { ...run, size: 20 }, paragraph: { spacing: { after: 60 } } },
    ],
  };
}

/** The file with its dates set and its parts in a fixed order. */
function steady(file: Uint8Array, day: string): Uint8Array {
  const parts = unzipSync(file);
  const core = "docProps/core.xml";
  const words = new TextDecoder().decode(parts[core]);
  parts[core] = new TextEncoder().encode(words.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`));
  return pack(
    Object.entries(parts).map(([name, bytes]) => ({ name, bytes, compress: true })),
    day,
  );
}
