import type { APIRoute } from "astro";
import { sheetFont, sheetFontFiles, type SheetFontFile } from "#data/sheet-fonts.ts";

export const getStaticPaths = sheetFontFiles;

/** The characters of one topic's Chinese or Korean sheets, as a font. */
export const GET: APIRoute<SheetFontFile> = async ({ props }) =>
  new Response(new Uint8Array(await sheetFont(props)), { headers: { "Content-Type": "font/woff" } });
