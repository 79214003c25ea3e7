import { readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join } from "node:path";
import { headerRules } from "#config/headers.ts";
import { langs } from "#config/locales.ts";
import { contentTypeOf } from "#scripts/lib/content-types.ts";
import { parseHostRedirects } from "#scripts/lib/server-files.ts";
import { compress, encodingFor, type Encoding } from "./compress.ts";
import { fileAt, findFile, type Found } from "./find-file.ts";

/** What a server serves. */
export interface SiteServerOptions {
  /** The folder of the built site. A function is asked at every request, so that a new build is served at once. */
  root: string | (() => string);
  /** Called with the path of a request that no file fits; true when the file is there now. Rejects with an Error that says why not. */
  onMissing?: ((path: string) => Promise<boolean>) | undefined;
}

/** The headers that a path gets, from `src/config/headers.ts`. A policy that two rules set is sent as two, which browsers enforce side by side. */
export function headersFor(path: string): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {};
  for (const rule of headerRules.filter(({ prefix }) => path.startsWith(prefix))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      const before = headers[name];
      headers[name] = before === undefined ? value : [before, value].flat();
    }
  }
  return headers;
}

/** A server for a built site that behaves as the configurations in `_server` and `_headers` do. It is not listening yet. */
export function createSiteServer(options: SiteServerOptions): Server {
  const bodies = new Map<string, Buffer>();
  const redirects = new Map<string, ReturnType<typeof parseHostRedirects>>();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const root = typeof options.root === "string" ? options.root : options.root();
    const [path = "/", query] = (request.url ?? "/").split("?", 2);
    const headers = headersFor(path);
    if (request.method !== "GET" && request.method !== "HEAD")
      return plain(response, 405, "Only GET and HEAD are answered here.", { ...headers, Allow: "GET, HEAD" });

    const redirect = redirectsIn(root).get(path);
    if (redirect) return void response.writeHead(redirect.status, { ...headers, Location: redirect.to }).end();

    let found = await findFile(root, path);
    if (found.type === "missing" && options.onMissing) {
      try {
        if (await options.onMissing(path)) found = await findFile(root, path);
      } catch (error) {
        return plain(response, 503, error instanceof Error ? error.message : String(error), { ...headers, "Retry-After": "60" });
      }
    }
    switch (found.type) {
      case "redirect":
        return void response.writeHead(found.status, { ...headers, Location: found.to + (query ? `?${query}` : "") }).end();
      case "malformed":
        return plain(response, 400, "This address cannot be read.", headers);
      case "missing":
        return sendMissing(root, path, request, response, headers);
      case "file":
        return send(200, found, request, response, headers);
    }
  }

  function redirectsIn(root: string): ReturnType<typeof parseHostRedirects> {
    let list = redirects.get(root);
    if (!list) redirects.set(root, (list = readRedirectFile(root)));
    return list;
  }

  async function send(
    status: number,
    file: Extract<Found, { type: "file" }>,
    request: IncomingMessage,
    response: ServerResponse,
    headers: Record<string, string | string[]>,
  ): Promise<void> {
    const type = contentTypeOf(file.path);
    const encoding = encodingFor(request.headers["accept-encoding"] as string | undefined, type);
    const etag = `"${file.size.toString(36)}-${file.modified.toString(36)}-${encoding}"`;
    const all = {
      "Cache-Control": "public, max-age=0, must-revalidate",
      ...headers,
      "Content-Type": type,
      ETag: etag,
      Vary: "Accept-Encoding",
    };
    if (status === 200 && request.headers["if-none-match"] === etag) return void response.writeHead(304, all).end();
    const body = await bodyOf(file, encoding);
    response.writeHead(status, {
      ...all,
      "Content-Length": body.length,
      ...(encoding === "identity" ? {} : { "Content-Encoding": encoding }),
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  async function bodyOf(file: Extract<Found, { type: "file" }>, encoding: Encoding): Promise<Buffer> {
    if (encoding === "identity") return readFile(file.path);
    const key = `${encoding} ${file.path} ${file.size} ${file.modified}`;
    const known = bodies.get(key);
    if (known) return known;
    const body = await compress(await readFile(file.path), encoding);
    if (bodies.size > 5000) bodies.clear();
    bodies.set(key, body);
    return body;
  }

  async function sendMissing(
    root: string,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    headers: Record<string, string | string[]>,
  ): Promise<void> {
    const lang = langs.find((candidate) => path.startsWith(`/${candidate}/`));
    const page = (lang && (await fileAt(join(root, lang, "404.html")))) || (await fileAt(join(root, "404.html")));
    if (!page) return plain(response, 404, "There is no such page.", headers);
    return send(404, page, request, response, headers);
  }

  return createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent) plain(response, 500, "The file could not be read. Try again.", {});
      else response.destroy();
      console.error(`${request.url ?? ""}: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
}

function plain(response: ServerResponse, status: number, text: string, headers: Record<string, string | string[]>): void {
  response.writeHead(status, { ...headers, "Content-Type": "text/plain; charset=utf-8" }).end(`${text}\n`);
}

function readRedirectFile(root: string): ReturnType<typeof parseHostRedirects> {
  try {
    return parseHostRedirects(readFileSync(join(root, "_redirects"), "utf8"));
  } catch {
    return new Map();
  }
}
