import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { parse } from "yaml";
import { langs, localeOf, type Lang } from "#config/locales.ts";
import { galleryFilterPath, type GalleryFilter } from "#lib/gallery.ts";
import { smsLength } from "#lib/sms.ts";
import { builtPages, dist, existsInBuild } from "./site-files.ts";

const words = Object.fromEntries(
  langs.map((lang) => [
    lang,
    parse(readFileSync(new URL(`../../content/ui/${lang}.yaml`, import.meta.url), "utf8")) as Record<string, string>,
  ]),
) as Record<Lang, Record<string, string>>;

/** Does this build have print files? Their links are then downloads; else the sheet's page opens, to print from. */
const hasFiles = (JSON.parse(readFileSync(join(dist, "data/sheets.json"), "utf8")) as unknown[]).length > 0;
const phone = { viewport: { width: 360, height: 740 } };
const kit = (lang: Lang, id = "gia-danh-cong-an"): string => `/${lang}/ap-phich/${id}/`;

for (const lang of langs) {
  test.describe(`in ${localeOf(lang).englishName}`, () => {
    test("without script, two taps lead from the gallery to a sheet's file, or to its page where there are no files", async ({
      browser,
    }) => {
      const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(`/${lang}/ap-phich/`);
      await page.locator('.gallery-kit[href$="/gia-danh-cong-an/"]').click();
      await expect(page.locator("h1")).not.toBeEmpty();
      const link = hasFiles ? page.locator('.sheet-links a[href$=".pdf"]').first() : page.locator(".sheet-links a").first();
      if (hasFiles) {
        const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
        expect(
          readFileSync(await download.path())
            .subarray(0, 5)
            .toString(),
        ).toBe("%PDF-");
      } else {
        await link.click();
        await expect(page.locator(".sheet")).toBeVisible();
      }
      await context.close();
    });

    test("the gallery narrows to a place, a format, a language and a kind of scam without script", async ({ browser }) => {
      const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
      const page = await context.newPage();
      for (const [group, value] of [
        ["noi", "atm"],
        ["dang", "large-print"],
        ["tieng", "ko"],
        ["kieu", "investment"],
      ] as [GalleryFilter["group"], string][]) {
        await page.goto(`/${lang}/ap-phich/`);
        const link = page.locator(`.chips a[href="${galleryFilterPath({ group, value }, lang)}"]`);
        const closed = page.locator("details:not([open])", { has: link });
        if ((await closed.count()) > 0) await closed.locator("summary").click();
        await link.click();
        await expect(page.locator('.chips a[aria-current="page"]').first()).toBeAttached();
        const said = Number(
          /\((\d+)\)/.exec((await page.locator(`.chips a[href="${galleryFilterPath({ group, value }, lang)}"]`).textContent())!)![1],
        );
        await expect(page.locator(".gallery > li")).toHaveCount(said);
      }
      await context.close();
    });
  });
}

test("every picture of the gallery keeps its place while it loads, and none is loaded that is not asked for", async ({ page }) => {
  await page.goto("/vi/ap-phich/");
  const pictures = page.locator(".gallery-kit img");
  const all = await pictures.count();
  expect(all > 0).toBe(hasFiles);
  for (const attribute of ["width", "height"]) await expect(page.locator(`.gallery-kit img[${attribute}]`)).toHaveCount(all);
  await expect(page.locator('.gallery-kit img[loading="lazy"]')).toHaveCount(all);
});

