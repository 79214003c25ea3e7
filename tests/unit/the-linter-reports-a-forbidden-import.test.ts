import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

// The project's own configuration, as `npm run check` uses it.
const eslint = new ESLint({ cwd: fileURLToPath(new URL("../..", import.meta.url)) });

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? "parsing");
}

describe("with the project's configuration the linter reports", () => {
  test("an import against the direction, in a script and in a component", async () => {
    expect(await rulesBroken("src/lib/paths.ts", 'import { getLibrary } from "#data/library.ts";\nexport const x = getLibrary;\n')).toEqual(
      ["house/import-direction"],
    );
    expect(await rulesBroken("src/components/base/Icon.astro", '---\nimport Page from "#layouts/Page.astro";\n---\n\n<Page />\n')).toEqual([
      "house/import-direction",
    ]);
  }, 30_000);

  test("a relative import that leaves its folder", async () => {
    expect(await rulesBroken("src/lib/paths.ts", 'export { kinds } from "../config/kinds.ts";\n')).toEqual(["house/import-direction"]);
  });

  test("markup that a screen reader cannot use", async () => {
    expect(await rulesBroken("src/components/base/Icon.astro", '<img src="/a.png" />\n')).toEqual(["astro/jsx-a11y/alt-text"]);
  });

  test("nothing where the direction is right", async () => {
    expect(await rulesBroken("src/lib/paths.ts", 'export { kinds } from "#config/kinds.ts";\n')).toEqual([]);
  });
});
