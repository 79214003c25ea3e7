import type { APIRoute } from "astro";
import type { Lang } from "#config/locales.ts";
import { feedOf } from "#data/feeds.ts";
import { languagePaths } from "#data/routes.ts";

export const getStaticPaths = () => languagePaths();

export const GET: APIRoute = async ({ params }) =>
  new Response(await feedOf(params["lang"] as Lang), { headers: { "Content-Type": "application/atom+xml" } });
