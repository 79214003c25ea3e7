import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { listen } from "#scripts/serve/listen.ts";
import { createSiteServer } from "#scripts/serve/server.ts";
import { dist } from "./site-files.ts";

/** A server of the built site whose network a test can take away. */
export interface FlakyServer {
  address: string;
  /** `off`: every connection is cut. `stalled`: nothing is ever answered. */
  network: "on" | "off" | "stalled";
  /** Addresses that are never answered, though the network is on. */
  unanswered: Set<string>;
  /** Answers that stand before those of the site, by address. */
  instead: Map<string, { status: number; type?: string; body?: string; location?: string }>;
  /** Addresses that were asked for while the network was on. */
  asked: string[];
  close: () => Promise<void>;
}

/** Start a server on a free port. */
export async function flakyServer(): Promise<FlakyServer> {
  const site = createSiteServer({ root: dist });
  const server: Omit<FlakyServer, "address" | "close"> = { network: "on", unanswered: new Set(), instead: new Map(), asked: [] };
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? "/").replace(/\?.*$/, "");
    if (server.network === "off") return void request.socket.destroy();
    if (server.network === "stalled") return;
    server.asked.push(path);
    if (server.unanswered.has(path)) return;
    const other = server.instead.get(path);
    if (other) {
      const headers = { "Content-Type": other.type ?? "text/html; charset=utf-8", ...(other.location ? { Location: other.location } : {}) };
      return void response.writeHead(other.status, headers).end(other.body ?? "");
    }
    // Compressing hundreds of pages takes longer than everything else here.
    delete request.headers["accept-encoding"];
    site.emit("request", request, response);
  };
  const listening: Server[] = [];
  const { port, close } = await listen(() => {
    const one = createServer(answer);
    listening.push(one);
    return one;
  }, 0);
  return Object.assign(server, {
    address: `http://localhost:${port}`,
    close: async () => {
      for (const one of listening) one.closeAllConnections();
      await close();
    },
  });
}
