/**
 * The one source of the site's security policy. The first part goes into every page as a `<meta>`
 * (Astro adds script-src and style-src with the hashes of that page); the second is sent by servers:
 * ours, and the configurations that a build writes for nginx and static hosts.
 */

/** Directives of each page's own policy, beside script-src and style-src. */
export const pagePolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
] as const;

/** Headers for all files whose path begins with `prefix`. */
export interface HeaderRule {
  prefix: string;
  headers: Readonly<Record<string, string>>;
}

const year = 31_536_000;

/**
 * Headers by path. A file gets those of every rule whose prefix fits. Static hosts join a header that
 * two rules set with a comma, so no two rules that fit the same file name the same header,
 * with one exception: policies, which browsers enforce side by side.
 */
export const headerRules: readonly HeaderRule[] = [
  {
    prefix: "/",
    headers: {
      // What a <meta> cannot say: who may show our pages in a frame.
      "Content-Security-Policy": "frame-ancestors 'self'",
      "X-Frame-Options": "SAMEORIGIN",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "same-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy":
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
      "Strict-Transport-Security": `max-age=${year}`,
    },
  },
  // Names carry a hash of the content, so a file of this name never changes.
  { prefix: "/_astro/", headers: { "Cache-Control": `public, max-age=${year}, immutable` } },
  // The search engine is WebAssembly in a worker; a worker has the policy of its own file.
  {
    prefix: "/pagefind/",
    headers: { "Content-Security-Policy": "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'" },
  },
  // Browsers ask at every visit whether there is a newer service worker, and find it at once.
  { prefix: "/sw.js", headers: { "Cache-Control": "no-cache" } },
  // Open data may be read by pages of others.
  { prefix: "/data/", headers: { "Access-Control-Allow-Origin": "*" } },
];
