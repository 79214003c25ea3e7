import type { PlannedSheet } from "#lib/sheet-plan.ts";

/** Sentences on what is wrong with a PNG: its size in pixels, and that it has a palette. None when all is well. */
export function problemsOfPng(bytes: Buffer, sheet: PlannedSheet): string[] {
  if (bytes.length < 33 || bytes.toString("latin1", 1, 4) !== "PNG") return ["the file is no PNG"];
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const problems: string[] = [];
  if (width !== sheet.widthPx || height !== sheet.heightPx)
    problems.push(`the picture has ${width} × ${height} pixels; it must have ${sheet.widthPx} × ${sheet.heightPx}`);
  // Colour type 3 of PNG: a palette.
  if (bytes[25] !== 3) problems.push("the picture has no palette, so it weighs more than it needs to");
  return problems;
}
