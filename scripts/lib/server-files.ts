import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { headerRules, type HeaderRule } from "#config/headers.ts";
import { langs } from "#config/locales.ts";
import type { Redirect } from "#lib/redirects.ts";
import { contentTypes } from "./content-types.ts";

/**
 * Write what servers need into a built site: `_headers` and `_redirects` for static hosts that read them,
 * `_server/nginx.conf` for a plain nginx, and `<lang>/404.html`, the page for addresses that do not exist.
 * `host` is the site's name, for instance `tinhtao.example`.
 */
export function writeServerFiles(outDir: string, redirects: readonly Redirect[], host: string): void {
  for (const lang of langs) {
    const page = join(outDir, lang, "404/index.html");
    if (existsSync(page)) copyFileSync(page, join(outDir, lang, "404.html"));
  }
  if (!existsSync(join(outDir, "404.html"))) {
    const first = langs.map((lang) => join(outDir, lang, "404.html")).find((path) => existsSync(path));
    if (first) copyFileSync(first, join(outDir, "404.html"));
  }
  mkdirSync(join(outDir, "_server"), { recursive: true });
  writeFileSync(join(outDir, "_headers"), hostHeaders(headerRules));
  writeFileSync(join(outDir, "_redirects"), hostRedirects(redirects));
  writeFileSync(join(outDir, "_server/nginx.conf"), nginxConfig(host, headerRules, redirects));
}

/** The file `_headers` of static hosts (Netlify, Cloudflare Pages and those that follow them). */
export function hostHeaders(rules: readonly HeaderRule[]): string {
  return (
    rules
      .map(({ prefix, headers }) => [`${prefix}*`, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join("\n"))
      .join("\n\n") + "\n"
  );
}

/** The file `_redirects` of static hosts: `from to status` on each line, with and without the last slash. */
export function hostRedirects(redirects: readonly Redirect[]): string {
  return redirects.flatMap(({ from, to, status }) => spellings(from).map((path) => `${path} ${to} ${status}\n`)).join("");
}

/** Read `_redirects` back. Lines of another form are skipped. */
export function parseHostRedirects(text: string): Map<string, { to: string; status: number }> {
  const map = new Map<string, { to: string; status: number }>();
  for (const row of text.split("\n")) {
    const [from, to, status] = row.trim().split(/\s+/);
    if (from && to && status && !from.startsWith("#")) map.set(from, { to, status: Number(status) });
  }
  return map;
}

/** A configuration for nginx, to be put into its `conf.d`. One file; the folder of the site and the certificate are named at its top. */
export function nginxConfig(host: string, rules: readonly HeaderRule[], redirects: readonly Redirect[]): string {
  const maps = ([301, 302] as const).map((status) => {
    const rows = redirects
      .filter((redirect) => redirect.status === status)
      .flatMap(({ from, to }) => spellings(from).map((path) => `  ${path} ${to};`));
    return `map $uri $tinh_tao_${status} {\n  default "";\n${rows.join("\n")}\n}`;
  });
  // nginx sends the headers of one place only, so each place repeats those of the places around it.
  const places = rules
    .filter(({ prefix }) => prefix !== "/")
    .map((rule) => `  location ${rule.prefix} {\n${headerLines(rules, rule.prefix, "    ")}\n  }`);
  const languages = langs.map((lang) => `  location /${lang}/ { error_page 404 /${lang}/404.html; }`);
  return `# ${host}: made by npm run build. Copy it into nginx's conf.d, then type: nginx -t && nginx -s reload
# Two lines to look at: the folder (root) and, once there is a certificate, listen 443 ssl.

map_hash_max_size 8192;
map_hash_bucket_size 128;

${maps.join("\n\n")}

server {
  listen 80;
  listen [::]:80;
  server_name ${host} www.${host};
  root /var/www/${host}/dist;
  index index.html;
  charset utf-8;
  charset_types text/plain text/css text/csv text/markdown text/javascript application/json application/xml image/svg+xml;
  server_tokens off;
  absolute_redirect off;

  types {
${nginxTypes()}
  }
  default_type application/octet-stream;

  gzip on;
  gzip_vary on;
  gzip_types text/plain text/css text/csv text/markdown text/javascript application/json application/xml application/manifest+json image/svg+xml;

  if ($tinh_tao_301) { return 301 $tinh_tao_301; }
  if ($tinh_tao_302) { return 302 $tinh_tao_302; }

  error_page 404 /404.html;
${headerLines(rules, "/", "  ")}

  location = /_headers { return 404; }
  location = /_redirects { return 404; }
  location /_server/ { return 404; }

${languages.join("\n")}

${places.join("\n")}
}
`;
}

function headerLines(rules: readonly HeaderRule[], path: string, indent: string): string {
  return rules
    .filter(({ prefix }) => path.startsWith(prefix))
    .flatMap(({ headers }) => Object.entries(headers))
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join("\n");
}

function nginxTypes(): string {
  const byType = new Map<string, string[]>();
  for (const [extension, type] of Object.entries(contentTypes)) {
    const plain = type.replace(/;.*$/, "");
    byType.set(plain, [...(byType.get(plain) ?? []), extension.slice(1)]);
  }
  return [...byType].map(([type, extensions]) => `    ${type} ${extensions.join(" ")};`).join("\n");
}

/** An address with and without its last slash: on paper it stands without. */
function spellings(path: string): string[] {
  return [...new Set([path, path.replace(/\/$/, "")])].filter((spelling) => spelling !== "");
}
