import { expect, test, type Page } from "@playwright/test";
import { budgets } from "#config/budgets.ts";

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
  ["ko", "제174조", "laws/bo-luat-hinh-su-2015"],
  ["vi", "luwaf ddaor quas maangj coong an giar", "tactics/gia-danh-cong-an"],
  ["vi", "116/2025/QH15", "laws/luat-an-ninh-mang-2025"],
];

for (const [lang, query, entry] of expected) {
  test(`"${query}" finds ${entry} among the first three`, async ({ page }) => {
    expect((await hits(page, lang, query)).slice(0, 3)).toContain(entry);
  });
}

test("a whole pasted message finds something and says that the query was relaxed", async ({ page }) => {
  const found = await hits(
    page,
    "vi",
    "Chào chị, em là cán bộ công an phường đây ạ, hồ sơ VNeID của nhà mình bị lỗi, chị bấm vào đường link này cài giúp em ứng dụng nhé",
  );
  expect(found.length).toBeGreaterThan(0);
  await expect(page.locator("[data-search-status]")).not.toBeEmpty();
});

test("a query that smells of an emergency puts the emergency page first", async ({ page }) => {
  expect((await hits(page, "vi", "tôi vừa chuyển tiền cho nó rồi"))[0]).toBe("guides/khan-cap");
});

test("an article by its number leads to the provision", async ({ page }) => {
  await hits(page, "vi", "điều 174");
  await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("href", "/vi/phap-luat/bo-luat-hinh-su-2015/#dieu-174");
});

test("nothing is loaded before the field is used, and a first search stays within its budget", async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const loaded: string[] = [];
  let bytes = 0;
  page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto("/ko/tim-kiem/", { waitUntil: "networkidle" });
  expect(loaded.filter((path) => /search\/|pagefind/.test(path))).toEqual([]);
  await page.locator("input[name=q]").fill("도박");
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  expect(loaded.filter((path) => /pagefind/.test(path))).toEqual([]);
  // The page itself, its style and its fonts are in this sum too.
  expect(bytes).toBeLessThan(budgets.searchFirst);
});

test("a kind can be chosen, with the number of its hits, and the address can be shared", async ({ page }) => {
  await hits(page, "vi", "đánh bạc qua mạng");
  const cases = page.locator('[data-search-kind="cases"]');
  await expect(cases).toContainText(/\(\d+\)/);
  await cases.click();
  const kinds = await page
    .locator("[data-search-hit]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("data-search-hit")!.split("/")[0]));
  expect(new Set(kinds)).toEqual(new Set(["cases"]));
  await page.locator("input[name=q]").fill("rikvip");
  await expect(page).toHaveURL(/\?q=rikvip/);
});

test("arrows lead through the hits and Escape back to the field", async ({ page }) => {
  await hits(page, "vi", "công an");
  await page.locator("input[name=q]").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-search-hit]").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator("[data-search-hit]").nth(1)).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.locator("input[name=q]")).toBeFocused();
});

for (const [what, answer] of [
  ["missing", { status: 404, body: "" }],
  ["broken", { status: 200, contentType: "application/json", body: '{"docs":[{' }],
  ["of another kind", { status: 200, contentType: "application/json", body: '{"lang":"vi","docs":5}' }],
  ["a page", { status: 200, contentType: "text/html", body: "<!doctype html><title>Log in</title>" }],
] as const) {
  test(`when the file of names is ${what}, the page says so and leads to the A–Z page`, async ({ page }) => {
    await page.route("**/data/search/*.json", (route) => route.fulfill(answer));
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.goto("/vi/tim-kiem/?q=otp");
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    await expect(page.locator("[data-search-status]")).toContainText("A–Z");
    await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "guides/khan-cap");
    await expect(page.locator('main a[href="/vi/a-z/"]').first()).toBeVisible();
  });
}

test("the full text of the pages is searched on request", async ({ page }) => {
  await hits(page, "vi", "ngân hàng");
  const before = await page.locator("[data-search-hit]").count();
  await page.locator("[data-search-full-text]").click();
  await expect.poll(() => page.locator("[data-search-full-text]").isHidden()).toBe(true);
  expect(await page.locator("[data-search-hit]").count()).toBeGreaterThanOrEqual(before);
});

