import type { Stamp } from "#lib/stamp.ts";
import { SheetSizes, type Floors } from "./stamp-sizes.ts";
import { standsWhole } from "./stamp-overflow.ts";

/** The heading of the box, in one language or two. */
export interface Heading {
  lang: string;
  text: string;
}

/**
 * The box on the sheet for what a unit writes. Text only ever enters it as text. Where the sheet is full, its own words
 * step back together with the stamp, down to the format's smallest sizes.
 */
export class StampBox {
  readonly #sheet: HTMLElement;
  readonly #sizes: SheetSizes;
  readonly #floors: Floors;
  readonly #headings: readonly Heading[];

  constructor(sheet: HTMLElement, floors: Floors, headings: readonly Heading[]) {
    this.#sheet = sheet;
    this.#floors = floors;
    this.#headings = headings;
    this.#sizes = new SheetSizes(floors);
  }

  /** Show the stamp. false, and an empty field to write in, when it does not fit even in the smallest type. */
  show(stamp: Stamp): boolean {
    this.clear();
    for (const place of this.#places()) {
      for (const child of place.children) (child as HTMLElement).hidden = true;
      place.append(this.#box(stamp));
    }
    this.#sheet.classList.add("is-stamped");
    if (this.#fit()) return true;
    this.clear();
    return false;
  }

  /** The field as it was: empty, to write in by hand. */
  clear(): void {
    this.#sheet.classList.remove("is-stamped", "is-tight");
    this.#sizes.set(1);
    for (const place of this.#places()) {
      place.querySelector(".stamp-box")?.remove();
      for (const child of place.children) (child as HTMLElement).hidden = false;
    }
  }

  #places(): NodeListOf<HTMLElement> {
    return this.#sheet.querySelectorAll("[data-stamp]");
  }

  #box({ unit, phone, date }: Stamp): HTMLElement {
    const box = document.createElement("span");
    box.className = "stamp-box";
    const pieces = [
      ...this.#headings.map(({ lang, text }) => piece("stamp-heading", text, lang)),
      ...(unit ? [piece("stamp-unit", unit)] : []),
      ...(phone ? [piece("stamp-phone", phone)] : []),
      ...(date ? [piece("stamp-date", date)] : []),
    ];
    // Blanks between them, for those who copy the text or have it read aloud.
    box.append(...pieces.flatMap((element) => [element, " "]));
    return box;
  }

  #fit(): boolean {
    const { text, foot } = this.#floors;
    const whole = (step: number, heading: number): boolean => {
      this.#sizes.set(step);
      this.#sizes.setStamp(Math.round(text * (1 + 0.35 * step) * 4) / 4, heading);
      return standsWhole(this.#sheet);
    };
    for (const step of [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0]) if (whole(step, text)) return true;
    this.#sheet.classList.add("is-tight");
    // The heading is small print like the foot of the sheet, and gives way last.
    return [text, (text + foot) / 2, foot].some((heading) => whole(0, heading));
  }
}

function piece(name: string, text: string, lang?: string): HTMLElement {
  const element = document.createElement("span");
  element.className = name;
  if (lang) element.lang = lang;
  element.textContent = text;
  return element;
}
