import { describe, expect, it } from "vitest";
import { headerRules, pagePolicy } from "#config/headers.ts";
import { hostHeaders, hostRedirects, nginxConfig, parseHostRedirects } from "#scripts/lib/server-files.ts";
import { headersFor } from "#scripts/serve/server.ts";

const redirects = [
  { from: "/101/", to: "/vi/thu-doan/x/", status: 302 as const },
  { from: "/vi/huong-dan/khan-cap/", to: "/vi/khan-cap/", status: 301 as const },
];
const nginx = nginxConfig("tinhtao.example", headerRules, redirects);

describe("the policy", () => {
  it("never allows inline code or another host", () => {
    const all = [...pagePolicy, ...headerRules.flatMap(({ headers }) => headers["Content-Security-Policy"] ?? [])].join("; ");
    expect(all).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  it("lets only the search files run WebAssembly", () => {
    expect(headersFor("/vi/")["Content-Security-Policy"]).toBe("frame-ancestors 'self'");
    expect([headersFor("/pagefind/pagefind-worker.js")["Content-Security-Policy"]].flat().join()).toContain("'wasm-unsafe-eval'");
  });

  it("is the only header that two rules may set for one file", () => {
    for (const rule of headerRules) {
      const others = headerRules.filter(({ prefix }) => prefix !== rule.prefix && rule.prefix.startsWith(prefix));
      const twice = others
        .flatMap(({ headers }) => Object.keys(headers))
        .filter((name) => name in rule.headers && name !== "Content-Security-Policy");
      expect(twice).toEqual([]);
    }
  });
});

describe("the file _headers", () => {
  it("holds every header of every rule", () => {
    const text = hostHeaders(headerRules);
    for (const { prefix, headers } of headerRules) {
      expect(text).toContain(`${prefix}*\n`);
      for (const [name, value] of Object.entries(headers)) expect(text).toContain(`  ${name}: ${value}\n`);
    }
  });
});

describe("the file _redirects", () => {
  it("holds each address with and without its last slash, and can be read back", () => {
    const map = parseHostRedirects(hostRedirects(redirects));
    expect(map.get("/101")).toEqual({ to: "/vi/thu-doan/x/", status: 302 });
    expect(map.get("/101/")).toEqual({ to: "/vi/thu-doan/x/", status: 302 });
    expect(map.get("/vi/huong-dan/khan-cap")).toEqual({ to: "/vi/khan-cap/", status: 301 });
  });
});

describe("the configuration for nginx", () => {
  it("repeats the general headers in every place that has its own", () => {
    for (const rule of headerRules.filter(({ prefix }) => prefix !== "/")) {
      const place = nginx.slice(nginx.indexOf(`location ${rule.prefix} {`)).split("}")[0]!;
      expect(place).toContain("X-Content-Type-Options");
      for (const name of Object.keys(rule.headers)) expect(place).toContain(`add_header ${name} `);
    }
  });

  it("keeps permanent and temporary redirects apart", () => {
    const [, permanent, temporary] = nginx.split(/^map /m);
    expect(permanent).toContain("  /vi/huong-dan/khan-cap /vi/khan-cap/;");
    expect(temporary).toContain("  /101/ /vi/thu-doan/x/;");
    expect(permanent).not.toContain("/101");
  });

  it("has a page for missing addresses in every language", () => {
    expect(nginx.match(/error_page 404 \/\w+\/404\.html/g)).toHaveLength(4);
  });

  it("has as many brackets open as closed", () => {
    expect(nginx.match(/\{/g)?.length).toBe(nginx.match(/\}/g)?.length);
  });
});
