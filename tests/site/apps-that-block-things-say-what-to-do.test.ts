import { expect, test, type Page } from "@playwright/test";

const sheet = "/vi/ap-phich/gia-danh-cong-an/a4/";
const kit = "/vi/ap-phich/gia-danh-cong-an/";
const agents = {
  Zalo: "Mozilla/5.0 (Linux; Android 14; SM-A145F; wv) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12100659 ZaloTheme/light ZaloLanguage/vn",
  Facebook:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS;FBAV/440.0.0.0;FBBV/1;FBDV/iPhone14,5]",
};

/** Take away what these apps block: printing does nothing or is gone, no clipboard, no downloads. */
async function block(page: Page, print: "silent" | "gone" = "silent"): Promise<void> {
  await page.addInitScript((how) => {
    Object.defineProperty(window, "print", { value: how === "gone" ? undefined : () => {}, configurable: true });
    Object.defineProperty(Navigator.prototype, "clipboard", { get: () => undefined });
    delete (HTMLAnchorElement.prototype as { download?: string }).download;
  }, print);
}

/** A link to a file, as pages have it when print files belong to the build. */
async function addDownload(page: Page, file: string): Promise<void> {
  await page.evaluate((href) => {
    const line = document.createElement("p");
    const link = document.createElement("a");
    link.href = href;
    link.setAttribute("download", "");
    link.textContent = "Tải";
    link.id = "test-download";
    line.append(link);
    document.querySelector("main")!.prepend(line);
  }, file);
}

for (const [app, userAgent] of Object.entries(agents)) {
  test.describe(app, () => {
    test.use({ userAgent });

    test("a sheet says at once that it is open inside the app, and how to get out", async ({ page }) => {
      await block(page);
      await page.goto(sheet);
      const help = page.locator("[data-in-app]");
      await expect(help).toBeVisible();
      await expect(help).toContainText(app);
      await expect(help).toContainText("Mở bằng trình duyệt");
      await expect(help.locator("[data-in-app-address]")).toHaveText(new RegExp(`${sheet}$`));
    });

    for (const path of [kit, "/vi/ap-phich/"]) {
      test(`${path} says so too`, async ({ page }) => {
        await block(page);
        await page.goto(path);
        await expect(page.locator("[data-in-app]")).toContainText(app);
      });
    }

    test("pressing print says on the spot what to do", async ({ page }) => {
      await block(page, "gone");
      await page.goto(sheet);
      await page.locator(".stamp-print").click();
      const help = page.locator("[data-stamp-form] + [data-in-app], [data-in-app]").first();
      await expect(help).toBeFocused();
      await expect(help.locator("[data-in-app-say]")).toContainText("Hộp in không hiện ra");
    });

    test("the address can be taken by hand where the clipboard is gone, and carries nothing that was typed", async ({ page }) => {
      await block(page);
      await page.goto(`${sheet}?phone=0912345678#unit=x`);
      const help = page.locator("[data-in-app]");
      await help.locator("button").click();
      const selected = await page.evaluate(() => getSelection()?.toString());
      expect(selected).toMatch(new RegExp(`^http[^?#]*${sheet}$`));
      await expect(help).toContainText("bấm giữ");
    });

    test("a tap on a file says how to get it, and a picture is shown to be held", async ({ page }) => {
      await block(page);
      await page.goto(kit);
      await addDownload(page, "/sheets/101-a4-vi.pdf");
      await page.locator("#test-download").evaluate((link: HTMLAnchorElement) => {
        // The answer of a server without files would lead away from the page.
        addEventListener("click", (event) => event.preventDefault(), { once: true });
        link.click();
      });
      const help = page.locator("[data-in-app]");
      await expect(help.locator("[data-in-app-say]")).toContainText("Không thấy tệp");
      await page.locator("#test-download").evaluate((link: HTMLAnchorElement) => (link.href = "/sheets/101-square-vi.png"));
      await page.locator("#test-download").click();
      await expect(help.locator("[data-in-app-say]")).toContainText("Bấm giữ ảnh");
      await expect(help.locator("img")).toHaveAttribute("src", /101-square-vi\.png$/);
      expect(page.url()).toContain(kit);
    });

    test("a text that cannot be copied is selected, and the page says how to go on", async ({ page }) => {
      await block(page);
      await page.goto(kit);
      const copy = page.locator("main copy-text").filter({ visible: true }).last();
      await copy.getByRole("button").first().click();
      await expect(copy.locator("[role=status]").last()).toContainText("bấm giữ");
      expect((await page.evaluate(() => getSelection()?.toString() ?? "")).length).toBeGreaterThan(20);
    });
  });
}

test("where printing silently does nothing in an unknown browser, the page says so", async ({ page }) => {
  await block(page);
  await page.goto(sheet);
  await expect(page.locator("[data-in-app]")).toBeHidden();
  await page.locator(".stamp-print").click();
  await expect(page.locator("[data-in-app-say]")).toContainText("Hộp in không hiện ra");
});

test("a browser that can do all this is left alone", async ({ page }) => {
  await page.addInitScript(() => (window.print = () => void dispatchEvent(new Event("beforeprint"))));
  await page.goto(sheet);
  await page.locator(".stamp-print").click();
  await expect(page.locator("[data-in-app]")).toBeHidden();
});

test("a download whose file is missing becomes words, not a page of errors", async ({ page }) => {
  await page.goto(kit);
  await addDownload(page, "/sheets/999-none-vi.pdf");
  await page.locator("#test-download").click();
  await expect(page.locator("#test-download")).toHaveCount(0);
  await expect(page.locator("main")).toContainText("Tệp này chưa có");
  expect(page.url()).toContain(kit);
});

test("a file that is there is downloaded", async ({ page }) => {
  await page.goto(kit);
  await addDownload(page, "/favicon.svg");
  const download = page.waitForEvent("download");
  await page.locator("#test-download").click();
  expect((await download).suggestedFilename()).toBe("favicon.svg");
});
