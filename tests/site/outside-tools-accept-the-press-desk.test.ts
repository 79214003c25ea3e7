import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import { expect, test } from "@playwright/test";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse as parseCsv } from "csv-parse/sync";
import { parseAtomFeed } from "feedsmith";
import sharp from "sharp";
import { kinds, sections, stages } from "#config/kinds.ts";
import { langs, localeOf } from "#config/locales.ts";
import { openTables } from "#schemas/open-tables.ts";
import { schemaOrgVocabulary } from "./schema-org.ts";
import { builtPages, dist, existsInBuild, readingPages, type BuiltPage } from "./site-files.ts";

interface Row {
  kind: string;
  id: string;
  lang: (typeof langs)[number];
  url: string;
  title: string;
}

const read = (file: string): string => readFileSync(join(dist, file), "utf8");
const json = <T>(file: string): T => JSON.parse(read(file)) as T;
const entries = json<Row[]>("data/entries.json");
const address = new URL(entries[0]!.url).origin;
const pathOf = (url: string): string => decodeURIComponent(new URL(url).pathname);

/** Report at most twenty offenders: enough to see the pattern, short enough to read. */
function expectNone(offenders: string[]): void {
  expect(offenders.slice(0, 20), `${offenders.length} in all`).toEqual([]);
}

const linksOf = (page: BuiltPage, type: string): string[] =>
  page.elements
    .filter(({ tag, attributes }) => tag === "link" && attributes["rel"] === "alternate" && attributes["type"] === type)
    .map(({ attributes }) => new URL(attributes["href"]!, `${address}${page.path}`).pathname);

// Reading all pages takes a while on a busy machine; nothing here measures time.
test.describe.configure({ mode: "parallel", timeout: 600_000 });

test.describe("feeds", () => {
  const feeds = langs.flatMap((lang) => [`${lang}/feed.xml`, ...kinds.map((kind) => `${lang}/${sections[kind]}/feed.xml`)]);

  test("a feed reader of others reads every feed: what RFC 4287 asks for is there", () => {
    const offenders: string[] = [];
    for (const file of feeds) {
      const feed = parseAtomFeed(read(file));
      const say = (what: string) => offenders.push(`${file}: ${what}`);
      if (feed.id !== `${address}/${file}`) say(`id ${feed.id}`);
      if (!feed.title?.value || !feed.updated || !feed.authors?.[0]?.name) say("lacks title, time or author");
      if (!feed.links?.some((link) => link.rel === "self" && link.href === feed.id)) say("does not name itself");
      const times = (feed.entries ?? []).map((entry) => entry.updated!);
      if (times.some((time, index) => index > 0 && time > times[index - 1]!)) say("is not in the order of its changes");
      if (times[0] && feed.updated! < times[0]) say("is older than its newest item");
      if (new Set(feed.entries?.map((entry) => entry.id)).size !== feed.entries?.length) say("has an id twice");
      for (const entry of feed.entries ?? []) {
        const at = `${entry.id}:`;
        if (!entry.title?.value || !entry.summary?.value || !entry.content?.value) say(`${at} lacks words`);
        for (const time of [entry.published, entry.updated])
          if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/.test(time ?? "")) say(`${at} time ${time}`);
        const link = entry.links?.find(({ rel }) => rel === "alternate")?.href;
        if (!link?.startsWith(`${address}/`) || !existsInBuild(pathOf(link))) say(`${at} leads to ${link}`);
        if (file.includes(sections.cases) && !entry.categories?.some(({ term }) => stages.includes(term as never))) say(`${at} no stage`);
      }
    }
    expectNone(offenders);
  });

  test("every entry is in the feed of its language and in that of its kind", () => {
    const ids = new Map(feeds.map((file) => [file, new Set(parseAtomFeed(read(file)).entries?.map(({ id }) => id))]));
    expectNone(
      entries.flatMap(({ kind, lang, url }) =>
        [`${lang}/feed.xml`, `${lang}/${sections[kind as keyof typeof sections]}/feed.xml`]
          .filter((file) => !ids.get(file)?.has(url))
          .map((file) => `${url} is not in ${file}`),
      ),
    );
  });

  test("a feed reader finds a feed from every page of a language", () => {
    expectNone(
      readingPages()
        .filter((page) => langs.some((lang) => page.path.startsWith(`/${lang}/`)))
        .filter(
          (page) => !linksOf(page, "application/atom+xml").some((path) => path.startsWith(page.path.slice(0, 4)) && existsInBuild(path)),
        )
        .map((page) => page.path),
    );
  });

  test("the words of a feed are well-formed XML in a browser", async ({ page }) => {
    await page.goto("/en/feed.xml");
    for (const file of feeds) {
      const broken = await page.evaluate(
        (text) => new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
        read(file),
      );
      expect(broken ?? "", file).toBe("");
    }
  });
});

