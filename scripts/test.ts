import { onEnd } from "#scripts/lib/child.ts";
import { checkSteps, resultLine, runStep, runSteps, testSteps, totalLine, type StepResult } from "#scripts/lib/steps.ts";
import { command, duration, refuseUnknown } from "#scripts/lib/terminal.ts";

const help = `npm test
  Runs everything: the checks of npm run check, component tests, a full build and the
  tests of the built site in a browser. Ends on a line "N passed, N failed".`;

async function main(args: string[]): Promise<number> {
  refuseUnknown(args, []);
  onEnd(() => undefined);
  const start = performance.now();
  const results = await runSteps(checkSteps, 2, (result) => console.log(`${resultLine(result)}\n${indent(result.output)}`));
  for (const step of testSteps) {
    console.log(`\n--- ${step.name} ---`);
    const result = mayRun(step.name, results) ? await runStep(step, { live: true }) : notRun(step.name);
    if (!step.live) console.log(result.output.trim());
    console.log(resultLine(result));
    results.push(result);
  }
  console.log(`\nAll steps (${duration(performance.now() - start)}):`);
  for (const result of results) console.log(resultLine(result));
  console.log(totalLine(results));
  return results.every(({ ok }) => ok) ? 0 : 1;
}

/** The site tests would test an old build when the new one failed. */
function mayRun(name: string, before: readonly StepResult[]): boolean {
  return name !== "site tests" || before.every((result) => result.name !== "build" || result.ok);
}

function notRun(name: string): StepResult {
  return { name, ok: false, passed: 0, failed: 1, ms: 0, output: "Not run, because the build failed." };
}

function indent(text: string): string {
  return text.trim().replace(/^/gm, "  ");
}

await command(help, main);
