import type { APIRoute } from "astro";
import { getSheetPlan } from "#data/sheets.ts";

/** Every sheet that this build can print: what the print shop works from. `data/sheets.json` lists what was made. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await getSheetPlan(), null, 1)}\n`, { headers: { "Content-Type": "application/json" } });