test.describe("open data", () => {
  test("a JSON Schema validator of others accepts every file", () => {
    for (const name of ["entries", "cases", "laws", "contacts", "sheets"]) {
      const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }));
      const validate = ajv.compile(json<object>(`data/schema/${name}.schema.json`));
      validate(json(`data/${name}.json`));
      expect(validate.errors?.slice(0, 5), name).toBeUndefined();
    }
  });

  test("a CSV parser of others reads every table: its columns are those of the schema, and no cell begins a formula", () => {
    for (const [name, schema] of Object.entries(openTables)) {
      const text = read(`data/${name}.csv`);
      expect(text.startsWith("\ufeff"), name).toBe(true);
      const rows = parseCsv(text, { bom: true, columns: true, record_delimiter: "\r\n" }) as Record<string, string>[];
      expect(Object.keys(rows[0]!), name).toEqual(Object.keys(schema.shape));
      expectNone(rows.flatMap((row) => Object.values(row).filter((cell) => /^[=+@\t\r]|^-\D/.test(cell))));
    }
  });

  test("the description for programs names files that exist", () => {
    const { resources, licenses } = json<{ resources: { path: string }[]; licenses: { name: string }[] }>("data/datapackage.json");
    expect(licenses.map(({ name }) => name)).toEqual(["CC-BY-4.0"]);
    expectNone(resources.filter(({ path }) => !existsSync(join(dist, "data", path))).map(({ path }) => path));
  });
});

