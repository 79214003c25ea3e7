import type { APIRoute } from "astro";
import type { Lang } from "#config/locales.ts";
import { chartFile } from "#data/charts.ts";
import { languagePaths } from "#data/routes.ts";
import { chartNames, type ChartName } from "#lib/case-chart.ts";

export const getStaticPaths = () => languagePaths().flatMap(({ params }) => chartNames.map((chart) => ({ params: { ...params, chart } })));

export const GET: APIRoute = async ({ params }) =>
  new Response(await chartFile(params["chart"] as ChartName, params["lang"] as Lang), { headers: { "Content-Type": "image/svg+xml" } });
