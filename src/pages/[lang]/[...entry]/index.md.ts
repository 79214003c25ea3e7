import type { APIRoute } from "astro";
import type { Kind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { markdownOf, markdownPaths } from "#data/entry-markdown.ts";
import type { Entry } from "#lib/library.ts";

export const getStaticPaths = () => markdownPaths();

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await markdownOf((props as { of: Entry<Kind> }).of, params["lang"] as Lang), {
    headers: { "Content-Type": "text/markdown; charset=utf-8" },
  });
