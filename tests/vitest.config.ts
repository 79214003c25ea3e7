import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Two kinds of tests: unit tests run in plain Node; component tests need Astro's compiler and take longer to start. */
export default defineConfig({
  root,
  test: {
    projects: [{ root, test: { name: "unit", include: ["tests/unit/**/*.test.ts"] } }, "tests/components/vitest.config.ts"],
  },
});
