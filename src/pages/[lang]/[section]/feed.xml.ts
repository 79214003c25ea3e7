import type { APIRoute } from "astro";
import { kinds, sections, type Kind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";
import { feedOf } from "#data/feeds.ts";
import { languagePaths } from "#data/routes.ts";

export const getStaticPaths = () =>
  languagePaths().flatMap(({ params }) => kinds.map((kind) => ({ params: { ...params, section: sections[kind] }, props: { kind } })));

export const GET: APIRoute = async ({ params, props }) =>
  new Response(await feedOf(params["lang"] as Lang, (props as { kind: Kind }).kind), {
    headers: { "Content-Type": "application/atom+xml" },
  });
