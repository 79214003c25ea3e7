import { realpathSync } from "node:fs";
import { resolve } from "node:path";
import { onEnd } from "#scripts/lib/child.ts";
import { root } from "#scripts/lib/root.ts";
import { command } from "#scripts/lib/terminal.ts";
import { listen, portFrom } from "./serve/listen.ts";
import { createSiteServer } from "./serve/server.ts";

const help = `npm run serve [-- <folder>]
  Serves a built site (dist, or another folder) at http://localhost:4321 as it is, with the
  headers and redirects that a real server would send. PORT=8080 chooses another port.`;

async function main(args: string[]): Promise<number> {
  const folder = resolve(root, args[0] ?? "dist");
  try {
    realpathSync(folder);
  } catch {
    throw new Error(`There is no folder ${folder}.\nType: npm run build`);
  }
  const { port, close } = await listen(() => createSiteServer({ root: () => realpathSync(folder) }), portFrom(process.env));
  console.log(`http://localhost:${port}`);
  onEnd(close);
  return 0;
}

await command(help, main);
