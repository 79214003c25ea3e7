import type { APIRoute } from "astro";
import { buildDay, getLibrary, getTranslate } from "#data/library.ts";
import { dataPackage } from "#lib/data-package.ts";

export const GET: APIRoute = async () => {
  const { site } = await getLibrary();
  const t = await getTranslate("en");
  return new Response(
    `${JSON.stringify(dataPackage(site, `${t("site.title")}: ${t("data.title")}`, t("data.lead"), await buildDay()), null, 1)}\n`,
  );
};
