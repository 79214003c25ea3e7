import { createInterface } from "node:readline/promises";

/** Where answers come from: options of the command first, then the person at the terminal. */
export interface Answers {
  /** An answer that is needed. `check` says what is wrong with one, or undefined. Throws an Error that names the option where nobody can be asked. */
  need(option: string, question: string, check?: (answer: string) => string | undefined): Promise<string>;
  /** An answer that may be left out. */
  may(option: string, question: string, check?: (answer: string) => string | undefined): Promise<string | undefined>;
  /** Yes or no; `--yes` says yes to everything. */
  confirm(question: string): Promise<boolean>;
  close(): void;
}

/** Options that stand alone. */
const switches = ["yes", "no-build", "no-print", "all-checked"];

/** Options that carry a value: `--value=x` or `--value x`. */
export const valued = [
  "value",
  "url",
  "qualifier",
  "as-of",
  "kind",
  "on",
  "source-url",
  "source-publisher",
  "source-title",
  "source-date",
  "deny-old",
] as const;

/**
 * Split a command line into words and options. Throws an Error for an option that is not known or lacks its value.
 * `langs` adds `--reason-<lang>`.
 */
export function readOptions(args: readonly string[], langs: readonly string[]): { words: string[]; options: Map<string, string> } {
  const known: readonly string[] = [...valued, ...langs.map((lang) => `reason-${lang}`)];
  const words: string[] = [];
  const options = new Map<string, string>();
  for (let index = 0; index < args.length; index++) {
    const arg = args[index]!;
    const match = /^--([a-z-]+)(?:=([\s\S]*))?$/.exec(arg);
    if (!match) {
      words.push(arg);
      continue;
    }
    const name = match[1]!;
    if (switches.includes(name)) options.set(name, "yes");
    else if (!known.includes(name))
      throw new Error(`There is no option --${name}. Known: ${[...known, ...switches].map((one) => `--${one}`).join(", ")}.`);
    else {
      const value = match[2] ?? args[++index];
      if (value === undefined) throw new Error(`--${name} needs a value, for instance --${name}="…".`);
      options.set(name, value.trim());
    }
  }
  return { words, options };
}

/** Answers from options, and from the terminal where there is one. */
export function answersFrom(options: ReadonlyMap<string, string>, terminal = process.stdin.isTTY === true): Answers {
  let reader: ReturnType<typeof createInterface> | undefined;
  const ask = async (question: string): Promise<string> => {
    reader ??= createInterface({ input: process.stdin, output: process.stdout });
    const stop = new AbortController();
    // Ctrl+C and a closed terminal end the questions; nothing is written by then.
    reader.once("SIGINT", () => stop.abort()).once("close", () => stop.abort());
    try {
      return (await reader.question(`${question} `, { signal: stop.signal })).trim();
    } catch {
      throw new Error("\nStopped. Nothing was written.");
    }
  };
  const get = async (
    option: string,
    question: string,
    isNeeded: boolean,
    check?: (answer: string) => string | undefined,
  ): Promise<string> => {
    const given = options.get(option);
    const problem = given === undefined || given === "" ? undefined : check?.(given);
    if (problem) throw new Error(`--${option}: ${problem}`);
    if (given !== undefined && (given !== "" || !isNeeded)) return given;
    if (!terminal || options.has("yes")) {
      if (!isNeeded) return "";
      throw new Error(`--${option} is missing.\n${question}`);
    }
    for (;;) {
      const answer = await ask(isNeeded ? question : `${question} (Enter: none)`);
      const wrong = answer === "" ? (isNeeded ? "An answer is needed." : undefined) : check?.(answer);
      if (!wrong) return answer;
      console.log(`  ${wrong}`);
    }
  };
  return {
    need: (option, question, check) => get(option, question, true, check),
    may: async (option, question, check) => (await get(option, question, false, check)) || undefined,
    async confirm(question) {
      if (options.has("yes")) return true;
      if (!terminal) throw new Error(`${question}\nNobody can be asked here; --yes agrees.`);
      return /^(?:y|yes|c|co|có|1)$/i.test(await ask(`${question} [y/N]`));
    },
    close: () => reader?.close(),
  };
}
