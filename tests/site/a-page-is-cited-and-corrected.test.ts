import { expect, test } from "@playwright/test";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { langs } from "#config/locales.ts";
import { translateFor } from "../fixtures/dictionaries.ts";

const pages = { tactics: "thu-doan/gia-danh-cong-an", laws: "phap-luat/bo-luat-hinh-su-2015", cases: "vu-an/vu-rikvip" } as const;
const content = (path: string) => fileURLToPath(new URL(`../../content/${path}`, import.meta.url));
const isNotice = (id: string) => /^notice:/m.test(readFileSync(content(`cases/${id}/facts.yaml`), "utf8"));
const isLogged = readdirSync(content("corrections")).some((file) => file.endsWith(".yaml")) || readdirSync(content("cases")).some(isNotice);

for (const lang of langs) {
  const t = translateFor(lang);

  for (const [kind, path] of Object.entries(pages)) {
    test(`${lang}: one tap on a page of ${kind} leads to its citation, and one click copies it`, async ({ page, context }) => {
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.goto(`/${lang}/${path}/`);
      const title = await page.locator("h1").innerText();
      const address = await page.locator('link[rel="canonical"]').getAttribute("href");
      await page.locator(`a[href*="/_/dan-nguon/"]`).first().click();
      const press = page.locator("copy-text").first();
      await press.getByRole("button", { name: t("copy.button") }).click();
      await expect(press.getByRole("status")).toHaveText(t("copy.done"));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      for (const part of [title, t("site.title"), address!]) expect(copied).toContain(part);
      const about = page.locator("dl.meta");
      await expect(about).toContainText(address!);
      await expect(about).toContainText(/tinhtao\.example\/\d{3}/);
      await expect(about.locator("time")).toHaveAttribute("datetime", /^\d{4}-\d{2}-\d{2}$/);
      const blocks = await page.locator("copy-text pre").allInnerTexts();
      expect(blocks.map((text) => [/^@misc\{/.test(text), /^\{/.test(text), /^<blockquote /.test(text)].indexOf(true))).toEqual([
        -1, -1, 0, 1, 2,
      ]);
      expect(JSON.parse(blocks[3]!)).toMatchObject({ title, URL: address });
    });
  }

  test(`${lang}: the log of corrections is found from the page on sources, is honest when empty, and has its feed`, async ({
    page,
    request,
  }) => {
    await page.goto(`/${lang}/gioi-thieu/nguon-va-dinh-chinh/`);
    await page
      .locator("main")
      .getByRole("link", { name: t("correction.title"), exact: true })
      .click();
    await expect(page.locator("h1")).toHaveText(t("correction.title"));
    const rows = await page.locator("main .correction").count();
    expect(rows > 0).toBe(isLogged);
    expect((await page.locator("main").innerText()).includes(t("correction.none"))).toBe(!isLogged);
    await expect(page.locator("#hoi")).toHaveText(t("correction.ask"));
    const feed = await page.locator('link[type="application/atom+xml"]').getAttribute("href");
    expect(feed).toBe(`/${lang}/gioi-thieu/dinh-chinh/feed.xml`);
    const xml = await (await request.get(feed!)).text();
    expect(xml.match(/<entry>/g) ?? []).toHaveLength(rows);
  });
}
