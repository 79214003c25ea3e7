import type { Shown } from "./pdf-check.ts";

/**
 * What the page shows: its title, its words in order, and where the QR code stands. Runs in the browser, so it refers
 * to nothing outside itself.
 */
export function readShown(): Shown {
  const sheet = document.querySelector<HTMLElement>(".sheet")!;
  const mm = 25.4 / 96;
  const words: string[] = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? "";
    const parent = node.parentElement!;
    if (text !== "" && !parent.closest("svg, [aria-hidden='true']") && parent.getClientRects().length > 0) words.push(text);
  }
  const [frame, code] = [sheet.getBoundingClientRect(), sheet.querySelector(".qr")?.getBoundingClientRect()];
  return {
    title: document.title,
    words,
    code: code && { leftMm: (code.left - frame.left) * mm, topMm: (code.top - frame.top) * mm, sizeMm: code.width * mm },
  };
}
