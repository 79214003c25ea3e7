import { brotliCompressSync, constants } from "node:zlib";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { budgets } from "#config/budgets.ts";
import { langs, localeOf, sourceLang } from "#config/locales.ts";
import { ledgerPaths, lostPaths } from "#scripts/lib/ledger.ts";
import { builtPages, dist, existsInBuild, isForwarding, isSheet, readingPages, type BuiltPage } from "./site-files.ts";

const address = (JSON.parse(readFileSync(join(dist, "data/entries.json"), "utf8")) as { url: string }[])[0]!.url.replace(
  /\/[a-z-]+\/.*$/,
  "",
);

/** Report at most twenty offenders: enough to see the pattern, short enough to read. */
function expectNone(offenders: string[]): void {
  expect(offenders.slice(0, 20), `${offenders.length} in all`).toEqual([]);
}

const articleKinds = new Set(["tactics", "guides", "roles", "cases"]);

function isArticle(page: BuiltPage): boolean {
  return page.entry !== undefined && articleKinds.has(page.entry.split("/")[0]!) && !page.path.includes("/ap-phich/");
}

test.describe.configure({ mode: "parallel" });

test("every page has valid HTML", async () => {
  test.setTimeout(600_000);
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Astro writes void elements and attributes in one style throughout; style is the formatter's business.
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "attr-quotes": "off",
      "no-inline-style": "error",
      "doctype-style": "off",
      "long-title": "off",
      // Telephone numbers are words of the page here; they break where the line ends.
      "tel-non-breaking": "off",
      // A list keeps its role in every reader that matters; Safari's exception is for lists without markers, which carry role=list where it counts.
      "no-redundant-role": "off",
      "require-sri": "off",
    },
  });
  const offenders: string[] = [];
  // Bare sheets are one template in many words: every tenth is read whole.
  const chosen = builtPages().filter((page, index) => !isSheet(page) || index % 10 === 0);
  for (const page of chosen) {
    const report = await validator.validateString(page.html, page.file);
    for (const result of report.results)
      for (const message of result.messages)
        offenders.push(`${page.path} ${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
  }
  expectNone(offenders);
});

test("no link is broken and every anchor exists", () => {
  const byPath = new Map(builtPages().map((page) => [page.path, page]));
  const offenders: string[] = [];
  for (const page of builtPages()) {
    for (const { attribute, value, tag } of page.links) {
      if (attribute === "srcset" || /^(https?:|tel:|mailto:|sms:|data:|blob:)/.test(value)) {
        if (!value.startsWith(`${address}/`)) continue;
      }
      const url = new URL(value, `${address}${page.path}`);
      if (url.origin !== new URL(address).origin) continue;
      const target = byPath.get(url.pathname);
      if (!target && !existsInBuild(url.pathname)) offenders.push(`${page.path} <${tag} ${attribute}="${value}"> leads nowhere`);
      else if (url.hash && target && !target.ids.has(decodeURIComponent(url.hash.slice(1))))
        offenders.push(`${page.path} <${tag} ${attribute}="${value}">: no such anchor`);
    }
  }
  expectNone(offenders);
});

test("nothing is loaded from another host and no inline style or handler is used", () => {
  const offenders: string[] = [];
  for (const page of builtPages()) {
    for (const { tag, attribute, value, rel } of page.links) {
      const loads = tag !== "a" && !(tag === "link" && /canonical|alternate/.test(rel)) && tag !== "form";
      if (loads && /^(https?:)?\/\//.test(value)) offenders.push(`${page.path} <${tag} ${attribute}="${value}">`);
    }
    for (const { tag, attributes } of page.elements) {
      for (const name of Object.keys(attributes))
        if (name === "style" || name.startsWith("on")) offenders.push(`${page.path} <${tag} ${name}>`);
    }
  }
  expectNone(offenders);
});

test("every page carries a policy without unsafe-inline", () => {
  const offenders = builtPages()
    .filter((page) => {
      const policy = page.metas["content-security-policy"] ?? page.metas["Content-Security-Policy"] ?? "";
      return !policy.includes("default-src 'self'") || /unsafe-inline|unsafe-eval|\*|https?:/.test(policy);
    })
    .map((page) => page.path);
  expectNone(offenders);
});

test("an article's first view fits in one initial TCP window, and the whole page in its budget", () => {
  const brotli = (buffer: Buffer | string) => brotliCompressSync(buffer, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const font = readFileSync(join(dist, fontOf(readingPages()[0]!.html))).length;
  expect(font).toBeLessThanOrEqual(budgets.pageFont);
  const offenders: string[] = [];
  for (const page of readingPages().filter(isArticle)) {
    const html = brotli(page.html);
    const scripts = page.links
      .filter(({ tag, attribute }) => tag === "script" && attribute === "src")
      .reduce((sum, { value }) => sum + brotli(readFileSync(join(dist, value))), 0);
    const styles = page.links
      .filter(({ tag, rel }) => tag === "link" && rel === "stylesheet")
      .reduce((sum, { value }) => sum + brotli(readFileSync(join(dist, value))), 0);
    if (html + styles > budgets.articleFirstView) offenders.push(`${page.path} first view ${html + styles} bytes`);
    if (html + styles + scripts + font > budgets.articleTotal)
      offenders.push(`${page.path} whole page ${html + styles + scripts + font} bytes`);
  }
  expectNone(offenders);
});

function fontOf(html: string): string {
  const match = /url\(["']?(\/_astro\/[^"')]+\.woff2)/.exec(html);
  if (!match) throw new Error("No font in the style of the page.");
  return match[1]!;
}

test("language versions name each other and the source language as default", () => {
  const offenders: string[] = [];
  for (const page of readingPages()) {
    const links = page.elements.filter(
      ({ tag, attributes }) => tag === "link" && attributes["rel"] === "alternate" && attributes["hreflang"],
    );
    if (links.length === 0) continue;
    const versions = new Map(links.map(({ attributes }) => [attributes["hreflang"]!, attributes["href"]!.replace(address, "")]));
    for (const [hreflang, path] of versions) if (!existsInBuild(path)) offenders.push(`${page.path}: ${hreflang} ${path} does not exist`);
    if (versions.get("x-default") !== versions.get(localeOf(sourceLang).hreflang))
      offenders.push(`${page.path}: x-default is not ${sourceLang}`);
  }
  expectNone(offenders);
});

test("every page says its language, title, description and canonical address", () => {
  const known = new Set(langs.map((lang) => localeOf(lang).hreflang));
  const offenders: string[] = [];
  const titles = new Map<string, string>();
  for (const page of readingPages()) {
    if (!known.has(page.lang)) offenders.push(`${page.path}: lang="${page.lang}"`);
    if (!page.title) offenders.push(`${page.path}: no title`);
    if (!page.metas["description"]) offenders.push(`${page.path}: no description`);
    const canonical = page.elements.find(({ tag, attributes }) => tag === "link" && attributes["rel"] === "canonical")?.attributes["href"];
    if (!canonical?.startsWith(address)) offenders.push(`${page.path}: canonical ${canonical}`);
    if (page.entry && !page.path.includes("/ap-phich/")) {
      const key = `${page.lang} ${page.title}`;
      if (titles.has(key)) offenders.push(`${page.path}: same title as ${titles.get(key)}`);
      titles.set(key, page.path);
    }
  }
  expectNone(offenders);
});

test("every entry of the data has its page, and every page of an entry is in the data", () => {
  const rows = JSON.parse(readFileSync(join(dist, "data/entries.json"), "utf8")) as {
    kind: string;
    id: string;
    lang: string;
    url: string;
    title: string;
  }[];
  expect(rows.length).toBeGreaterThan(0);
  const shown = new Map(
    readingPages()
      .filter((page) => page.entry && !page.path.includes("/ap-phich/"))
      .map((page) => [page.path, page.entry]),
  );
  const offenders = rows.flatMap((row) => {
    const path = row.url.replace(address, "");
    const entry = shown.get(path);
    shown.delete(path);
    return entry === `${row.kind}/${row.id}` ? [] : [`${row.url}: page shows ${entry}`];
  });
  expectNone([...offenders, ...[...shown.keys()].map((path) => `${path} is not in entries.json`)]);
});

test("every published address is still a page or leads on", () => {
  const ledger = new URL("../../content/published-urls.txt", import.meta.url);
  const paths = ledgerPaths(readFileSync(ledger, "utf8"));
  expect(paths.length).toBeGreaterThan(100);
  expectNone(lostPaths(dist, paths));
});

test("every printed code leads on, in every language, without script", () => {
  const rows = JSON.parse(readFileSync(join(dist, "data/entries.json"), "utf8")) as { code: number }[];
  const offenders: string[] = [];
  for (const code of new Set(rows.map((row) => row.code))) {
    for (const path of [`/${code}/`, ...langs.map((lang) => `/${code}/${lang}/`)]) {
      const page = builtPages().find((candidate) => candidate.path === path);
      if (!page || !isForwarding(page)) offenders.push(`${path} does not lead on`);
      else if (page.elements.filter(({ tag, attributes }) => tag === "a" && attributes["hreflang"]).length === 0)
        offenders.push(`${path} offers no language`);
    }
  }
  expectNone(offenders);
});

test("every page of a language leads to the emergency page", () => {
  const offenders = readingPages()
    .filter((page) => /^\/(vi|en|zh|ko)\//.test(page.path))
    .filter((page) => {
      const lang = page.path.split("/")[1];
      return !page.path.startsWith(`/${lang}/khan-cap/`) && !page.links.some(({ value }) => value === `/${lang}/khan-cap/`);
    })
    .map((page) => page.path);
  expectNone(offenders);
});

test("the search index holds every entry page and no bare sheet", () => {
  const offenders = builtPages()
    .filter((page) =>
      isSheet(page)
        ? page.html.includes("data-pagefind-body")
        : page.entry !== undefined && !page.path.includes("/ap-phich/") && !page.html.includes("data-pagefind-body"),
    )
    .map((page) => page.path);
  expectNone(offenders);
});
