import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { trimPolicy } from "#scripts/lib/page-policy.ts";

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const page = (policy: string, body: string): string =>
  `<head><meta http-equiv="content-security-policy" content="${policy}">${body}</head>`;

it("keeps the hashes of its own styles and scripts and drops those of other pages", () => {
  const body = '<style>h1{}</style><script type="module">go()</script>';
  const whole = page(
    `default-src 'self'; script-src 'self' ${hash("go()")} ${hash("other")}; style-src 'self' ${hash("h1{}")} ${hash("h2{}")};`,
    body,
  );
  expect(trimPolicy(whole)).toBe(page(`default-src 'self'; script-src 'self' ${hash("go()")}; style-src 'self' ${hash("h1{}")};`, body));
});

it("needs no hash for data and for files of its own", () => {
  const body = '<script type="application/ld+json">{}</script><script type="module" src="/_astro/a.js"></script>';
  expect(trimPolicy(page("script-src 'self'", body))).toBe(page("script-src 'self'", body));
});

it("is refused when browsers would ignore a part of it", () => {
  expect(() => trimPolicy(page("style-src 'self'", "<style>h1{}</style>"))).toThrow("its policy does not allow this style: h1{}");
});

it("without a policy stays as it is", () => {
  expect(trimPolicy("<style>h1{}</style>")).toBe("<style>h1{}</style>");
});
