import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";
import { langs, localeOf, type Lang } from "#config/locales.ts";

/** Interface words of a language, so that tests do not repeat them. */
function words(lang: Lang): Record<string, string> {
  return parse(readFileSync(new URL(`../../content/ui/${lang}.yaml`, import.meta.url), "utf8")) as Record<string, string>;
}

for (const lang of langs) {
  test.describe(`in ${localeOf(lang).englishName}`, () => {
    test("without script, someone who is being called reaches the right step in two taps", async ({ browser }) => {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(`/${lang}/thu-doan/gia-danh-cong-an/`);
      await page.locator(".emergency a").click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/khan-cap/$`));
      await page.locator('a[href="#dang-co-nguoi-goi"]').first().click();
      await expect(page.locator("#dang-co-nguoi-goi h2")).toBeInViewport();
      await expect(page.locator("#dang-co-nguoi-goi .steps > li").first()).toBeInViewport();
      await context.close();
    });

    test("from the home page one tap leads to what to do after sending money", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${lang}/`);
      await page.getByRole("link", { name: words(lang)["emergency.sentMoney"]! }).click();
      await expect(page.locator("#da-chuyen-tien h2")).toBeInViewport();
      // Money just sent: the bank comes before everything else.
      await expect(page.locator("#da-chuyen-tien .steps > li").first().locator(".do a").first()).toHaveAttribute(
        "href",
        new RegExp(`^(/${lang}/trinh-bao/#bank|tel:)`),
      );
    });

    test("a tactic shows its stop sentence in the first view of a phone", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`/${lang}/thu-doan/gia-danh-cong-an/`);
      await expect(page.locator(".stop-sentence")).toBeInViewport({ ratio: 1 });
    });

    test("the language switch leads to the same page in each other language", async ({ page }) => {
      await page.goto(`/${lang}/thu-doan/gia-danh-cong-an/`);
      for (const other of langs) {
        await page.locator("details.drop:has(a[hreflang]) > summary").click();
        await page.locator(`details.drop a[hreflang="${localeOf(other).hreflang}"]`).click();
        await expect(page).toHaveURL(new RegExp(`/${other}/thu-doan/gia-danh-cong-an/$`));
        await expect(page.locator("html")).toHaveAttribute("lang", localeOf(other).hreflang);
      }
    });

    test("an address that does not exist answers 404 in that language", async ({ page }) => {
      const response = await page.goto(`/${lang}/khong-co-trang-nay/`);
      expect(response?.status()).toBe(404);
      await expect(page.locator("h1")).toHaveText(words(lang)["notFound.title"]!);
    });

    test("the contacts page puts the bank, 113, 111 and the commune police first", async ({ page }) => {
      await page.goto(`/${lang}/trinh-bao/`);
      const first = page.locator(".contact-first li");
      await expect(first).toHaveCount(4);
      await expect(first.nth(1).locator("a")).toHaveAttribute("href", "tel:113");
      await expect(first.nth(2).locator("a")).toHaveAttribute("href", "tel:111");
    });
  });
}

test("the bare address offers every language without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  for (const lang of langs) await expect(page.locator(`a[href="/${lang}/"]`)).toBeVisible();
  await context.close();
});

test("the short address on paper leads to the entry", async ({ page }) => {
  await page.goto("/101/");
  await expect(page).toHaveURL(/\/vi\/thu-doan\/gia-danh-cong-an\/$/);
  await page.goto("/101/ko/");
  await expect(page).toHaveURL(/\/ko\/thu-doan\/gia-danh-cong-an\/$/);
});

test("a keyboard alone opens the menu and reaches the main part", async ({ page }) => {
  await page.goto("/vi/thu-doan/gia-danh-cong-an/");
  await page.keyboard.press("Tab");
  await expect(page.locator(".skip")).toBeFocused();
  await expect(page.locator(".skip")).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#main$/);
  await page.locator("details.drop summary").last().focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.locator("details.drop nav a").first()).toBeFocused();
});

test("an article prints without navigation and with its words", async ({ page }) => {
  await page.goto("/vi/thu-doan/gia-danh-cong-an/");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".emergency")).toBeHidden();
  await expect(page.locator(".site-header .tool").first()).toBeHidden();
  await expect(page.locator(".stop-sentence")).toBeVisible();
});

test("filters of the lists are plain links that work without script", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/vi/thu-doan/");
  const all = await page.locator(".cards > li").count();
  const sms = page.locator('.chips a[href="/vi/thu-doan/_/kenh/sms/"]');
  await page.locator("details", { has: sms }).locator("summary").click();
  await sms.click();
  const filtered = await page.locator(".cards > li").count();
  expect(filtered).toBeGreaterThan(0);
  expect(filtered).toBeLessThan(all);
  await context.close();
});

test("with script the list narrows while one types, with or without marks", async ({ page }) => {
  await page.goto("/vi/thu-doan/");
  await page.locator("[data-narrow] input").fill("cong an gia danh");
  const left = page.locator(".cards > .card:visible");
  await expect(left.filter({ hasText: "Giả danh công an" })).toHaveCount(1);
  expect(await left.count()).toBeLessThan(await page.locator(".cards > .card").count());
  await expect(page.locator("[data-narrow] [role=status]")).not.toBeEmpty();
});

test("the site sets no cookie and stores nothing by itself", async ({ page, context }) => {
  for (const path of ["/vi/", "/vi/thu-doan/gia-danh-cong-an/", "/vi/khan-cap/", "/vi/tim-kiem/?q=cong+an"]) await page.goto(path);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});
