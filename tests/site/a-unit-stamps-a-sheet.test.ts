import { expect, test, type Page } from "@playwright/test";
import { readPdf } from "#scripts/lib/print/pdf-reader.ts";

const sheet = (format: string, lang = "vi", id = "gia-danh-cong-an"): string => `/${lang}/ap-phich/${id}/${format}/`;
const kit = "/vi/ap-phich/gia-danh-cong-an/";
const unit = "Công an phường Phan Đình Phùng";
const phone = "0208 3855 123";
const heading = "Đơn vị treo ghi; trang này không xác minh số này";

/** Every paper format, with a topic that has it; in two languages where the format has two. */
const papers = [
  ...["a4", "a4-mono", "a3", "a5", "atm", "tear-off", "large-print", "phone-card"].map((format) => sheet(format)),
  sheet("counter", "vi", "dung-lai-truoc-khi-chuyen-tien"),
  sheet("show-card", "en", "khan-cap"),
  sheet("bilingual", "en"),
  sheet("bilingual", "zh"),
  sheet("bilingual", "ko"),
];

async function open(page: Page): Promise<void> {
  await page.locator("[data-stamp-form]").waitFor();
  await page.locator("[data-stamp-form] details").evaluate((details: HTMLDetailsElement) => (details.open = true));
}

async function fill(page: Page, values: { unit?: string; phone?: string; date?: string }): Promise<void> {
  await open(page);
  for (const [name, value] of Object.entries(values)) await page.locator(`[data-stamp-${name}]`).fill(value);
}

/** What the form says is wrong, with the field. */
const problem = (page: Page, field: string) => page.locator(`[data-stamp-${field}-problem]`);
const box = (page: Page) => page.locator(".sheet .stamp-box").first();

/** Count calls of print instead of opening a box that nobody closes. */
async function countPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset["prints"] = String(Number(document.documentElement.dataset["prints"] ?? 0) + 1);
      dispatchEvent(new Event("beforeprint"));
    };
  });
}

const letters = (text: string): string => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");

for (const path of papers) {
  test(`${path} shows and prints what a unit types, in a box of its own`, async ({ page }) => {
    await page.goto(path);
    await fill(page, { unit, phone, date: "2026-11-23" });
    await expect(box(page)).toContainText(unit);
    await expect(box(page)).toContainText(phone);
    await expect(box(page)).toContainText("23/11/2026");
    await expect(problem(page, "unit")).toBeEmpty();
    const floor = await page
      .locator("[data-stamp-form]")
      .evaluate((form) => (JSON.parse(form.dataset["floors"]!) as { text: number }).text);
    for (const part of [".stamp-unit", ".stamp-phone", ".stamp-date"]) {
      const px = await box(page)
        .locator(part)
        .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(px * 0.75, part).toBeGreaterThanOrEqual(floor - 0.1);
    }
    const pdf = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
    expect(pdf.pages).toBe(1);
    const text = letters(pdf.text);
    const copies = path.includes("phone-card") ? 10 : 1;
    expect(text.split(letters(unit)).length - 1).toBe(copies);
    expect(text.split(letters(phone)).length - 1).toBe(copies);
    expect(text).toContain("23112026");
    const both = /bilingual|show-card/.test(path);
    if (both || path.startsWith("/vi/")) expect(text).toContain(letters(heading));
    await expect(box(page).locator(".stamp-heading")).toHaveCount(both ? 2 : 1);
    // The form itself stays on the screen.
    const label = await page.locator("[data-stamp-keep] + span").textContent();
    expect(text).not.toContain(letters(label!));
  });
}

test("what stands on the sheet does not run out of it, and the sheet comes back when the fields are emptied", async ({ page }) => {
  await page.goto(sheet("a4"));
  await open(page);
  const size = () =>
    page
      .locator(".headline")
      .first()
      .evaluate((element) => getComputedStyle(element).fontSize);
  const before = await size();
  await fill(page, { unit: "Ủy ban nhân dân phường Phan Đình Phùng và Công an phường Phan Đình Phùng", phone, date: "2026-11-23" });
  await expect(box(page)).toBeVisible();
  const over = await page.locator(".sheet").evaluate((element) => element.scrollHeight - element.clientHeight);
  expect(over).toBeLessThanOrEqual(1);
  await fill(page, { unit: "", phone: "", date: "" });
  await expect(page.locator(".stamp-box")).toHaveCount(0);
  expect(await size()).toBe(before);
  await expect(page.locator(".sheet [data-stamp] .blank")).toBeVisible();
});

