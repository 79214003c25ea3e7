import { z } from "astro/zod";
import type { APIRoute } from "astro";
import { getLibrary } from "#data/library.ts";
import { absoluteUrl } from "#lib/paths.ts";
import { openData } from "#schemas/open-data.ts";

export const getStaticPaths = () => Object.keys(openData).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const file = params["file"] as keyof typeof openData;
  const { site } = await getLibrary();
  const schema = {
    ...z.toJSONSchema(z.array(openData[file])),
    $id: absoluteUrl(site.address, `/data/schema/${file}.schema.json`),
    title: `data/${file}.json`,
    license: "https://creativecommons.org/licenses/by/4.0/",
  };
  return new Response(`${JSON.stringify(schema, null, 1)}\n`);
};
