/** Smallest sizes of a format, in points. */
export interface Floors {
  text: number;
  headline: number;
  foot: number;
}

interface Size {
  style: CSSStyleDeclaration;
  name: string;
  pt: number;
  floor: number;
}

/** Texts that may give way to the stamp. `--foot`, and lengths that are no text, stay. */
const names = ["headline", "stop", "body", "quote", "contact", "short", "label", "strip"];

/**
 * The sizes that the page's own style gives its words (custom properties in points), so that they can step back for a
 * stamp and return. The policy forbids style attributes in markup; rules and properties set by script are allowed.
 */
export class SheetSizes {
  readonly #sizes: Size[] = [];
  readonly #own = document.documentElement.style;

  constructor(floors: Floors) {
    for (const sheet of document.styleSheets) {
      for (const rule of rulesOf(sheet)) {
        if (!(rule instanceof CSSStyleRule)) continue;
        for (const name of names) {
          const pt = /^([\d.]+)pt$/.exec(rule.style.getPropertyValue(`--${name}`).trim())?.[1];
          if (pt) this.#sizes.push({ style: rule.style, name: `--${name}`, pt: Number(pt), floor: floorOf(name, Number(pt), floors) });
        }
      }
    }
  }

  /** `1`: as the sheet was fitted, `0`: at the smallest that the format allows. */
  set(step: number): void {
    for (const { style, name, pt, floor } of this.#sizes)
      style.setProperty(name, `${Math.round((floor + (pt - floor) * step) * 100) / 100}pt`);
  }

  /** Sizes of the stamp itself, in points. */
  setStamp(text: number, heading: number): void {
    this.#own.setProperty("--stamp", `${text}pt`);
    this.#own.setProperty("--stamp-heading", `${heading}pt`);
  }
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    // A style sheet of another origin, added by an extension.
    return [];
  }
}

/** Headlines keep the format's smallest headline, numbers and addresses two thirds of their size, other words the smallest text. */
function floorOf(name: string, pt: number, floors: Floors): number {
  const least =
    name === "headline" ? floors.headline : ["contact", "short"].includes(name) ? Math.max(floors.text, pt * 0.66) : floors.text;
  return Math.min(pt, least);
}
