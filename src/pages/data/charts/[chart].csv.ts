import type { APIRoute } from "astro";
import { csvFile, type CsvFile } from "#data/csv-files.ts";
import { chartNames } from "#lib/case-chart.ts";

export const getStaticPaths = () => chartNames.map((chart) => ({ params: { chart } }));

export const GET: APIRoute = ({ params }) => csvFile(`charts/${params["chart"]}` as CsvFile);
