import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { parse } from "yaml";
import { langs, localeOf, type Lang } from "#config/locales.ts";

const words = Object.fromEntries(
  langs.map((lang) => [
    lang,
    parse(readFileSync(new URL(`../../content/ui/${lang}.yaml`, import.meta.url), "utf8")) as Record<string, string>,
  ]),
) as Record<Lang, Record<string, string>>;

for (const lang of langs) {
  test(`a code leads to the genuine sheet, its date and its revision, and to what is not confirmed (${lang})`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`/${lang}/kiem-tra/`);
    await page.getByLabel(words[lang]["check.label"]!).fill(`101 a4 ${lang}`);
    await page.keyboard.press("Enter");
    const result = page.locator("[data-check-result]");
    await expect(result).toContainText(`101-A4-${lang}`);
    await expect(result).toContainText(words[lang]["check.current"]!.split(/[:：{]/)[0]!);
    await expect(result.locator("a").first()).toHaveAttribute("href", `/${lang}/ap-phich/gia-danh-cong-an/a4/`);
    const sheet = result.frameLocator("iframe").locator(".sheet");
    await expect(sheet).toBeVisible();
    // The whole sheet is in the picture, and the picture within the page.
    await expect(async () => {
      const box = (await page.locator(".check-picture").boundingBox())!;
      expect(box.width).toBeGreaterThan(150);
      expect(box.height / box.width).toBeCloseTo(297 / 210, 1);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
    }).toPass();
    await expect(result.frameLocator("iframe").locator("nav")).toBeHidden();
    await expect(page.locator("main")).toContainText(words[lang]["check.limits"]!);
    await expect(page.locator("main")).toContainText(words[lang]["check.ask"]!);
  });

  test(`a code that there is not is said so plainly (${lang})`, async ({ page }) => {
    await page.goto(`/${lang}/kiem-tra/`);
    const result = page.locator("[data-check-result]");
    for (const [typed, key] of [
      ["999-A4-vi", "check.notFound"],
      ["công an", "check.unreadable"],
      ["101-A9-vi", "check.notMade"],
    ] as const) {
      await page.locator("form[data-check-sheet] input").fill(typed);
      await page.locator("form[data-check-sheet] button").click();
      await expect(result).toContainText(words[lang][key]!.replace("{code}", "101"));
      await expect(result.locator("iframe")).toHaveCount(0);
      await expect(result).toHaveClass(/is-missing/);
    }
  });
}

test("without script there is a list of all codes with their dates", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/vi/kiem-tra/");
  await expect(page.locator("form[data-check-sheet]")).toBeHidden();
  const row = page.locator('[data-sheet-code="101"]');
  await expect(row).toContainText("101");
  await expect(row).toContainText(/\d{1,2}\/\d{4}/);
  await row.locator("a").click();
  await expect(page).toHaveURL(/\/vi\/ap-phich\/gia-danh-cong-an\/$/);
  await context.close();
});

test("hostile input does no harm", async ({ page }) => {
  await page.goto("/vi/kiem-tra/");
  const input = page.locator("form[data-check-sheet] input");
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => {
    errors.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  for (const typed of [
    '<img src=x onerror="alert(1)">',
    '101"]<script>alert(1)</script>',
    "101-../../../etc/passwd",
    "javascript:alert(1)",
    "\u202e101-A4-vi\u0000",
    "🙂".repeat(20),
    "9".repeat(10_000),
    "{code}$&$1",
  ]) {
    // Beyond the length that a person can type.
    await input.evaluate((field: HTMLInputElement, value) => (field.value = value), typed);
    await page.locator("form[data-check-sheet]").evaluate((form: HTMLFormElement) => form.requestSubmit());
    await expect(page.locator("[data-check-result]")).not.toBeEmpty();
    await expect(page.locator("[data-check-result] :is(img, script)")).toHaveCount(0);
    for (const href of await page.locator("[data-check-result] a").evaluateAll((all) => all.map((link) => link.getAttribute("href")!)))
      expect(href).toMatch(/^\/[a-z]{2}\/ap-phich\/[a-z0-9-]+\/([a-z0-9-]+\/)?$/);
  }
  expect(errors).toEqual([]);
  expect(localeOf("vi").hreflang).toBe(await page.locator("html").getAttribute("lang"));
});
