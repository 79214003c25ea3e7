import type { APIRoute } from "astro";
import { langs, type Lang } from "#config/locales.ts";
import { buildDay, getLibrary, getTranslate } from "#data/library.ts";
import { searchNames } from "#lib/search-names.ts";

export const getStaticPaths = () => langs.map((lang) => ({ params: { lang } }));

export const GET: APIRoute = async ({ params }) => {
  const lang = params["lang"] as Lang;
  return new Response(
    JSON.stringify(searchNames({ library: await getLibrary(), lang, t: await getTranslate(lang), today: await buildDay() })),
  );
};
