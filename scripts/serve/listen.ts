import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** The port of `npm start` unless PORT says another. */
export const usualPort = 4321;

/** A port was taken. */
export class PortBusyError extends Error {
  override name = "PortBusyError";
  readonly port: number;
  constructor(port: number) {
    super(`Port ${port} is in use by another program.\nEnd that program, or choose another port, for instance: PORT=${port + 1} npm start`);
    this.port = port;
  }
}

/** The port that PORT asks for; undefined when it is not set. Throws an Error when it is no port. */
export function portFrom(env: NodeJS.ProcessEnv): number | undefined {
  const text = env["PORT"];
  if (text === undefined || text === "") return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new Error(`PORT is "${text}"; it must be a number from 0 to 65535, for instance PORT=8080.`);
  return port;
}

/**
 * Listen on this machine only, under both of its names (127.0.0.1 and ::1). `createServer` makes a server for each.
 * With `port` undefined the usual port is tried, then the nine after it; a port that was asked for is taken or refused
 * with a PortBusyError. Returns the port and a function that stops listening.
 */
export async function listen(createServer: () => Server, port: number | undefined): Promise<{ port: number; close: () => Promise<void> }> {
  const candidates = port === undefined ? Array.from({ length: 10 }, (_, index) => usualPort + index) : [port];
  for (const candidate of candidates) {
    const first = createServer();
    const taken = await bind(first, candidate, "127.0.0.1");
    if (taken === undefined) continue;
    const second = createServer();
    const both = await bind(second, taken, "::1");
    // Another program may hold the port under the other name; browsers would then reach that one.
    if (both === undefined && failures.get(second) === "EADDRINUSE") {
      await stop(first);
      continue;
    }
    return { port: taken, close: async () => void (await Promise.all([stop(first), stop(second)])) };
  }
  throw new PortBusyError(candidates[0]!);
}

const failures = new WeakMap<Server, string>();

/** Port on success; undefined when it cannot be had. */
function bind(server: Server, port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      failures.set(server, error.code ?? "");
      resolve(undefined);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
