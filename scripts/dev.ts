import { onEnd, program, runNode } from "#scripts/lib/child.ts";
import { command } from "#scripts/lib/terminal.ts";
import { portFrom, usualPort } from "./serve/listen.ts";

const help = `npm run dev
  The editing server: http://localhost:4321, every saved change shows at once.
  Search and print files are only in a build (npm start). PORT=8080 chooses another port;
  other options go to astro dev.`;

async function main(args: string[]): Promise<number> {
  const port = portFrom(process.env) ?? usualPort;
  onEnd(() => undefined);
  const { code } = await runNode([program("astro", "bin/astro.mjs"), "dev", "--port", String(port), ...args], {
    inherit: true,
    env: { TINH_TAO_PRINT: "none", ASTRO_TELEMETRY_DISABLED: "1" },
  });
  return code;
}

await command(help, main);