test("nothing in an address reaches the sheet or the form", async ({ page }) => {
  const forged = [
    "#unit=C%C3%B4ng%20an&phone=0912345678",
    "#0912345678",
    "?unit=CongAn&phone=0912345678&date=2026-11-23",
    `#tem-don-vi=${encodeURIComponent('{"unit":"CongAn","phone":"0912345678"}')}`,
    "#tem-phone",
    "#:~:text=0912345678",
  ];
  for (const path of [sheet("a4"), sheet("phone-card"), kit]) {
    for (const tail of forged) {
      await page.goto(path + tail);
      await page.locator("[data-stamp-form]").waitFor();
      await expect(page.locator(".stamp-box"), tail).toHaveCount(0);
      for (const field of ["unit", "phone", "date"]) await expect(page.locator(`[data-stamp-${field}]`), tail).toHaveValue("");
      expect(await page.locator("body").innerText(), tail).not.toMatch(/0912345678|CongAn/);
    }
  }
  // A link clicked on the page itself, too.
  await page.evaluate(() => (location.hash = "unit=CongAn&phone=0912345678"));
  await expect(page.locator("[data-stamp-phone]")).toHaveValue("");
});

test("what is typed is in no address and in no request", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await countPrints(page);
  await page.goto(kit);
  await fill(page, { unit: "Conganphuong", phone: "02083855123", date: "2026-11-23" });
  await page
    .locator(`a[href="${sheet("a4")}"]`)
    .first()
    .click();
  await expect(box(page)).toContainText("Conganphuong");
  await page.locator(".stamp-print").click();
  await expect(page.locator("html")).toHaveAttribute("data-prints", "1");
  expect(page.url()).not.toMatch(/Cong|0208|[?#]/);
  expect(requests.join("\n")).not.toMatch(/Conganphuong|02083855123/);
  // No field has a name, so a form sent without script carries nothing.
  await expect(page.locator("[data-stamp-form] [name]")).toHaveCount(0);
});

test("a kit's form fills all its sheets, in this tab alone unless the person asks", async ({ page, context }) => {
  await page.goto(kit);
  await fill(page, { unit, phone });
  await expect(page.locator("[data-stamp-status]")).not.toBeEmpty();
  await page.goto(sheet("atm"));
  await expect(box(page)).toContainText(phone);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  const other = await context.newPage();
  await other.goto(sheet("atm"));
  await other.locator("[data-stamp-form]").waitFor();
  await expect(other.locator(".stamp-box")).toHaveCount(0);
});

test("what is remembered comes back, and is forgotten for good", async ({ page, context }) => {
  await page.goto(sheet("a5"));
  await fill(page, { unit, phone, date: "2026-11-23" });
  await page.locator("[data-stamp-keep]").check();
  const later = await context.newPage();
  await later.goto(sheet("a4"));
  await expect(box(later)).toContainText(unit);
  await expect(later.locator("[data-stamp-keep]")).toBeChecked();
  await open(later);
  await later.locator("[data-stamp-forget]").click();
  await expect(later.locator("[data-stamp-status]")).not.toBeEmpty();
  await expect(later.locator(".stamp-box")).toHaveCount(0);
  expect(await later.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await later.reload();
  await later.locator("[data-stamp-form]").waitFor();
  await expect(later.locator("[data-stamp-unit]")).toHaveValue("");
});

test("taking the tick away keeps the words in this tab only", async ({ page }) => {
  await page.goto(sheet("a5"));
  await fill(page, { unit });
  await page.locator("[data-stamp-keep]").check();
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.locator("[data-stamp-keep]").uncheck();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(box(page)).toContainText(unit);
});

for (const typed of ["0912 345 678", "+84 (0)912.345.678", "０３２３４５６７８９", "8 4 5 6 1 2 3 4 5 6 7".replace(/ /g, "\u00a0")]) {
  test(`a mobile number (${typed}) is not printed before its writer has confirmed it`, async ({ page }) => {
    await countPrints(page);
    await page.goto(sheet("a4"));
    await fill(page, { unit, phone: typed });
    await expect(page.locator("[data-stamp-warning]")).toBeVisible();
    await expect(box(page).locator(".stamp-phone")).toHaveCount(0);
    await page.locator(".stamp-print").click();
    await expect(page.locator("html")).not.toHaveAttribute("data-prints");
    await expect(page.locator("[data-stamp-confirm]")).toBeFocused();
    // The browser's own menu prints the sheet without it.
    expect(letters((await readPdf(await page.pdf({ preferCSSPageSize: true }))).text)).not.toContain(letters(typed.normalize("NFKC")));
    await page.locator("[data-stamp-confirm]").check();
    await expect(box(page).locator(".stamp-phone")).toHaveCount(1);
    await page.locator(".stamp-print").click();
    await expect(page.locator("html")).toHaveAttribute("data-prints", "1");
    // Another mobile number is another question.
    await page.locator("[data-stamp-phone]").fill("0987 654 321");
    await expect(page.locator("[data-stamp-confirm]")).not.toBeChecked();
    await expect(box(page).locator(".stamp-phone")).toHaveCount(0);
  });
}

test("a landline raises no warning", async ({ page }) => {
  await page.goto(sheet("a4"));
  await fill(page, { unit, phone });
  await expect(page.locator("[data-stamp-warning]")).toBeHidden();
});

test("what the device kept is judged again: a mobile number in the store is not printed unasked", async ({ page }) => {
  await page.goto(sheet("a4"));
  for (const value of [
    { unit, phone: "0912345678", confirmed: "0987654321" },
    { unit: "congan.com", phone: "0236 688 8766" },
    { unit: ["x"], phone: { a: 1 }, date: "2026-13-40" },
  ]) {
    await page.evaluate((text) => localStorage.setItem("tem-don-vi", text), JSON.stringify(value));
    await page.reload();
    await page.locator("[data-stamp-form]").waitFor();
    expect(await page.locator(".sheet").innerText()).not.toMatch(/0912|0236|congan\.com|2026-13/);
  }
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.evaluate(() => localStorage.setItem("tem-don-vi", "{broken"));
  await page.reload();
  await page.locator("[data-stamp-form]").waitFor();
  expect(errors).toEqual([]);
});

for (const [field, typed] of [
  ["phone", "0236 688 8766"],
  ["phone", "0287 7712 3456"],
  ["phone", "+855 12 345 678"],
  ["phone", "gọi 0208 3855 123"],
  ["unit", "Công an xã congan-vn.com"],
  ["unit", "Công an xã https://x.vn/a"],
  ["unit", "CA xã 0912 345 678"],
] as const) {
  test(`“${typed}” is refused with a reason`, async ({ page }) => {
    await countPrints(page);
    await page.goto(sheet("a4"));
    await fill(page, { [field]: typed });
    await expect(problem(page, field)).not.toBeEmpty();
    await expect(page.locator(`[data-stamp-${field}]`)).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator(".stamp-box")).toHaveCount(0);
    await page.locator(".stamp-print").click();
    await expect(page.locator("html")).not.toHaveAttribute("data-prints");
    await expect(page.locator(`[data-stamp-${field}]`)).toBeFocused();
  });
}

test("no page holds a number of the deny-list", async ({ page }) => {
  await page.goto(sheet("a4"));
  const html = (await page.content()).replace(/[\s.-]/g, "");
  for (const number of ["02366888766", "0339035656", "19000317", "028777"]) expect(html).not.toContain(number);
});

test("a name that is too long gets smaller, then is refused with a reason and printed nowhere", async ({ page }) => {
  await page.goto(sheet("atm"));
  const size = () =>
    box(page)
      .locator(".stamp-unit")
      .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  await fill(page, { unit: "CA xã" });
  const large = await size();
  await fill(page, { unit: "Ủy ban nhân dân phường Phan Đình Phùng", phone, date: "2026-11-23" });
  expect(await size()).toBeLessThan(large);
  await fill(page, { unit: "W".repeat(119) });
  await expect(problem(page, "unit")).not.toBeEmpty();
  await expect(page.locator(".stamp-box")).toHaveCount(0);
  await fill(page, { unit: "Công an xã ".repeat(1000) });
  await expect(problem(page, "unit")).not.toBeEmpty();
  await expect(page.locator(".stamp-unit")).toHaveCount(0);
  await page.locator(".stamp-print").click();
  await expect(page.locator("[data-stamp-unit]")).toBeFocused();
});

test("pasted markup, control and hidden characters, emoji and turned text do no harm", async ({ page }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("dialog", (dialog) => {
    errors.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(sheet("a4"));
  const attacks = [
    "<img src=x onerror=alert(1)><script>alert(2)</script>Công an xã",
    '"><svg onload=alert(3)>Công an xã',
    "Công\u0000\u0007\u001b an\u200b\u200d\u2060 xã\ufeff",
    "\u202e\u2067Công an xã\u2069\u202c",
    "👮🏽‍♀️Công an 🇻🇳xã🚨",
    "{{7*7}}${alert(4)}Công an xã",
  ];
  for (const text of attacks) {
    await fill(page, { unit: text });
    const shown = await box(page).locator(".stamp-unit").textContent();
    expect(shown).toContain("Công an");
    expect(shown).not.toMatch(/[<>\p{Cc}\p{Cf}\p{Extended_Pictographic}]/u);
    await expect(page.locator(".sheet img, .sheet script, .stamp-box svg")).toHaveCount(0);
  }
  await expect(page.locator("[data-stamp-status]")).not.toBeEmpty();
  await fill(page, { unit: "x".repeat(10_000), phone: "9".repeat(10_000) });
  await expect(page.locator(".stamp-box")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("without script the sheet has its blank, the form does not show, and the page says what to do", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sheet("a4"));
  await expect(page.locator("[data-stamp-form]")).toBeHidden();
  await expect(page.locator(".sheet [data-stamp] .blank")).toBeVisible();
  await expect(page.locator("noscript p, .beside")).not.toHaveCount(0);
  expect(await page.locator(".beside").innerText()).toContain("viết tay");
  await context.close();
});

test("where storage is forbidden the sheet is stamped all the same", async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
  });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(sheet("a4"));
  await fill(page, { unit, phone });
  await expect(box(page)).toContainText(unit);
  await page.locator("[data-stamp-forget]").click();
  await expect(page.locator(".stamp-box")).toHaveCount(0);
  expect(errors).toEqual([]);
});

test("a picture cannot be stamped, and its page says what can", async ({ page }) => {
  await page.goto(sheet("square"));
  await expect(page.locator("[data-stamp-form]")).toHaveCount(0);
  await expect(page.locator(".beside")).toContainText("không ghi thêm chữ được");
});
