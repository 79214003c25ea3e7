import type { APIRoute } from "astro";
import { csvFile } from "#data/csv-files.ts";

export const GET: APIRoute = () => csvFile("cases");
