import type { Lang } from "#config/locales.ts";
import { formatDate } from "#i18n/dates.ts";
import type { ChartName } from "#lib/case-chart.ts";
import { caseChart } from "#lib/case-charts.ts";
import { drawChart } from "#lib/chart-svg.ts";
import { absoluteUrl, caseFiguresPath } from "#lib/paths.ts";
import { buildDay, getLibrary, getTranslate } from "./library.ts";

/** A chart as a file of its own: with title, caveat, source and whole addresses. */
export async function chartFile(name: ChartName, lang: Lang): Promise<string> {
  const library = await getLibrary();
  const t = await getTranslate(lang);
  const { chart } = caseChart(name, { library, lang, t });
  const url = absoluteUrl(library.site.address, caseFiguresPath(lang));
  return `${drawChart(chart, {
    width: 960,
    layout: "wide",
    file: {
      caveat: `${t("figures.caveat")} ${t(`chart.${name}Note`)}`,
      source: t("chart.sourceLine", { site: t("site.title"), url, date: formatDate(await buildDay(), lang, t) }),
      linkOf: (row) => `${url}${row.href}`,
    },
  })}\n`;
}
