const ptPerMm = 72 / 25.4;

/** What a sheet's PDF must say. */
export interface PdfFacts {
  /** The only date in the file, `YYYY-MM-DD`. */
  day: string;
  widthMm: number;
  heightMm: number;
}

/**
 * Make a PDF of the browser the same for the same input: its dates become the day of the revision, its page exactly
 * the size of the paper (the browser rounds to pixels). Every change keeps the length, so the file's table of
 * offsets stays right. Throws an Error when the file has not exactly one page.
 */
export function normalPdf(pdf: Buffer, facts: PdfFacts): Buffer {
  let text = pdf.toString("latin1");
  const pages = text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (pages !== 1) throw new Error(`The sheet has ${pages} pages and must have one: its words run over the paper.`);
  const stamp = `D:${facts.day.replaceAll("-", "")}000000+00'00'`;
  text = text.replace(/(\/(?:CreationDate|ModDate)\s*\()(D:[^)]*)\)/g, (whole, start: string, date: string) =>
    date.length === stamp.length ? `${start}${stamp})` : whole,
  );
  text = text.replace(/(\/MediaBox\s*\[)([^\]]*)\]/g, (whole, start: string, box: string) => {
    // As exact as the length of what stands there allows.
    const exact = [3, 2, 1]
      .map((digits) => `0 0 ${(facts.widthMm * ptPerMm).toFixed(digits)} ${(facts.heightMm * ptPerMm).toFixed(digits)}`)
      .find((candidate) => candidate.length <= box.length);
    return exact ? `${start}${exact.padEnd(box.length)}]` : whole;
  });
  return Buffer.from(text, "latin1");
}

/** Width and height of the only page, in millimetres, as the file says. */
export function pdfSize(pdf: Buffer): { widthMm: number; heightMm: number } {
  const box = /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(pdf.toString("latin1"));
  if (!box) throw new Error("The PDF says no page size.");
  const [x0, y0, x1, y1] = box.slice(1).map(Number) as [number, number, number, number];
  return { widthMm: (x1 - x0) / ptPerMm, heightMm: (y1 - y0) / ptPerMm };
}
