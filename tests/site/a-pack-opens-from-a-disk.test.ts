import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@playwright/test";
import { unzipSync } from "fflate";
import { langs } from "#config/locales.ts";
import { packPath } from "#lib/offline.ts";
import { dist } from "./site-files.ts";

/** The files of a language's pack by name. */
function packOf(lang: (typeof langs)[number]): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(join(dist, packPath(lang))))));
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8");

for (const lang of langs) {
  test(`every link of the pack leads to a file of it or to the public site, and nothing is loaded from elsewhere (${lang})`, () => {
    const files = packOf(lang);
    const ids = new Map<string, Set<string>>();
    const idsOf = (name: string): Set<string> => {
      let found = ids.get(name);
      if (!found) ids.set(name, (found = new Set([...text(files.get(name)!).matchAll(/\sid="([^"]*)"/g)].map((match) => match[1]!))));
      return found;
    };
    const offenders: string[] = [];
    for (const [name, bytes] of files) {
      if (!name.endsWith(".html")) continue;
      const html = text(bytes);
      if (/<script|<iframe|<noscript/i.test(html)) offenders.push(`${name} has code`);
      for (const [, tag, attributes] of html.matchAll(/<([a-z]+)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g)) {
        for (const [, attribute, value] of attributes!.matchAll(/\s(href|src|action)="([^"]*)"/g)) {
          if (/^(?:tel|sms|mailto|data):/.test(value!)) continue;
          if (/^https?:/.test(value!)) {
            if (tag !== "a" && !/rel="canonical"/.test(attributes!)) offenders.push(`${name} <${tag} ${attribute}="${value}">`);
            continue;
          }
          const [path = "", anchor] = value!.replace(/\?[^#]*/, "").split("#");
          const target = path ? posix.join(dirname(name), path) : name;
          if (!files.has(target)) offenders.push(`${name} <${tag} ${attribute}="${value}"> leads nowhere`);
          else if (anchor && !idsOf(target).has(decodeURIComponent(anchor))) offenders.push(`${name}: ${value} has no such anchor`);
        }
      }
    }
    expect(offenders.slice(0, 20), `${offenders.length} in all`).toEqual([]);
    const styles = [...files].filter(([name]) => name.endsWith(".css")).map(([, bytes]) => text(bytes));
    expect(styles.filter((css) => /url\((?!["']?data:)/.test(css))).toEqual([]);
    expect([...files.keys()].filter((name) => !name.startsWith(`tinh-tao-${lang}/`))).toEqual([]);
  });
}

test("unpacked, it opens without a server: start page, article, styles and font, the A–Z page instead of the search, a sheet", async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "tinh-tao-pack-"));
  try {
    for (const [name, bytes] of packOf("vi")) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    await page.goto(pathToFileURL(join(folder, "tinh-tao-vi/index.html")).href);
    await expect(page.locator("[data-saved-copy]")).toContainText(/\d{4}/);
    expect(await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts].some((font) => font.status === "loaded")))).toBe(
      true,
    );
    await page.locator('main a[href^="thu-doan/"][href$="/index.html"]').first().click();
    await expect(page.locator("h1")).toBeVisible();
    expect(await page.locator("h1").evaluate((heading) => getComputedStyle(heading).fontFamily)).toContain("Be Vietnam Pro");
    await page.locator("aside.emergency a").click();
    await expect(page.locator('main a[href="tel:113"]').first()).toBeVisible();
    await page.locator("a.brand").click();
    await page.locator("#q").fill("công an");
    await page.locator("#q").press("Enter");
    await expect(page).toHaveURL(/\/a-z\/index\.html/);
    await page.locator('main a[href$="/gia-danh-cong-an/index.html"]').first().click();
    await expect(page.locator("h1")).toContainText("công an");
    await page.goto(pathToFileURL(join(folder, "tinh-tao-vi/ap-phich/gia-danh-cong-an/a4/index.html")).href);
    await page.evaluate(() => document.fonts.ready);
    expect(await page.evaluate(() => [...document.fonts].filter((font) => font.status === "error").length)).toBe(0);
    expect(requests.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("it says how to open it, and the page that offers it says its size", async ({ page }) => {
  for (const lang of langs) {
    const files = packOf(lang);
    expect(text(files.get(`tinh-tao-${lang}/README.txt`)!)).toContain("index.html");
    await page.goto(`/${lang}/gioi-thieu/ngoai-tuyen/`);
    const megabytes = (readFileSync(join(dist, packPath(lang))).length / 1e6).toFixed(1).replace(/\.0$/, "");
    const link = page.locator(`a[href="${packPath(lang)}"]`);
    expect((await link.textContent())?.replace(",", ".")).toContain(megabytes);
    expect((await page.request.get(packPath(lang))).headers()["content-type"]).toBe("application/zip");
  }
});
