import { expect, test, type Page } from "@playwright/test";

async function hits(page: Page, lang: string, query: string): Promise<string[]> {
  await page.goto(`/${lang}/tim-kiem/?q=${encodeURIComponent(query)}`);
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  return page.locator("[data-search-hit]").evaluateAll((links) => links.map((link) => link.getAttribute("data-search-hit")!));
}

const expected: [lang: string, query: string, entry: string][] = [
  ["vi", "giả danh công an", "tactics/gia-danh-cong-an"],
  ["vi", "gia danh cong an", "tactics/gia-danh-cong-an"],
  ["vi", "đánh bạc qua mạng", "tactics/danh-bac-qua-mang"],
  ["vi", "danh bac qua mang", "tactics/danh-bac-qua-mang"],
  ["vi", "tín dụng đen", "tactics/tin-dung-den-qua-app"],
  ["en", "fake police", "tactics/gia-danh-cong-an"],
  ["zh", "公安", "tactics/gia-danh-cong-an"],
];

for (const [lang, query, entry] of expected) {
  test(`"${query}" finds ${entry} among the first three`, async ({ page }) => {
    expect((await hits(page, lang, query)).slice(0, 3)).toContain(entry);
  });
}

test("a whole pasted message finds something and says that the query was relaxed", async ({ page }) => {
  const found = await hits(page, "vi", "Chào chị, em là cán bộ công an phường đây ạ, hồ sơ VNeID của nhà mình bị lỗi, chị bấm vào đường link này cài giúp em ứng dụng nhé");
  expect(found.length).toBeGreaterThan(0);
  await expect(page.locator("[data-search-status]")).not.toBeEmpty();
});

test("a query that smells of an emergency puts the emergency page first", async ({ page }) => {
  expect((await hits(page, "vi", "tôi vừa chuyển tiền cho nó rồi"))[0]).toBe("guides/khan-cap");
});

test("markup in a query stays text", async ({ page }) => {
  await hits(page, "vi", "<img src=x onerror=alert(1)> công an");
  expect(await page.locator("img").count()).toBe(0);
});

for (const query of ["!!!???", "a".repeat(10_000), "(.*)+[", "😀😀", "\u0000\u0007", "luwaf ddaor", "  "]) {
  test(`the odd query ${JSON.stringify(query.slice(0, 12))} breaks nothing`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto("/vi/tim-kiem/");
    await page.locator("input[name=q]").fill(query);
    await page.locator("form[role=search]").evaluate((form: HTMLFormElement) => form.requestSubmit());
    await page.waitForTimeout(500);
    expect(errors).toEqual([]);
    await expect(page.locator("h1")).toBeVisible();
  });
}

test("without script the page leads to the A–Z index", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/vi/tim-kiem/");
  await expect(page.locator("noscript p, main p.note").first()).toBeAttached();
  await page.locator('main a[href="/vi/a-z/"]').click();
  await expect(page.locator('a[href="/vi/thu-doan/gia-danh-cong-an/"]').first()).toBeVisible();
  await context.close();
});
