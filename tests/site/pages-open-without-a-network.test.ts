import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, test, type Page } from "@playwright/test";
import { budgets } from "#config/budgets.ts";
import { langs } from "#config/locales.ts";
import { emergencyPages, noticePath, offlineListPath, offlinePath, type OfflineList } from "#lib/offline.ts";
import { flakyServer, type FlakyServer } from "./flaky-server.ts";
import { dist } from "./site-files.ts";

test.use({ serviceWorkers: "allow" });

/** A new worker rules when the old one has ended what it was doing: some seconds after the page. */
const patient = { timeout: 30_000 };

let server: FlakyServer;
test.beforeEach(async () => void (server = await flakyServer()));
test.afterEach(() => server.close());

/** Open a page and wait until the worker rules and the emergency set of its language is whole. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${server.address}${path}`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const lang = path.split("/")[1]!;
  const wanted = emergencyPages(lang as (typeof langs)[number]);
  await expect.poll(() => kept(page, `emergency ${lang} `)).toEqual(expect.arrayContaining(wanted));
}

/** Addresses in the caches whose name begins so. */
function kept(page: Page, name: string): Promise<string[]> {
  return page.evaluate(async (start) => {
    const names = (await caches.keys()).filter((key) => key.startsWith(`tinh-tao ${start}`));
    const all = await Promise.all(
      names.map(async (key) => (await (await caches.open(key)).keys()).map(({ url }) => new URL(url).pathname)),
    );
    return all.flat();
  }, name);
}

for (const lang of langs) {
  test(`after one visit the emergency pages open without a network, with their numbers and their day (${lang})`, async ({ page }) => {
    await visit(page, `/${lang}/`);
    server.network = "off";
    await page.goto(`${server.address}/${lang}/khan-cap/`);
    await expect(page.locator('main a[href="tel:113"]').first()).toBeVisible();
    await expect(page.locator("[data-saved-copy]")).toContainText(String(new Date().getFullYear()));
    await page.goto(`${server.address}/${lang}/trinh-bao/`);
    await expect(page.locator('main a[href="tel:113"]').first()).toBeVisible();
    expect(await page.evaluate(() => document.fonts.ready.then(() => [...document.fonts].some((font) => font.status === "loaded")))).toBe(
      true,
    );
  });
}

test("a page that is not on the device gives way to the notice, which says whom to call", async ({ page }) => {
  await visit(page, "/vi/");
  await page.goto(`${server.address}/vi/thu-doan/gia-danh-cong-an/`);
  server.network = "off";
  const response = await page.goto(`${server.address}/vi/phap-luat/`);
  expect(response?.status()).toBe(503);
  await expect(page.locator('main a[href="tel:113"]')).toBeVisible();
  await expect(page.locator('main a[href="/vi/trinh-bao/#bank"]')).toBeVisible();
  // The page that was opened before is offered, and opens.
  await page.locator('[data-kept-pages] a[href="/vi/thu-doan/gia-danh-cong-an/"]').click();
  await expect(page.locator("h1")).toContainText("công an");
  await expect(page.locator("[data-saved-copy]")).toBeVisible();
});

test("where the network stalls, the copy is shown with its day", async ({ page }) => {
  await visit(page, "/ko/");
  server.network = "stalled";
  await page.goto(`${server.address}/ko/khan-cap/`);
  await expect(page.locator("[data-saved-copy]")).toBeVisible();
});

test("a worker that cannot fetch the opened page again takes over all the same", async ({ page }) => {
  await page.goto(`${server.address}/ko/a-z/`, { waitUntil: "commit" });
  server.unanswered.add("/ko/a-z/");
  await expect.poll(() => kept(page, "emergency ko ")).toEqual(expect.arrayContaining(emergencyPages("ko")));
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(`${server.address}/ko/khan-cap/`);
  await expect(page.locator('main a[href="tel:113"]').first()).toBeVisible();
});

test("with a network the page comes from there, without a sign; a server's error gives way to the copy", async ({ page }) => {
  await visit(page, "/vi/");
  server.instead.set("/vi/khan-cap/", { status: 200, body: "<title>x</title><main id=main>Trang mới</main>" });
  await page.goto(`${server.address}/vi/khan-cap/`);
  await expect(page.locator("main")).toHaveText("Trang mới");
  server.instead.set("/vi/trinh-bao/", { status: 500, body: "broken" });
  await page.goto(`${server.address}/vi/trinh-bao/`);
  await expect(page.locator("[data-saved-copy]")).toBeVisible();
});

test("errors and redirects are never kept, and a page that was taken away is forgotten", async ({ page }) => {
  await visit(page, "/vi/");
  const path = "/vi/thu-doan/gia-danh-cong-an/";
  await page.goto(`${server.address}${path}`);
  await expect.poll(() => kept(page, "visited")).toContain(path);
  await page.goto(`${server.address}/vi/khong-co/`);
  await page.goto(`${server.address}/vi/tim-kiem/?q=otp`);
  server.instead.set(path, { status: 410, body: "gone" });
  await page.goto(`${server.address}${path}`);
  await expect.poll(() => kept(page, "visited")).not.toContain(path);
  server.instead.set("/vi/a-z/", { status: 302, location: "/vi/" });
  await page.goto(`${server.address}/vi/a-z/`);
  const all = await kept(page, "");
  expect(all.filter((item) => ["/vi/khong-co/", "/vi/a-z/", "/vi/tim-kiem/", path].includes(item))).toEqual([]);
});