test("no page of the print shop offers a file that is not there", () => {
  const dead = builtPages()
    .filter(({ path }) => path.includes("/ap-phich/"))
    .flatMap(({ path, links }) =>
      links
        .filter(({ value }) => /^\/(?:sheets|kits|thumbs)\//.test(value) && !existsInBuild(value))
        .map(({ value }) => `${path} → ${value}`),
    );
  expect(dead).toEqual([]);
});

test("a name of a topic typed into the gallery leaves the topics that have it", async ({ page }) => {
  await page.goto("/vi/ap-phich/");
  await page.locator("[data-narrow] input").fill("cong an");
  const shown = page.locator(".gallery > li:visible");
  await expect(shown.first()).toContainText(/công an/i);
  expect(await shown.count()).toBeLessThan(await page.locator(".gallery > li").count());
  await page.locator("[data-narrow] input").fill("khongcogi");
  await expect(page.locator(".gallery > li:visible")).toHaveCount(0);
  await expect(page.locator("section:visible h2")).toHaveCount(0);
});

test.describe("an SMS", () => {
  test("stands with its length without script", async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(kit("vi"));
    const { characters, parts } = smsLength(await page.locator("sms-text pre").first().innerText());
    await expect(page.locator("sms-text [data-length]").first()).toHaveText(count("vi", characters, parts));
    await expect(page.locator("sms-text textarea")).toHaveCount(0);
    await context.close();
  });

  for (const lang of langs) {
    test(`is counted anew while it is edited, and comes back (${lang})`, async ({ page }) => {
      await page.goto(kit(lang));
      const sms = page.locator("sms-text").last();
      const field = sms.locator("textarea");
      const original = await field.inputValue();
      const length = sms.locator("[data-length]");
      const reset = sms.getByRole("button", { name: words[lang]["sms.reset"]! });
      await expect(reset).toBeHidden();
      for (const text of ["a".repeat(160), "a".repeat(159) + "€", "^".repeat(80), "đ".repeat(70), "đ".repeat(71), "🙂".repeat(67), ""]) {
        await field.fill(text);
        const { characters, parts } = smsLength(text);
        await expect(length).toHaveText(count(lang, characters, parts));
      }
      await field.fill("Goi 113 ngáy");
      await expect(sms).toContainText("á");
      await field.fill("Goi ngaỵ");
      await expect(sms).toContainText("ỵ");
      await expect(sms.locator("[role=status].visually-hidden")).toContainText(count(lang, 8, 1));
      await field.fill("Xem tai abc.vn/x");
      await expect(sms).toContainText(words[lang]["sms.link"]!);
      await reset.click();
      await expect(field).toHaveValue(original);
      await expect(field).toBeFocused();
      await expect(reset).toBeHidden();
    });
  }

  test("that was edited is what is copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(kit("vi"));
    const sms = page.locator("sms-text").first();
    await sms.locator("textarea").fill("Lời của xã");
    await sms.getByRole("button", { name: words.vi["copy.button"]! }).click();
    await expect(sms.locator("copy-text [role=status]")).toHaveText(words.vi["copy.done"]!);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Lời của xã");
  });
});

test.describe("reading aloud", () => {
  test("says why it is not there where the browser has no voice for the language", async ({ page }) => {
    await voices(page, [{ name: "English", lang: "en-GB", localService: true }]);
    await page.goto(kit("vi"));
    const reader = page.locator("read-aloud").first();
    await expect(reader).toContainText(words.vi["listen.none"]!);
    await expect(reader.getByRole("button", { name: words.vi["listen.button"]! })).toHaveCount(0);
  });

  test("says the same where the browser cannot speak at all", async ({ page }) => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "speechSynthesis"));
    await page.goto(kit("ko"));
    await expect(page.locator("read-aloud").first()).toContainText(words.ko["listen.none"]!);
  });

  test("prefers a voice of the device, reads every sentence at a slow rate, and stops when asked", async ({ page }) => {
    await voices(page, [
      { name: "Net", lang: "vi-VN", localService: false },
      { name: "An", lang: "vi-VN", localService: true },
    ]);
    await page.goto(kit("vi"));
    const reader = page.locator("read-aloud").first();
    await expect(reader).toContainText(words.vi["listen.local"]!.replace("{voice}", "An"));
    await reader.getByRole("button", { name: words.vi["listen.button"]! }).click();
    await expect(reader).toContainText(words.vi["listen.reading"]!);
    await page.evaluate(() => (window as unknown as Speech).finishAll());
    await expect(reader).toContainText(words.vi["listen.ended"]!);
    const spoken = await page.evaluate(() => (window as unknown as Speech).spoken);
    const text = await reader.locator("pre").innerText();
    expect(spoken.map((piece) => piece.text).join(" ")).toBe(text.replace(/\s+/g, " ").trim());
    expect(spoken.every(({ rate, voice }) => rate >= 0.5 && rate <= 1.2 && voice === "An")).toBe(true);

    await reader.getByRole("button", { name: words.vi["listen.button"]! }).click();
    await reader.getByRole("button", { name: words.vi["listen.stop"]! }).click();
    expect(await page.evaluate(() => (window as unknown as Speech).cancelled)).toBeGreaterThan(0);
    await expect(reader.getByRole("button", { name: words.vi["listen.button"]! })).toBeVisible();
  });

  test("says that a voice of the network sends the text away", async ({ page }) => {
    await voices(page, [{ name: "Net", lang: "vi-VN", localService: false }]);
    await page.goto(kit("vi"));
    await expect(page.locator("read-aloud").first()).toContainText(words.vi["listen.remote"]!.replace("{voice}", "Net"));
  });
});

