import { openData } from "#schemas/open-data.ts";
import { openTables } from "#schemas/open-tables.ts";
import { absoluteUrl, dataPath } from "./paths.ts";
import type { Site } from "#schemas/site.ts";

/** Licence of words and data. */
export const dataLicence = {
  name: "CC-BY-4.0",
  path: "https://creativecommons.org/licenses/by/4.0/",
  title: "Creative Commons Attribution 4.0 International",
};

/** Names of the JSON files below `data/`, in the order of the data page. */
export const dataFiles = ["cases", "laws", "contacts", "entries", "sheets"] as const satisfies readonly (keyof typeof openData)[];

/** Names of the CSV files below `data/`. */
export const tableFiles = Object.keys(openTables) as (keyof typeof openTables)[];

/** Description of all data files for programs: a Data Package (https://datapackage.org/standard/data-package/). */
export function dataPackage(site: Site, title: string, description: string, today: string): object {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "tinh-tao",
    title,
    description,
    homepage: absoluteUrl(site.address, dataPath("en")),
    created: `${today}T00:00:00Z`,
    licenses: [dataLicence],
    resources: [
      ...dataFiles.map((name) => ({
        name,
        path: `${name}.json`,
        format: "json",
        mediatype: "application/json",
        encoding: "utf-8",
        jsonSchema: absoluteUrl(site.address, `/data/schema/${name}.schema.json`),
      })),
      ...tableFiles.map((name) => ({
        name: `${name.replace("/", "-")}-table`,
        path: `${name}.csv`,
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
      })),
    ],
  };
}

/** One line of jq over data/cases.json: code, stage and title of the cases of the province. */
export function jqExample(address: string): string {
  return `curl -s ${absoluteUrl(address, "/data/cases.json")} | jq -r '.[] | select(.inProvince) | "\\(.code) \\(.stage) \\(.title.vi)"'`;
}

/** The same in one line of Python 3, with its standard library alone. */
export function pythonExample(address: string): string {
  return `python3 -c "import json, urllib.request as web; [print(c['code'], c['stage'], c['title']['vi']) for c in json.load(web.urlopen('${absoluteUrl(address, "/data/cases.json")}')) if c['inProvince']]"`;
}
