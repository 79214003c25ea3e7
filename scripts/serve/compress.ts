import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** How a body is sent. */
export type Encoding = "br" | "gzip" | "identity";

const compressible = /^(?:text\/|application\/(?:json|xml|manifest\+json|wasm|javascript)|image\/svg)/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** The best encoding that a reader takes. `encodingFor("gzip, br;q=0", "text/html")` → `"gzip"`. */
export function encodingFor(accepted: string | undefined, contentType: string): Encoding {
  if (!compressible.test(contentType)) return "identity";
  const takes = new Map(
    (accepted ?? "").split(",").map((part): [string, number] => {
      const [name = "", ...rest] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const quality = rest.find((item) => item.startsWith("q="));
      return [name, quality ? Number(quality.slice(2)) : 1];
    }),
  );
  return (["br", "gzip"] as const).find((name) => (takes.get(name) ?? takes.get("*") ?? 0) > 0) ?? "identity";
}

/** Compress as a server with time on its hands would: brotli 11, which takes long only on large files (then 9). */
export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === "br") {
    return brotli(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: body.length > 500_000 ? 9 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    });
  }
  return encoding === "gzip" ? zip(body, { level: 9 }) : body;
}
