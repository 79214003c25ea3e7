import { onEnd } from "#scripts/lib/child.ts";
import { checkSteps, resultLine, runSteps } from "#scripts/lib/steps.ts";
import { command, duration, refuseUnknown } from "#scripts/lib/terminal.ts";

const help = `npm run check
  Content rules, types, lint, format and unit tests: what an editor runs before handing
  work on. All of them run, even when one fails; what is wrong is printed at the end.`;

async function main(args: string[]): Promise<number> {
  refuseUnknown(args, []);
  onEnd(() => undefined);
  const start = performance.now();
  const results = await runSteps(checkSteps, 2, (result) => console.log(resultLine(result)));
  const failed = results.filter(({ ok }) => !ok);
  for (const { name, output } of failed) console.log(`\n--- ${name} ---\n${output.trim()}`);
  const warnings = results.find(({ name, ok }) => name === "content rules" && ok)?.output.trim();
  if (warnings) console.log(`\n${warnings}`);
  console.log(
    `\n${failed.length === 0 ? "All is well" : `Not yet well: ${failed.map(({ name }) => name).join(", ")}`} (${duration(performance.now() - start)}).`,
  );
  return failed.length === 0 ? 0 : 1;
}

await command(help, main);
