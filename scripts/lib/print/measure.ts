import { formats, type Format } from "#config/formats.ts";

/** What was measured on a sheet in the browser. Lengths in millimetres, text in points. */
export interface Measured {
  /** Slots whose words run out of them, or out of the sheet. */
  overflowing: string[];
  /** Pairs of slots that lie over each other. */
  colliding: string[];
  /** Smallest text, and where: outside the foot line, and in it. */
  smallest: { pt: number; text: string };
  smallestFoot: { pt: number; text: string };
  headlinePt: number;
  headlineLines: number;
  /** Least distance of any word from the edge of the paper. */
  clearMm: number;
  clearText: string;
  fontsMissing: string[];
}

/**
 * Measure the sheet that the page shows. Runs in the browser, so it refers to nothing outside itself.
 */
export function measureSheet(): Measured {
  const sheet = document.querySelector<HTMLElement>(".sheet")!;
  const frame = sheet.getBoundingClientRect();
  const mm = 25.4 / 96;
  const result: Measured = {
    overflowing: [],
    colliding: [],
    smallest: { pt: 999, text: "" },
    smallestFoot: { pt: 999, text: "" },
    headlinePt: 0,
    headlineLines: 0,
    clearMm: 999,
    clearText: "",
    fontsMissing: [],
  };
  const over = (element: Element): boolean =>
    element.scrollHeight > element.clientHeight + 1.5 || element.scrollWidth > element.clientWidth + 1.5;
  if (over(sheet))
    result.overflowing.push(`sheet (${sheet.scrollWidth} × ${sheet.scrollHeight} px of ${sheet.clientWidth} × ${sheet.clientHeight})`);
  /** Where the words of an element are; its pictograms and tails may reach further. */
  const textBox = (element: Element): DOMRect => {
    const rects: DOMRect[] = [];
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.textContent?.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      rects.push(...range.getClientRects());
    }
    if (rects.length === 0) return element.getBoundingClientRect();
    const [left, top] = [Math.min(...rects.map((rect) => rect.left)), Math.min(...rects.map((rect) => rect.top))];
    const [right, bottom] = [Math.max(...rects.map((rect) => rect.right)), Math.max(...rects.map((rect) => rect.bottom))];
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const slots = [...sheet.querySelectorAll<HTMLElement>("[data-slot]")];
  const shown: { name: string; box: DOMRect; element: Element }[] = [];
  for (const element of slots) {
    const name = element.dataset["slot"] ?? "";
    const box = textBox(element);
    if (element.scrollWidth > element.clientWidth + 1.5) result.overflowing.push(name);
    else if (box.bottom > frame.bottom + 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.left < frame.left - 1)
      result.overflowing.push(name);
    const parent = element.closest<HTMLElement>(".panel, .amber, .half, .phone-card, .strip, .said-by-you, .said-by-them");
    if (parent && parent !== element && (parent.scrollHeight > parent.clientHeight + 1.5 || parent.scrollWidth > parent.clientWidth + 1.5))
      result.overflowing.push(`${name} in ${parent.className}`);
    shown.push({ name, box, element });
  }
  for (let a = 0; a < shown.length; a++) {
    for (let b = a + 1; b < shown.length; b++) {
      const [one, two] = [shown[a]!, shown[b]!];
      if (one.element.contains(two.element) || two.element.contains(one.element)) continue;
      const down = Math.min(one.box.bottom, two.box.bottom) - Math.max(one.box.top, two.box.top);
      const across = Math.min(one.box.right, two.box.right) - Math.max(one.box.left, two.box.left);
      // Line boxes of large type reach a little beyond their letters.
      if (down > 6 && across > 2) result.colliding.push(`${one.name} and ${two.name}`);
    }
  }
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const parent = node.parentElement!;
    if (text === "" || parent.closest("svg, [aria-hidden='true']")) continue;
    const pt = (parseFloat(getComputedStyle(parent).fontSize) * 72) / 96;
    const place = parent.closest("[data-slot='foot']") ? result.smallestFoot : result.smallest;
    if (pt < place.pt) Object.assign(place, { pt, text: text.slice(0, 40) });
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const clear = Math.min(box.left - frame.left, frame.right - box.right) * mm;
      if (clear < result.clearMm) Object.assign(result, { clearMm: clear, clearText: text.slice(0, 40) });
    }
  }
  const headline = sheet.querySelector<HTMLElement>(".headline");
  if (headline) {
    result.headlinePt = (parseFloat(getComputedStyle(headline).fontSize) * 72) / 96;
    result.headlineLines = headline.querySelectorAll(".headline-line").length;
  }
  for (const font of [...document.fonts]) {
    if (font.status === "error") result.fontsMissing.push(`${font.family} ${font.weight}`);
  }
  return result;
}

/** Sentences on what is wrong with a measured sheet; none when all is well. Rounding is given 0.1 pt and 0.3 mm. */
export function problemsOf(format: Format, measured: Measured, tooLong: string): string[] {
  const size = formats[format];
  const problems: string[] = [];
  const { overflowing, colliding, smallest, smallestFoot, headlinePt, headlineLines, fontsMissing } = measured;
  if (overflowing.length > 0) problems.push(`runs out of its place: ${[...new Set(overflowing)].join(", ")}`);
  if (colliding.length > 0) problems.push(`lies over each other: ${[...new Set(colliding)].join(", ")}`);
  if (fontsMissing.length > 0) problems.push(`fonts did not load: ${fontsMissing.join(", ")}`);
  if (tooLong && overflowing.length + colliding.length > 0) problems.push(`too long for the paper: ${tooLong}`);
  if (size.medium === "png") return problems;
  if (smallest.pt < size.minTextPt - 0.1)
    problems.push(`“${smallest.text}” is set in ${smallest.pt.toFixed(1)} pt; the smallest here is ${size.minTextPt} pt`);
  if (smallestFoot.pt < size.footPt - 0.1)
    problems.push(`the foot line is set in ${smallestFoot.pt.toFixed(1)} pt; the smallest here is ${size.footPt} pt`);
  if (headlinePt > 0 && headlinePt < size.minHeadlinePt - 0.1)
    problems.push(`the headline is set in ${headlinePt.toFixed(1)} pt; the smallest here is ${size.minHeadlinePt} pt`);
  if (headlineLines > 3) problems.push(`the headline takes ${headlineLines} lines, and at most three are read from afar`);
  if (measured.clearMm < 9.7)
    problems.push(`“${measured.clearText}” stands ${measured.clearMm.toFixed(1)} mm from the edge; printers need 10 mm`);
  return problems;
}
