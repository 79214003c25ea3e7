import type { APIRoute } from "astro";
import type { Lang } from "#config/locales.ts";
import { correctionFeed } from "#data/corrections.ts";
import { languagePaths } from "#data/routes.ts";

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = async ({ params }) =>
  new Response(await correctionFeed(params["lang"] as Lang), { headers: { "Content-Type": "application/atom+xml" } });
