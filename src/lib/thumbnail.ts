import { formats, type Format } from "#config/formats.ts";
import type { Lang } from "#config/locales.ts";

/** The box in which every picture of the gallery fits, in pixels of the file. */
const box = { width: 210, height: 297 };

/** Handouts and large posters are the A4 sheet in another size, so its picture shows them too. */
const shownBy: Partial<Record<Format, Format>> = { a3: "a4", a5: "a4" };

/** A sheet in small, made from the sheet itself. */
export interface Thumbnail {
  /** The format that is pictured. */
  format: Format;
  file: string;
  width: number;
  height: number;
}

/** The picture of a sheet: `thumbnailOf(101, "a3", "vi")` → `thumbs/101-a4-vi.webp`, 210 × 297. */
export function thumbnailOf(code: number, format: Format, lang: Lang): Thumbnail {
  const pictured = shownBy[format] ?? format;
  const size = formats[pictured];
  const [width, height] = size.medium === "pdf" ? [size.widthMm, size.heightMm] : [size.widthPx, size.heightPx];
  const scale = Math.min(box.width / width, box.height / height);
  return {
    format: pictured,
    file: `thumbs/${code}-${pictured}-${lang}.webp`,
    width: Math.round(width * scale),
    height: Math.round(height * scale),
  };
}