test("each text is there as a Word file with a line for whoever approves it", async ({ page, request }) => {
  for (const lang of langs) {
    await page.goto(kit(lang));
    const links = await page.locator(".word-link a").evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(links.length).toBe(lang === "vi" ? 7 : 6);
    for (const href of links) {
      const response = await request.get(href);
      expect(response.headers()["content-type"], href).toContain("wordprocessingml");
      const document = new TextDecoder().decode(unzipSync(new Uint8Array(await response.body()))["word/document.xml"]);
      expect(document, href).toContain(words[lang]["kit.approvedBy"]!);
    }
  }
});

test("the whole kit is one ZIP where there are print files, and is not offered where there are none", async ({ page, request }) => {
  await page.goto(kit("vi"));
  const link = page.locator(".kit-zip a");
  await expect(link).toHaveCount(hasFiles ? 1 : 0);
  for (const href of await link.evaluateAll((all) => all.map((each) => each.getAttribute("href")!))) {
    await expect(link).toContainText(/\d+ KB/);
    const parts = unzipSync(new Uint8Array(await (await request.get(href)).body()));
    const names = Object.keys(parts).map((name) => name.split("/").slice(1).join("/"));
    expect(names).toContain("README.txt");
    for (const ending of [".pdf", ".png", ".docx", ".txt"])
      expect(
        names.some((name) => name.endsWith(ending)),
        ending,
      ).toBe(true);
  }
  expect(existsSync(join(dist, "kits"))).toBe(true);
});

interface Speech {
  spoken: { text: string; rate: number; voice: string }[];
  cancelled: number;
  finishAll: () => void;
}

/** Stand in for the browser's voices, which a browser without a screen has none of. */
async function voices(page: Page, list: { name: string; lang: string; localService: boolean }[]): Promise<void> {
  await page.addInitScript((each) => {
    const speech = window as unknown as Speech & { finish?: (() => void) | undefined };
    Object.assign(speech, { spoken: [], cancelled: 0 });
    const target = new EventTarget();
    const synthesis = Object.assign(target, {
      getVoices: () => each.map((voice) => ({ ...voice, default: false })),
      cancel: () => {
        speech.cancelled++;
        speech.finish = undefined;
      },
      speak: (utterance: { text: string; rate: number; voice: { name: string }; onstart?: () => void; onend?: () => void }) => {
        speech.spoken.push({ text: utterance.text, rate: utterance.rate, voice: utterance.voice.name });
        utterance.onstart?.();
        speech.finish = () => utterance.onend?.();
      },
    });
    speech.finishAll = () => {
      for (let finish = speech.finish; finish; finish = speech.finish) {
        speech.finish = undefined;
        finish();
      }
    };
    Object.defineProperty(window, "speechSynthesis", { value: synthesis, configurable: true });
    // The true one takes only true voices.
    Object.defineProperty(window, "SpeechSynthesisUtterance", {
      value: class {
        text: string;
        rate = 1;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, list);
}

function count(lang: Lang, characters: number, parts: number): string {
  return words[lang]["kit.smsCount"]!.replace("{characters}", String(characters)).replace("{parts}", String(parts));
}
