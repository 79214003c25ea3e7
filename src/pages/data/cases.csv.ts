import type { APIRoute } from "astro";
import { getLibrary } from "#data/library.ts";
import { caseRows, casesCsv } from "#lib/open-data.ts";

export const GET: APIRoute = async () =>
  new Response(casesCsv(caseRows(await getLibrary())), { headers: { "Content-Type": "text/csv; charset=utf-8" } });
