import { program, runNode } from "#scripts/lib/child.ts";
import { command } from "#scripts/lib/terminal.ts";

const help = `npm run format
  Lays out the code as the project writes it, and mends what the linter can mend.
  Content is left alone.`;

async function main(args: string[]): Promise<number> {
  const paths = args.length > 0 ? args : ["."];
  const lint = await runNode([program("eslint", "bin/eslint.js"), "--fix", "--quiet", ...paths], { inherit: true });
  const format = await runNode([program("prettier", "bin/prettier.cjs"), "--write", "--list-different", ...paths], { inherit: true });
  return lint.code || format.code;
}

await command(help, main);
