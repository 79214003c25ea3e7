import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, type Page } from "@playwright/test";
import { isForwarding, builtPages, isSheet, readingPages, type BuiltPage } from "./site-files.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const shards = 8;

/** Findings of axe on the page as it is drawn now. */
async function axe(page: Page): Promise<string[]> {
  // The bar sticks to the bottom of the window and covers what a reader scrolls out from under it: axe, which does not
  // scroll, would call that too small a target. It is measured where it stands at the end of the page.
  await page.evaluate(() => document.querySelector<HTMLElement>(".emergency")?.style.setProperty("position", "static"));
  // Evaluated through the debugging protocol, which the page's own policy does not concern.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const engine = (
      globalThis as unknown as {
        axe: {
          run: (
            root: Document,
            options: object,
          ) => Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }>;
        };
      }
    ).axe;
    const { violations } = await engine.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // Only the findings are read here.
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.join(" ")} ${(node.failureSummary ?? "").replace(/\s+/g, " ").slice(0, 200)}`),
    );
  });
}

/** Visit pages and collect what axe and the console say. */
async function visit(page: Page, pages: readonly BuiltPage[]): Promise<string[]> {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()} console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()} error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith("http://localhost") && !request.url().startsWith("data:") && !request.url().startsWith("blob:"))
      problems.push(`${page.url()} asks another host: ${request.url()}`);
  });
  for (const { path } of pages) {
    await page.goto(path, { waitUntil: "load" });
    for (const finding of await axe(page)) problems.push(`${path} ${finding}`);
  }
  return problems;
}

/** One page of each template: what the address says without the entry's name. */
function oneOfEachTemplate(): BuiltPage[] {
  const seen = new Map<string, BuiltPage>();
  for (const page of readingPages()) {
    const parts = page.path.split("/").filter(Boolean);
    const template = `${parts[0] ?? ""}/${parts[1] ?? ""}/${parts.length > 2 ? (parts[2] === "_" ? `_/${parts[3]!}` : parts[1] === "gioi-thieu" ? parts[2] : "id") : ""}/${parts.length}`;
    if (!seen.has(template)) seen.set(template, page);
  }
  return [...seen.values()];
}

test.describe.configure({ mode: "parallel" });

/** Every page of an entry, and one page of each other template: citations, filtered lists and kits are made alike. */
function lightPages(): BuiltPage[] {
  const entries = readingPages().filter(
    (page) => page.entry !== undefined && !page.path.includes("/ap-phich/") && !page.path.includes("/_/"),
  );
  const paths = new Set(entries.map(({ path }) => path));
  return [...entries, ...oneOfEachTemplate().filter(({ path }) => !paths.has(path))];
}

for (let shard = 0; shard < shards; shard++) {
  test(`in the light theme axe finds nothing on any entry and any template (${shard + 1} of ${shards})`, async ({ page }) => {
    test.setTimeout(900_000);
    await page.emulateMedia({ colorScheme: "light" });
    const problems = await visit(
      page,
      lightPages().filter((_, index) => index % shards === shard),
    );
    expect(problems.slice(0, 20), `${problems.length} in all`).toEqual([]);
  });
}

test("in the dark theme axe finds nothing on any template in any language", async ({ page }) => {
  test.setTimeout(900_000);
  await page.emulateMedia({ colorScheme: "dark" });
  const problems = await visit(page, oneOfEachTemplate());
  expect(problems.slice(0, 20), `${problems.length} in all`).toEqual([]);
});

test("axe finds nothing on one sheet of each format", async ({ page }) => {
  test.setTimeout(600_000);
  const byFormat = new Map<string, BuiltPage>();
  for (const sheet of builtPages().filter((candidate) => isSheet(candidate) && !isForwarding(candidate))) {
    const [lang, , , format] = sheet.path.split("/").filter(Boolean);
    byFormat.set(`${lang}/${format}`, byFormat.get(`${lang}/${format}`) ?? sheet);
  }
  const problems = await visit(page, [...byFormat.values()]);
  expect(problems.slice(0, 20), `${problems.length} in all`).toEqual([]);
});

test("at 320 pixels no page of any template scrolls sideways", async ({ page }) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 320, height: 640 });
  const problems: string[] = [];
  for (const { path } of oneOfEachTemplate()) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) problems.push(`${path} is ${width} pixels wide`);
  }
  expect(problems).toEqual([]);
});

test("with text at 200 % nothing is cut off or scrolls sideways", async ({ page }) => {
  test.setTimeout(600_000);
  await page.setViewportSize({ width: 640, height: 800 });
  const problems: string[] = [];
  for (const { path } of oneOfEachTemplate().filter(({ path: own }) => own.startsWith("/vi/") || own.startsWith("/ko/"))) {
    await page.goto(path);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "225%"));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 640) problems.push(`${path} is ${width} pixels wide`);
  }
  expect(problems).toEqual([]);
});

test("with forced colours the signs and steps are still drawn", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/vi/thu-doan/gia-danh-cong-an/");
  for (const selector of [".flags li", ".steps > li", ".turn-them"]) await expect(page.locator(selector).first()).toBeVisible();
});
