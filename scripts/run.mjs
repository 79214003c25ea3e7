// Plain JavaScript with nothing but Node's own modules: every npm command begins here, on whatever Node there is.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { root, setUpBrowser, setUpDependencies } from "./lib/set-up.mjs";

const help = `node scripts/run.mjs [--browser] <command> [its options]
  Sets up what is missing, then runs scripts/<command>.ts with the project's own Node.
  --browser sees to a Chromium too.`;

const args = process.argv.slice(2);
const needsBrowser = args[0] === "--browser";
const [command, ...options] = needsBrowser ? args.slice(1) : args;
const script = join(root, "scripts", `${command}.ts`);

if (!command || command === "--help" || !existsSync(script)) {
  console.log(help);
  process.exitCode = command === "--help" ? 0 : 2;
} else {
  try {
    await setUpDependencies();
    if (needsBrowser && !options.includes("--help")) await setUpBrowser();
    run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function run() {
  const bin = join(root, "node_modules", ".bin");
  const node = [join(bin, "node"), join(bin, "node.exe")].find((path) => existsSync(path)) ?? process.execPath;
  const child = spawn(node, [script, ...options], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, PATH: [bin, process.env["PATH"]].join(delimiter) },
  });
  // Ctrl+C reaches the child by itself; it tidies up, and we end when it has.
  process.on("SIGINT", () => {});
  for (const signal of /** @type {const} */ (["SIGTERM", "SIGHUP"])) process.on(signal, () => child.kill(signal));
  // npm ends its shell and not us; a server that nobody can see any more would hold its port.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && child.kill("SIGTERM"), 500);
  child.on("error", (error) => {
    clearInterval(watch);
    console.error(`${node} cannot be started: ${error.message}\nType: rm -rf node_modules, then run the command again.`);
    process.exitCode = 1;
  });
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    process.exitCode = code ?? (signal === "SIGINT" ? 130 : signal === "SIGTERM" ? 143 : 1);
  });
}
