import jsQR from "jsqr";
import sharp, { type Sharp } from "sharp";
import type { Shape } from "./pdf-drawing.ts";

/** Where something stands on the paper, in millimetres from its upper left corner. */
export interface Place {
  leftMm: number;
  topMm: number;
  sizeMm: number;
}

const ptPerMm = 72 / 25.4;
/** A telephone sees a little more than the code. */
const aroundMm = 4;
const dotsPerInch = 150;

/** The shapes of a page around a place, drawn at 150 dots an inch as a grey picture. */
export function rasterised(shapes: readonly Shape[], { leftMm, topMm, sizeMm }: Place): Sharp {
  const side = (sizeMm + 2 * aroundMm) * ptPerMm;
  const [left, top] = [(leftMm - aroundMm) * ptPerMm, (topMm - aroundMm) * ptPerMm];
  const pixels = Math.round((side * dotsPerInch) / 72);
  const view = [left, top, side, side].map((value) => value.toFixed(3)).join(" ");
  const drawn = shapes
    .filter(({ box }) => box[0] < left + side && box[1] < top + side && box[2] > left && box[3] > top)
    .map(({ path, fill }) => `<path d="${path}" fill="rgb(${fill.map((part) => Math.round(part * 255)).join()})"/>`)
    .join("");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${pixels}" viewBox="${view}">${drawn}</svg>`;
  return sharp(Buffer.from(svg)).flatten({ background: "#fff" }).greyscale();
}

/** Ways in which a code is met: as printed, out of focus, on a grey photocopy of a photocopy. */
const looks: Record<string, (image: Sharp) => Sharp> = {
  "as printed": (image) => image,
  blurred: (image) => image.blur(1.2),
  "on a grey photocopy": (image) => image.linear(0.7, 50).blur(0.8),
};

/**
 * What is wrong with the QR code of a page: it must lead to `url` at 150 dots an inch, also blurred and from a grey
 * photocopy. Empty when nothing is.
 */
export async function problemsOfCode(shapes: readonly Shape[], place: Place, url: string): Promise<string[]> {
  // One picture for all looks; the one that is hardest to read comes last.
  const { data, info } = await rasterised(shapes, place).raw().toBuffer({ resolveWithObject: true });
  const raw = { width: info.width, height: info.height, channels: info.channels } as const;
  for (const [name, look] of Object.entries(looks)) {
    const read = await decoded(look(sharp(data, { raw })));
    if (read !== url)
      return [`the QR code, ${name}, ${read === undefined ? "cannot be read" : `leads to ${read}`}; it must lead to ${url}`];
  }
  return [];
}

/** What a QR code in a picture says; undefined when there is none to be read. */
export async function decoded(image: Sharp): Promise<string | undefined> {
  const { data, info } = await image.greyscale().removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(info.width * info.height * 4).fill(255);
  for (let index = 0; index < info.width * info.height; index++) pixels.fill(data[index * info.channels]!, 4 * index, 4 * index + 3);
  return jsQR(pixels, info.width, info.height, { inversionAttempts: "dontInvert" })?.data;
}
