import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type CDPSession, type Page } from "playwright";
import { langs, type Lang } from "#config/locales.ts";
import { listen } from "#scripts/serve/listen.ts";
import { createSiteServer } from "#scripts/serve/server.ts";
import { browserSwitches, findBrowser } from "./browser.mjs";
import { halves, judge, readQueries, type GroupResult } from "./search-queries.ts";
import { table } from "./terminal.ts";

/** How much slower than this machine the measured phone is. */
const slower = 4;
/** One word and one pasted message per language, for the bytes of a first search. */
const firstSearches: Record<Lang, readonly [word: string, message: string]> = {
  vi: ["deepfake", "Tôi gọi từ Viện kiểm sát, căn cước của anh liên quan đường dây ma túy, anh không được nói với gia đình"],
  en: ["deepfake", "I am calling from the prosecutor, your identity card is linked to a drug ring, do not tell your family"],
  zh: ["赌博", "我是检察院的，您的身份证与贩毒团伙有关，不要告诉家人，把钱转到安全账户"],
  ko: ["도박", "검찰입니다. 당신의 신분증이 마약 조직에 사용되었으니 가족에게 말하지 말고 돈을 옮기세요"],
};

/** Run all queries in a real browser on the build in `outDir` and return the tables to print. Throws when there is no browser. */
export async function searchBench(root: string, outDir: string): Promise<string> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium or Chrome.\nType: npm run setup -- --browser");
  const { port, close } = await listen(() => createSiteServer({ root: () => outDir }), 0);
  const browser = await chromium.launch({ executablePath, args: browserSwitches.filter((item) => item !== "--headless") });
  try {
    const parts: string[] = [];
    for (const lang of langs) parts.push(await benchOf(browser, `http://localhost:${port}`, root, outDir, lang));
    return parts.join("\n\n");
  } finally {
    await browser.close();
    await close();
  }
}

async function benchOf(browser: Browser, address: string, root: string, outDir: string, lang: Lang): Promise<string> {
  const entries = JSON.parse(readFileSync(join(outDir, "data/search", `${lang}.json`), "utf8")) as { docs: { k: string; i: string }[] };
  const there = new Set(entries.docs.map(({ k, i }) => `${k}/${i}`));
  // What a service worker fetches would not be counted.
  const page = await browser.newPage({ serviceWorkers: "block" });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await session.send("Network.enable");
  let received = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (received += encodedDataLength));
  const later: number[] = [];
  await open(page, `${address}/${lang}/tim-kiem/`);
  await ask(page, "a");
  const rows: string[][] = [["", "", "n", "first", "in three", "empty", "median ms", "worst ms"]];
  for (const half of halves) {
    const groups = await judge(
      readQueries(root, lang, half),
      (ref) => there.has(ref),
      async (query) => {
        const before = received;
        const answer = await ask(page, query);
        later.push(received - before);
        return answer;
      },
    );
    for (const group of [...groups, sumOf(groups)]) rows.push(rowOf(lang, half, group));
  }
  await page.close();
  const [word, message] = await Promise.all(firstSearches[lang].map((query) => firstBytes(browser, `${address}/${lang}/tim-kiem/`, query)));
  const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
  const middle = later.sort((a, b) => a - b)[Math.floor(later.length / 2)]!;
  return [
    table(rows),
    `First search with its script, KB: one word ${kilobytes(word!.search)}, a message ${kilobytes(message!.search)}`,
    `The same with page, style and fonts, KB: one word ${kilobytes(word!.all)}, a message ${kilobytes(message!.all)}`,
    `Later searches, KB: median ${kilobytes(middle)}, at most ${kilobytes(later.at(-1)!)}`,
  ].join("\n");
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: "networkidle" });
  // The script shows this box: from then on it answers.
  await page.waitForSelector("[data-search-remembering]:not([hidden])", { state: "attached" });
}

/** Type a query as one would paste it, and wait for the list. Milliseconds from sending the form to the finished list. */
async function ask(page: Page, query: string): Promise<{ refs: string[]; ms: number }> {
  return page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>("input[name=q]")!;
    const list = document.querySelector("[data-search-list]")!;
    list.removeAttribute("data-search-state");
    input.value = text;
    const start = performance.now();
    input.form!.requestSubmit();
    while (list.getAttribute("data-search-state") !== "done") {
      if (performance.now() - start > 20_000) throw new Error(`No answer to "${text.slice(0, 60)}" within 20 seconds.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const ms = performance.now() - start;
    return { refs: [...list.querySelectorAll("[data-search-hit]")].map((link) => link.getAttribute("data-search-hit")!), ms };
  }, query);
}

/** Bytes over the wire of a first search on a fresh page: its scripts and data files, and all with page, style and fonts. */
async function firstBytes(browser: Browser, address: string, query: string): Promise<{ search: number; all: number }> {
  const context = await browser.newContext({ serviceWorkers: "block" });
  const page = await context.newPage();
  const session: CDPSession = await context.newCDPSession(page);
  await session.send("Network.enable");
  const kinds = new Map<string, string>();
  const bytes = { search: 0, all: 0 };
  session.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    bytes.all += encodedDataLength;
    if (!["Document", "Stylesheet", "Font", "Image"].includes(kinds.get(requestId) ?? "")) bytes.search += encodedDataLength;
  });
  await open(page, address);
  await ask(page, query);
  await page.waitForLoadState("networkidle");
  await context.close();
  return bytes;
}

function sumOf(groups: readonly GroupResult[]): GroupResult {
  const sum = (value: (group: GroupResult) => number): number => groups.reduce((total, group) => total + value(group), 0);
  return {
    group: "all",
    queries: sum((row) => row.queries),
    first: sum((row) => row.first),
    three: sum((row) => row.three),
    empty: sum((row) => row.empty),
    times: groups.flatMap((row) => row.times),
  };
}

function rowOf(lang: Lang, half: string, row: GroupResult): string[] {
  const share = (count: number): string => (row.queries === 0 ? "-" : `${((100 * count) / row.queries).toFixed(1)} %`);
  const times = [...row.times].sort((a, b) => a - b);
  const ms = (value: number | undefined): string => (value === undefined ? "-" : value.toFixed(0));
  return [
    `${lang} ${half}`,
    row.group,
    String(row.queries),
    share(row.first),
    share(row.three),
    String(row.empty),
    ms(times[Math.floor(times.length / 2)]),
    ms(times.at(-1)),
  ];
}
