import { expect, test } from "@playwright/test";

const path = "/vi/khan-cap/_/tin-bao/";

test("what is typed is kept only if the person asks, and cleared for good", async ({ page }) => {
  await page.goto(path);
  await page.locator("[name=amount]").fill("136 triệu");
  await page.reload();
  await expect(page.locator("[name=amount]")).toHaveValue("");
  await page.locator("[data-keep]").check();
  await page.locator("[name=amount]").fill("136 triệu");
  await page.locator("[name=evidence-chat]").check();
  await page.reload();
  await expect(page.locator("[name=amount]")).toHaveValue("136 triệu");
  await expect(page.locator("[name=evidence-chat]")).toBeChecked();
  await page.locator("[data-clear]").click();
  await expect(page.locator("[data-report-status]")).not.toBeEmpty();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator("[name=amount]")).toHaveValue("");
});

test("nothing is sent while the form is filled in", async ({ page }) => {
  await page.goto(path);
  const requests: string[] = [];
  // The browser asks for the picture of the tab when it likes.
  page.on("request", (request) => {
    if (!request.url().endsWith("/favicon.svg")) requests.push(request.url());
  });
  await page.locator("[name=story]").fill("x".repeat(10_000));
  await page.locator("[name=name]").fill("<b>Nguyễn</b>");
  expect(requests).toEqual([]);
});

test("a broken store leaves an empty form and no error", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(path);
  await page.evaluate(() => localStorage.setItem("tin-bao", "{broken"));
  await page.reload();
  await expect(page.locator("[name=amount]")).toHaveValue("");
  expect(errors).toEqual([]);
});

test("without script the form is there to be printed, without its tools", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  await expect(page.locator("[name=story]")).toBeVisible();
  await expect(page.locator("[data-report-tools]")).toBeHidden();
  await context.close();
});

test("in another language each label stands in Vietnamese too", async ({ page }) => {
  await page.goto("/ko/khan-cap/_/tin-bao/");
  await expect(page.locator('label[for="tin-amount"] [lang=vi]')).toHaveText("Số tiền, mấy lần chuyển");
});
