/** A text or pictogram of the page with the contrast that it has and the one that it needs. */
export interface FaintPart {
  text: string;
  contrast: number;
  needed: number;
}

/**
 * Texts and pictograms of the sheet whose contrast is too low: 7:1 for text, 4.5:1 for bold text of 18 pt and more,
 * 3:1 for pictograms. Computed from the colours that the browser draws, on the grounds that lie behind. Runs in the
 * browser, so it refers to nothing outside itself.
 */
export function measureContrast(): FaintPart[] {
  type Colour = [number, number, number, number];
  const parse = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = text.match(/[\d.]+/g)!.map(Number);
    return [r, g, b, a];
  };
  const over = (top: Colour, below: Colour): Colour => {
    const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const grounds = new Map<Element, Colour>();
  const groundOf = (element: Element | null): Colour => {
    if (!element) return [255, 255, 255, 1];
    const known = grounds.get(element);
    if (known) return known;
    const own = parse(getComputedStyle(element).backgroundColor);
    const ground = own[3] === 1 ? own : over(own, groundOf(element.parentElement));
    grounds.set(element, ground);
    return ground;
  };
  const luminance = (colour: Colour): number => {
    const [r, g, b] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as Colour;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrastOf = (colour: Colour, ground: Colour): number => {
    const [one, two] = [luminance(over(colour, ground)), luminance(ground)];
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  };
  const faint: FaintPart[] = [];
  const judge = (text: string, colour: Colour, ground: Colour, needed: number): void => {
    const contrast = contrastOf(colour, ground);
    if (contrast < needed - 0.005) faint.push({ text: text.slice(0, 40), contrast, needed });
  };
  const sheet = document.querySelector(".sheet")!;
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const parent = node.parentElement!;
    if (text === "" || parent.closest("svg") || parent.getClientRects().length === 0) continue;
    const style = getComputedStyle(parent);
    const isLarge = parseFloat(style.fontSize) * 0.75 >= 17.95 && Number(style.fontWeight) >= 700;
    judge(text, parse(style.color), groundOf(parent), isLarge ? 4.5 : 7);
  }
  for (const pictogram of sheet.querySelectorAll(".pictogram"))
    judge("a pictogram", parse(getComputedStyle(pictogram).color), groundOf(pictogram), 3);
  return faint;
}

/** Sentences on what is too faint; none when all is well. */
export function problemsOfContrast(faint: readonly FaintPart[]): string[] {
  return faint.map(({ text, contrast, needed }) => `“${text}” has a contrast of ${contrast.toFixed(2)}:1; it needs ${needed}:1`);
}