test("a new version fetches its set anew, removes the old one and what was withdrawn", async ({ page }) => {
  await visit(page, "/vi/");
  const article = "/vi/thu-doan/gia-danh-cong-an/";
  await page.goto(`${server.address}${article}`);
  await expect.poll(() => kept(page, "visited")).toContain(article);
  const worker = readFileSync(join(dist, "sw.js"), "utf8");
  const version = /tinh-tao emergency vi (\w+)/.exec((await page.evaluate(() => caches.keys())).join("\n"))![1]!;
  const next = worker.replaceAll(version, "next").replace(/gone:\[/, `gone:["${article}",`);
  expect(next).toContain(`gone:["${article}",`);
  server.instead.set("/sw.js", { status: 200, type: "text/javascript", body: next });
  server.instead.set("/vi/khan-cap/", { status: 200, body: '<title>x</title><main id="main">Bản mới</main>' });
  await page.goto(`${server.address}/vi/trinh-bao/`);
  await expect.poll(() => page.evaluate(() => caches.keys()), patient).not.toContain(`tinh-tao emergency vi ${version}`);
  await expect.poll(() => kept(page, "visited"), patient).not.toContain(article);
  server.network = "off";
  await page.goto(`${server.address}/vi/khan-cap/`);
  await expect(page.locator("main")).toContainText("Bản mới");
});

test("a new version whose set cannot be fetched whole does not take over", async ({ page }) => {
  await visit(page, "/vi/");
  const before = await page.evaluate(() => caches.keys());
  const version = /tinh-tao emergency vi (\w+)/.exec(before.join("\n"))![1]!;
  const next = readFileSync(join(dist, "sw.js"), "utf8").replaceAll(version, "next");
  server.instead.set("/sw.js", { status: 200, type: "text/javascript", body: next });
  server.instead.set("/vi/khan-cap/", { status: 404, body: "missing" });
  await page.goto(`${server.address}/vi/trinh-bao/`);
  await expect.poll(() => server.asked.filter((path) => path === "/vi/khan-cap/").length).toBeGreaterThan(1);
  server.network = "off";
  await page.goto(`${server.address}/vi/khan-cap/`);
  await expect(page.locator('main a[href="tel:113"]').first()).toBeVisible();
});

test("the switch-off script removes all copies and the worker", async ({ page }) => {
  await visit(page, "/vi/");
  const off = readFileSync(join(dist, "_server/sw-off.js"), "utf8");
  server.instead.set("/sw.js", { status: 200, type: "text/javascript", body: off });
  await page.addInitScript(() => void (navigator.serviceWorker.register = () => new Promise(() => undefined)));
  await page.goto(`${server.address}/vi/a-z/`);
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), patient).toBe(0);
  await expect.poll(() => kept(page, "emergency")).toEqual([]);
});

test("nothing is kept for readers who save data", async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
  await page.goto(`${server.address}/vi/`, { waitUntil: "networkidle" });
  expect(server.asked).not.toContain("/sw.js");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("a saved language reads and searches without a network, and is removed again", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${server.address}${offlinePath("zh")}`);
  const list = JSON.parse(readFileSync(join(dist, offlineListPath("zh")), "utf8")) as OfflineList;
  const section = page.locator("[data-save-language]");
  await expect(section.locator("[data-size]")).toContainText(String(list.pages));
  await section.locator("[data-save]").click();
  await expect(section).toHaveAttribute("data-state", "saved", { timeout: 120_000 });
  await expect(section.locator("[data-status]")).toContainText(String(list.pages));
  expect(await kept(page, "saved zh")).toEqual(expect.arrayContaining(list.files.map(([path]) => path)));

  server.network = "off";
  await page.goto(`${server.address}/zh/tim-kiem/?q=${encodeURIComponent("公安")}`);
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  await expect(page.locator('[data-search-hit="tactics/gia-danh-cong-an"]').first()).toBeVisible();
  const count = await page.locator("[data-search-hit]").count();
  await page.locator("[data-search-full-text]").click();
  await expect(page.locator("[data-search-full-text]")).toBeHidden();
  expect(await page.locator("[data-search-hit]").count()).toBeGreaterThan(count);
  await page.goto(`${server.address}/zh/thu-doan/danh-bac-qua-mang/`);
  await expect(page.locator("h1")).toBeVisible();
  await expect(page.locator("[data-saved-copy]")).toBeVisible();

  await page.goto(`${server.address}${offlinePath("zh")}`);
  await section.locator("[data-remove]").click();
  await expect(section).toHaveAttribute("data-state", "none");
  expect(await kept(page, "saved")).toEqual([]);
  const response = await page.goto(`${server.address}/zh/thu-doan/lua-tinh-dan-du-dau-tu/`);
  expect(response?.status()).toBe(503);
});

test("saving that is stopped does not count, goes on later, and everything can be removed", async ({ page }) => {
  test.setTimeout(180_000);
  await page.goto(`${server.address}${offlinePath("ko")}`);
  const section = page.locator("[data-save-language]");
  await section.locator("[data-save]").click();
  await expect.poll(() => kept(page, "saved ko").then((paths) => paths.length)).toBeGreaterThan(5);
  await section.locator("[data-stop]").click();
  await expect(section).toHaveAttribute("data-state", "begun");
  server.asked.length = 0;
  const first = (await kept(page, "saved ko")).find((path) => path.startsWith("/ko/a-z/"));
  await section.locator("[data-save]").click();
  await expect(section).toHaveAttribute("data-state", "saved", { timeout: 120_000 });
  if (first) expect(server.asked).not.toContain(first);
  await section.locator("[data-clear]").click();
  await expect(section).toHaveAttribute("data-state", "none");
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test("the worker is small, and every emergency set is within its budget", () => {
  expect(brotliCompressSync(readFileSync(join(dist, "sw.js"))).length).toBeLessThan(budgets.serviceWorker);
  const worker = readFileSync(join(dist, "sw.js"), "utf8");
  for (const lang of langs) expect(worker).toContain(noticePath(lang));
});
