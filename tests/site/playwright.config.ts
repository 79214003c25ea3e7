import { createServer, type AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import { browserSwitches, findBrowser } from "#scripts/lib/browser.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
// Workers load this file too and must find the port of the first load.
process.env["TEST_PORT"] ??= String(await freePort());
const port = Number(process.env["TEST_PORT"]);
const executablePath = findBrowser();
if (!executablePath) throw new Error("There is no Chromium or Chrome. Type: npm run setup -- --browser");

/** Site tests run on the finished build in dist, served as a real server would. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.test.ts",
  outputDir: `${root}/test-results`,
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 60_000,
  forbidOnly: true,
  // The JSON goes where PLAYWRIGHT_JSON_OUTPUT_NAME says, for the count of npm test.
  reporter: process.env["PLAYWRIGHT_JSON_OUTPUT_NAME"] ? [["list"], ["json"]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    // Copies kept offline would answer for the server; tests that are about them allow it.
    serviceWorkers: "block",
    launchOptions: { executablePath, args: browserSwitches.filter((item) => item !== "--headless") },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve.ts`,
    cwd: root,
    url: `http://localhost:${port}/`,
    env: { PORT: String(port) },
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port: free } = probe.address() as AddressInfo;
      probe.close(() => resolve(free));
    });
  });
}
