import { createHash } from "node:crypto";

/** The parts of a bare sheet's page that differ from sheet to sheet, and the style that all of them share. */
export interface PageParts {
  lang: string;
  title: string;
  /** Attributes of <body> that say how the words were fitted. */
  tooLong: string;
  /** Page size, fitted sizes, fonts of the topic. */
  style: string;
  /** The sheet's markup. */
  main: string;
  /** Style of the layouts, the same on every sheet of a build. */
  shared: string;
}

/**
 * Take a bare sheet's page apart. The print shop keeps one such page open and changes these parts, because opening
 * a page anew costs more than printing it. Throws an Error when the page is no bare sheet.
 */
export function pageParts(html: string): PageParts {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map((match) => match[1]!);
  const style = styles.find((text) => text.includes("--page-width:"));
  const lang = /<html[^>]*\blang="([^"]*)"/.exec(html)?.[1];
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1];
  const main = /<main>([\s\S]*)<\/main>/.exec(html)?.[1];
  if (!style || !lang || title === undefined || !main)
    throw new Error("The page is no bare sheet: it lacks its language, title, sizes or <main>.");
  const links = [...html.matchAll(/<link rel="stylesheet"[^>]*>/g)].map((match) => match[0]);
  return {
    lang,
    title: decode(title),
    tooLong: /data-too-long="([^"]*)"/.exec(html)?.[1] ?? "",
    style,
    main,
    shared: [...links, ...styles.filter((text) => text !== style)].join("\n"),
  };
}

/** Addresses of the files that a style loads, for instance fonts. */
export function filesOfStyle(style: string): string[] {
  return [...style.matchAll(/url\(["']?(\/[^"')]+)["']?\)/g)].map((match) => match[1]!);
}

/** `sha256("…")` in hexadecimal. */
export function sha256(...parts: (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
