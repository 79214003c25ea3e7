import type { APIRoute } from "astro";
import { getKitPlan } from "#data/kits.ts";

/** Every kit with its texts and the files that belong to it: what the Word files and the ZIPs are made from. */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(await getKitPlan())}\n`, { headers: { "Content-Type": "application/json" } });
