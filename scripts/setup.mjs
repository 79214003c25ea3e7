// Plain JavaScript with nothing but Node's own modules: this runs before anything is installed.
import { setUpBrowser, setUpDependencies } from "./lib/set-up.mjs";

const help = `node scripts/setup.mjs [--browser]
  Installs what is missing: the dependencies of package-lock.json and, with --browser,
  a Chromium. The npm commands do this on their own; a second run finds everything there.
  CHROMIUM_PATH=/path/to/chrome names a browser of your own.`;

if (process.argv.includes("--help")) {
  console.log(help);
} else {
  try {
    await setUpDependencies();
    if (process.argv.includes("--browser")) await setUpBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