test("searches are kept on the device only when the reader wants that", async ({ page }) => {
  await hits(page, "vi", "công an");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.locator("[data-search-remember]").check();
  await page.locator("form[role=search]").evaluate((form: HTMLFormElement) => form.requestSubmit());
  await page.reload();
  await expect(page.locator("[data-search-recent] button")).toHaveText(["công an"]);
  await page.locator("[data-search-remember]").uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("markup in a query stays text", async ({ page }) => {
  await hits(page, "vi", "<img src=x onerror=alert(1)> công an");
  expect(await page.locator("img").count()).toBe(0);
});

for (const query of [
  "!!!???",
  "a".repeat(10_000),
  "chuyển tiền ".repeat(900),
  "(.*)+[",
  "😀😀",
  "\u0000\u0007",
  "中한a1đ".repeat(300),
  "luwaf ddaor",
  "  ",
]) {
  test(`the odd query ${JSON.stringify(query.slice(0, 12))} breaks nothing`, async ({ page }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto("/vi/tim-kiem/");
    await page.locator("input[name=q]").fill(query);
    await page.locator("form[role=search]").evaluate((form: HTMLFormElement) => form.requestSubmit());
    await expect(page.locator('[data-search-state="done"]')).toBeAttached();
    expect(errors).toEqual([]);
    await expect(page.locator("h1")).toBeVisible();
  });
}

test("the field of every page opens with the keyboard and leads to the answer, and no server hears the question", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  for (const key of ["/", "Control+k"]) {
    await page.goto("/vi/thu-doan/gia-danh-cong-an/");
    const field = page.getByRole("banner").getByRole("searchbox");
    await expect(field).toBeHidden();
    await page.keyboard.press(key);
    await expect(field).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
    await page.keyboard.press(key);
    await field.pressSequentially("tài xỉu");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "tactics/danh-bac-qua-mang");
    await expect(page).toHaveURL(/\?q=t%C3%A0i\+x%E1%BB%89u$/);
  }
  expect(asked.filter((url) => /xỉu|tài[+ ]/.test(url))).toEqual([]);
});

test("from the home page too a question stays on the device", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(decodeURIComponent(request.url())));
  await page.goto("/en/");
  await page.keyboard.press("/");
  await expect(page.locator("#q")).toBeFocused();
  await page.keyboard.type("sextortion");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "tactics/tong-tien-bang-clip-nhay-cam");
  expect(asked.filter((url) => /sextortion/.test(url))).toEqual([]);
});

test("a pasted message stays out of the address, and nothing in it can be tapped", async ({ page }) => {
  await page.goto("/vi/tim-kiem/");
  const address = page.url();
  await page
    .locator("#q")
    .fill("Thông báo: xe của bạn có phạt nguội, vào http://csgt-nopphat.example/tra-cuu nộp phạt, gọi 0912 345 678 hoặc mail a@b.example");
  await expect(page.locator('[data-search-state="done"]')).toBeAttached();
  await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "tactics/gia-thong-bao-phat-nguoi");
  expect(page.url()).toBe(address);
  const links = await page.locator("[data-search] a").evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.filter((href) => !href.startsWith(new URL(address).origin) || /csgt-nopphat|0912/.test(href))).toEqual([]);
  await expect(page.locator('meta[name="format-detection"]')).toHaveAttribute("content", /telephone=no/);
  await expect(page.locator('meta[name="referrer"]')).toHaveAttribute("content", "no-referrer");
});

test("answers come while typing, are announced politely and do not take the focus", async ({ page }) => {
  await page.goto("/vi/tim-kiem/");
  await page.locator("#q").focus();
  await page.keyboard.type("lam nhiem vu", { delay: 20 });
  await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "tactics/lam-nhiem-vu-online");
  await expect(page.locator("#q")).toBeFocused();
  await expect(page.getByRole("status").first()).toHaveText(/\d/);
  await expect(page.locator(".hits mark").first()).toHaveText(/^(?:làm|nhiệm|vụ)$/iu);
});

test("the page says how it understood a query, and that no page has all the words", async ({ page }) => {
  await hits(page, "vi", "luwaf ddaor qua mangj");
  await expect(page.locator("[data-search-status]")).toContainText("lừa đảo");
  await hits(page, "vi", "công an zzyzx qwertz ở sao hỏa");
  await expect(page.locator("[data-search-status]")).toContainText("zzyzx");
  await expect(page.locator("[data-search-offer]")).toBeVisible();
});

test("nothing found is never called safe, and leads to help", async ({ page }) => {
  expect(await hits(page, "en", "zzyzx")).toEqual(["guides/khan-cap"]);
  await expect(page.locator("[data-search-status]")).toContainText("does not mean it is safe");
});

test("on a slow network the page says what works meanwhile", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route("**/data/search/*.json", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("/en/tim-kiem/");
  await page.locator("#q").fill("deepfake");
  await expect(page.locator("[data-search-status]")).toContainText("Searching");
  await expect(page.locator("[data-search-status]")).toContainText("A–Z", { timeout: 15_000 });
  release();
  await expect(page.locator("[data-search-hit]").first()).toHaveAttribute("data-search-hit", "tactics/deepfake-goi-video");
  await expect(page.locator("[data-search-status]")).not.toContainText("A–Z");
});

test("a printed code leads to its entry", async ({ page }) => {
  expect((await hits(page, "vi", "101-A4-vi"))[0]).toBe("tactics/gia-danh-cong-an");
});

test("without script the page leads to the A–Z index", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/vi/tim-kiem/");
  await expect(page.locator("noscript p, main p.note").first()).toBeAttached();
  await page.locator('main a[href="/vi/a-z/"]').click();
  await expect(page.locator('a[href="/vi/thu-doan/gia-danh-cong-an/"]').first()).toBeVisible();
  await context.close();
});
