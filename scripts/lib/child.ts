import { spawn, type ChildProcess } from "node:child_process";
import { root } from "./root.ts";

const running = new Set<ChildProcess>();

/** What a program said and how it ended; `code` is 128 + signal number style where it was killed. */
export interface Outcome {
  code: number;
  output: string;
}

/** How to run a program. */
export interface RunOptions {
  env?: Record<string, string> | undefined;
  /** Called with each piece of output as it comes; without it, output is only collected. */
  onOutput?: ((text: string) => void) | undefined;
  /** Show output as it is, on this terminal; `Outcome.output` is then empty. */
  inherit?: boolean | undefined;
}

/** Run a script or a package's program with this same Node, in the project's folder. Never rejects: a program that cannot start has the code 127. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(process.execPath, [...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: options.inherit ? "inherit" : ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const collect = (piece: Buffer): void => {
      output += piece.toString();
      options.onOutput?.(piece.toString());
    };
    child.stdout?.on("data", collect);
    child.stderr?.on("data", collect);
    child.on("error", (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal === "SIGINT" ? 130 : 143), output });
    });
  });
}

/** The program of an installed package: `program("astro", "bin/astro.mjs")`. */
export function program(packageName: string, file: string): string {
  return `node_modules/${packageName}/${file}`;
}

/** End every program that `runNode` has started and that still runs. */
export function endChildren(): void {
  for (const child of running) child.kill("SIGTERM");
}

/**
 * On Ctrl+C or a request to end: end what was started, tidy up, and leave with the code that shells expect.
 * `tidy` must be synchronous or quick. Returns a function that takes the handlers away again.
 */
export function onEnd(tidy: () => void | Promise<void>): () => void {
  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) return;
    ending = true;
    endChildren();
    void Promise.resolve(tidy()).finally(() => process.exit(signal === "SIGINT" ? 130 : 143));
  };
  const signals: NodeJS.Signals[] = ["SIGINT", "SIGTERM", "SIGHUP"];
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
