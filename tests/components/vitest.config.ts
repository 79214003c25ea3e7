import { fileURLToPath } from "node:url";
import { getViteConfig } from "astro/config";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Component tests render `.astro` files with Astro's container. */
export default getViteConfig(
  { root, test: { name: "components", include: ["tests/components/**/*.test.ts"], testTimeout: 20_000 } },
  { root, logLevel: "warn" },
);
