import type { APIRoute } from "astro";
import type { Lang } from "#config/locales.ts";
import { llmsOf } from "#data/llms.ts";
import { languagePaths } from "#data/routes.ts";

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = async ({ params }) =>
  new Response(await llmsOf(params["lang"] as Lang), { headers: { "Content-Type": "text/plain; charset=utf-8" } });