test.describe("structured data", () => {
  test("a checker of others accepts every page", async () => {
    const validator = new Validator(schemaOrgVocabulary());
    const offenders: string[] = [];
    let nodes = 0;
    for (const page of readingPages().filter(({ html }) => html.includes("application/ld+json"))) {
      const extracted = new WebAutoExtractor({ embedSource: [] }).parse(page.html);
      nodes += Object.values(extracted.jsonld).flat().length;
      for (const issue of await validator.validate(extracted))
        offenders.push(`${page.path} ${issue.severity} ${issue.path.map(({ type }) => type).join("/")}: ${issue.issueMessage}`);
    }
    expect(nodes).toBeGreaterThan(entries.length);
    expectNone(offenders);
  });

  test("the checker finds what is wrong: an unknown property and a breadcrumb without a name", async () => {
    const validator = new Validator(schemaOrgVocabulary());
    const page = (data: object) =>
      new WebAutoExtractor({ embedSource: [] }).parse(
        `<script type="application/ld+json">${JSON.stringify({ "@context": "https://schema.org", ...data })}</script>`,
      );
    expect(
      (await validator.validate(page({ "@type": "Article", headline: "x", colour: "red" }))).map(({ issueMessage }) => issueMessage).join(),
    ).toContain("colour");
    expect(
      await validator.validate(page({ "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1 }] })),
    ).not.toEqual([]);
  });

  test("every entry says what it is, in its language, with its breadcrumb and publisher", () => {
    const types = { tactics: "Article", laws: "Legislation", cases: "Article", guides: "Article", roles: "Article" } as Record<
      string,
      string
    >;
    const pages = new Map(readingPages().map((page) => [page.path, page]));
    expectNone(
      entries.flatMap((row) => {
        const data = new WebAutoExtractor({ embedSource: [] }).parse(pages.get(pathOf(row.url))!.html).jsonld;
        const own = data[types[row.kind]!]?.[0] as { url?: string; inLanguage?: string; author?: { name?: string } } | undefined;
        const good =
          own?.url === row.url &&
          own.inLanguage === localeOf(row.lang).hreflang &&
          own.author?.name &&
          data["BreadcrumbList"]?.length === 1;
        return good ? [] : [row.url];
      }),
    );
  });
});

test.describe("previews", () => {
  test("every page has a picture of the right size with words, at an address of this site", async () => {
    const offenders: string[] = [];
    const files = new Set<string>();
    for (const page of readingPages().filter(({ metas }) => metas["og:title"])) {
      const picture = page.metas["og:image"] ?? "";
      if (!picture.startsWith(`${address}/`) || !page.metas["og:image:alt"] || page.metas["twitter:card"] !== "summary_large_image")
        offenders.push(`${page.path} ${picture}`);
      else files.add(pathOf(picture));
    }
    expectNone(offenders);
    const made = new Set(json<{ file: string }[]>("data/sheets.json").map(({ file }) => `/${file}`));
    // Print files may still be in the making; those that are made have the size that the page says.
    for (const file of [...files].filter((path) => !path.startsWith("/sheets/") || made.has(path)).slice(0, 40)) {
      const { width, height } = await sharp(join(dist, file)).metadata();
      expect([width, height], file).toEqual([1200, 630]);
    }
  });

  test("the picture of an entry is its own preview card, which this build plans, in its language", () => {
    const planned = new Set(
      json<{ file: string; format: string }[]>("data/sheets-plan.json")
        .filter(({ format }) => format === "wide")
        .map(({ file }) => `/${file}`),
    );
    const pages = new Map(readingPages().map((page) => [page.path, page]));
    const hasFiles = [...pages.values()].some(({ metas }) => metas["og:image"]?.includes("/sheets/"));
    expectNone(
      entries.flatMap((row) => {
        const path = pathOf(pages.get(pathOf(row.url))!.metas["og:image"]!);
        const good = hasFiles ? planned.has(path) && path.endsWith(`-wide-${row.lang}.png`) : path === "/preview.png";
        return good ? [] : [`${row.url} ${path}`];
      }),
    );
  });
});

test.describe("for machines", () => {
  test("every entry has its Markdown beside its page, found from the page, with title and address", () => {
    const pages = new Map(readingPages().map((page) => [page.path, page]));
    expectNone(
      entries.flatMap((row) => {
        const path = `${pathOf(row.url)}index.md`;
        if (!existsInBuild(path)) return [`${path} is missing`];
        const text = read(path);
        const found = linksOf(pages.get(pathOf(row.url))!, "text/markdown").includes(path);
        return found && text.startsWith("# ") && text.includes(row.url)
          ? []
          : [`${path} is not found from its page, or lacks title or address`];
      }),
    );
  });

  test("no Markdown is left of what is no entry", () => {
    const wanted = new Set(entries.map(({ url }) => `${pathOf(url)}index.md`.slice(1)));
    expectNone(readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith("index.md") && !wanted.has(file)));
  });

  test("every address in llms.txt exists, in every language", () => {
    for (const file of ["llms.txt", ...langs.map((lang) => `${lang}/llms.txt`)]) {
      const addresses = [...read(file).matchAll(/\]\((https?:[^)]+)\)/g)].map(([, url]) => url!);
      expect(addresses.length, file).toBeGreaterThan(50);
      expectNone(addresses.filter((url) => !existsInBuild(pathOf(url))));
    }
  });

  test("Markdown is sent as Markdown in UTF-8", async ({ request }) => {
    const response = await request.get("/vi/khan-cap/index.md");
    expect(response.headers()["content-type"]).toBe("text/markdown; charset=utf-8");
    expect(await response.text()).toMatch(/^# /);
  });
});

test.describe("charts", () => {
  const path = (lang: string) => `/${lang}/${sections.cases}/_/so-lieu/`;

  test("a mark leads to its line of the table in one tap, and the line to the source in the next", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path("vi"));
    const mark = page.locator(".chart-narrow a").first();
    const target = (await mark.getAttribute("href"))!;
    await mark.click();
    const line = page.locator(`[id="${target.slice(1)}"]`);
    await expect(line).toBeInViewport();
    await expect(line.locator('a[rel~="external"]').first()).toHaveAttribute("href", /^https?:\/\//);
    await expect(line.locator("th a")).toHaveAttribute("href", /\/vu-an\/[a-z0-9-]+\/#/);
  });

  test("one picture is shown at a time, and it fits on a telephone", async ({ page }) => {
    for (const [width, shown, hidden] of [
      [360, ".chart-narrow", ".chart-wide"],
      [1280, ".chart-wide", ".chart-narrow"],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path("en"));
      await expect(page.locator(shown).first()).toBeVisible();
      await expect(page.locator(hidden).first()).toBeHidden();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }
  });

  test("the caveat stands beside every chart", async ({ page }) => {
    await page.goto(path("en"));
    const charts = page.locator("figure.figure");
    expect(await charts.count()).toBe(4);
    for (const chart of await charts.all()) await expect(chart).toContainText("This is no crime statistic.");
  });

  test("a downloaded picture is a whole SVG with title, caveat and source", async ({ page }) => {
    await page.goto(path("vi"));
    const files = await page.locator("a[download]").evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    expect(files).toHaveLength(8);
    expectNone(files.filter((file) => !existsInBuild(file)));
    for (const file of files.filter((name) => name.endsWith(".svg"))) {
      const found = await page.evaluate(
        (text) => {
          const svg = new DOMParser().parseFromString(text, "image/svg+xml");
          return {
            broken: svg.querySelector("parsererror")?.textContent ?? "",
            title: svg.querySelector("title")?.textContent ?? "",
            about: svg.querySelector("desc")?.textContent ?? "",
          };
        },
        read(file.slice(1)),
      );
      expect(found.broken, file).toBe("");
      expect(found.title).not.toBe("");
      expect(found.about).toContain("CC BY 4.0");
    }
  });

  test("case list, press page and data page lead to the charts", () => {
    for (const lang of langs) {
      for (const from of [`/${lang}/${sections.cases}/`, `/${lang}/bao-chi/`, `/${lang}/bao-chi/_/du-lieu/`])
        expect(
          builtPages()
            .find((page) => page.path === from)!
            .links.map(({ value }) => value),
          from,
        ).toContain(path(lang));
    }
  });
});
