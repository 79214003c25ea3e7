import type { APIRoute } from "astro";
import { buildDay, getLibrary } from "#data/library.ts";
import { caseRows, contactRows, entryRows, lawRows } from "#lib/open-data.ts";

const files = { entries: entryRows, contacts: contactRows, cases: caseRows, laws: lawRows } as const;

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

export const GET: APIRoute = async ({ params }) => {
  const rows = files[params["file"] as keyof typeof files](await getLibrary(), await buildDay());
  return new Response(`${JSON.stringify(rows, null, 1)}\n`);
};
