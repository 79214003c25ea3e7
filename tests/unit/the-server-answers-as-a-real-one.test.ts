import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodingFor } from "#scripts/serve/compress.ts";
import { listen, portFrom, PortBusyError } from "#scripts/serve/listen.ts";
import { createSiteServer } from "#scripts/serve/server.ts";

let root: string;
let server: Server;
const asked: string[] = [];

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(async () => {
  root = join(mkdtempSync(join(tmpdir(), "serve-")), "site");
  write("index.html", "<p>choice");
  write("vi/index.html", "<p>xin chào".repeat(50));
  write("vi/404.html", "<p>không có trang này");
  write("404.html", "<p>no page");
  write("vi/tệp lạ/index.html", "<p>lạ");
  write("vi/sheet.pdf", "%PDF");
  write("data/x.json", "[]");
  write("_redirects", "/101 /vi/thu-doan/x/ 302\n/101/ /vi/thu-doan/x/ 302\n");
  writeFileSync(join(root, "../outside.txt"), "secret");
  server = createSiteServer({
    root,
    onMissing: async (path) => {
      asked.push(path);
      if (path.endsWith("broken.pdf")) throw new Error("The print file cannot be made.");
      if (!path.endsWith("made.pdf")) return false;
      write("vi/made.pdf", "%PDF made");
      return true;
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(dirname(root), { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** fetch() would tidy the path; a hostile client does not. */
function get(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(pieces) }));
    });
    call.on("error", reject).end();
  });
}

describe("an address", () => {
  it("of a folder is its index.html, with the security headers", async () => {
    const { status, headers, body } = await get("/vi/");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(headers["content-security-policy"]).toBe("frame-ancestors 'self'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(body.toString()).toContain("xin chào");
  });

  it.each([
    ["/vi", "/vi/"],
    ["/vi?q=a", "/vi/?q=a"],
    ["/vi/index.html", "/vi/"],
    ["//vi/", "/vi/"],
    ["/101", "/vi/thu-doan/x/"],
    ["/101/", "/vi/thu-doan/x/"],
  ])("%s leads to %s", async (from, to) => {
    const { status, headers } = await get(from);
    expect([301, 302]).toContain(status);
    expect(headers.location).toBe(to);
  });

  it("may hold letters of any language", async () => {
    expect((await get(encodeURI("/vi/tệp lạ/"))).status).toBe(200);
    expect((await get(encodeURI("/vi/tệp lạ"))).headers.location).toBe(encodeURI("/vi/tệp lạ/"));
  });

  it("that does not exist gets the page of its language, with the status 404", async () => {
    const vi = await get("/vi/nothing/");
    expect([vi.status, vi.body.toString()]).toEqual([404, "<p>không có trang này"]);
    const other = await get("/nothing");
    expect([other.status, other.body.toString()]).toEqual([404, "<p>no page"]);
  });

  it.each(["/../outside.txt", "/vi/../../outside.txt", "/%2e%2e/outside.txt", "/..%2foutside.txt", "/vi/%00", "/%", "/vi\\..\\x"])(
    "%s never leaves the site",
    async (path) => {
      const { status, body } = await get(path);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toContain("secret");
    },
  );

  it("of the server's own files is not served", async () => {
    expect((await get("/_redirects")).status).toBe(404);
  });
});

describe("a body", () => {
  it("is sent as brotli or gzip where the reader takes it", async () => {
    const plain = (await get("/vi/")).body;
    const br = await get("/vi/", { "accept-encoding": "gzip, deflate, br" });
    expect(br.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(br.body)).toEqual(plain);
    const gz = await get("/vi/", { "accept-encoding": "gzip" });
    expect(gunzipSync(gz.body)).toEqual(plain);
  });

  it("is sent as it is when it is compressed already", async () => {
    expect((await get("/vi/sheet.pdf", { "accept-encoding": "br" })).headers["content-encoding"]).toBeUndefined();
    expect(encodingFor("br;q=0, gzip", "text/html; charset=utf-8")).toBe("gzip");
    expect(encodingFor(undefined, "text/html")).toBe("identity");
  });

  it("is not sent again when the reader has it", async () => {
    const { headers } = await get("/vi/");
    expect((await get("/vi/", { "if-none-match": headers.etag! })).status).toBe(304);
  });

  it("is left out of the answer to HEAD", async () => {
    const { status, headers, body } = await get("/vi/", {}, "HEAD");
    expect([status, body.length, Number(headers["content-length"]) > 100]).toEqual([200, 0, true]);
  });
});

it("open data may be read by pages of others", async () => {
  expect((await get("/data/x.json")).headers["access-control-allow-origin"]).toBe("*");
});

it("other methods are refused", async () => {
  const { status, headers } = await get("/vi/", {}, "POST");
  expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
});

it("a file that can be made is made when somebody asks for it", async () => {
  const { status, body } = await get("/vi/made.pdf");
  expect([status, body.toString()]).toEqual([200, "%PDF made"]);
  expect(asked).toContain("/vi/made.pdf");
});

it("a file that cannot be made says why", async () => {
  const { status, body } = await get("/vi/broken.pdf");
  expect([status, body.toString()]).toEqual([503, "The print file cannot be made.\n"]);
});

describe("a port", () => {
  it("that was asked for and is taken is refused with what to type", async () => {
    const { port, close } = await listen(() => createSiteServer({ root }), 0);
    await expect(listen(() => createSiteServer({ root }), port)).rejects.toThrow(PortBusyError);
    await expect(listen(() => createSiteServer({ root }), port)).rejects.toThrow(`PORT=${port + 1} npm start`);
    await close();
  });

  it("comes from PORT, which must be a number", () => {
    expect(portFrom({})).toBeUndefined();
    expect(portFrom({ PORT: "8080" })).toBe(8080);
    expect(() => portFrom({ PORT: "80a" })).toThrow(/PORT is "80a"/);
    expect(() => portFrom({ PORT: "70000" })).toThrow(/0 to 65535/);
  });
});
