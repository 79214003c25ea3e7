import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";
import { importDirection } from "#scripts/lib/import-direction.ts";

export default tseslint.config(
  { ignores: ["node_modules/", "dist", ".builds/", ".astro/", "content/", "public/", "tests/fixtures/", "test-results/"] },
  ...tseslint.configs.strict,
  ...astro.configs["flat/recommended"],
  ...astro.configs["flat/jsx-a11y-strict"],
  {
    plugins: { house: { rules: { "import-direction": importDirection } } },
    rules: {
      "house/import-direction": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-syntax": ["error", { selector: "TSEnumDeclaration", message: "Node runs this file as it is: no enums." }],
      // TypeScript knows undefined names and unused ones; here an underscore marks what is left out on purpose.
      "no-undef": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
      // With noUncheckedIndexedAccess, "this is there" is often known to the reader and not to the compiler.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-dynamic-delete": "off",
    },
  },
  {
    files: ["src/components/**", "src/layouts/**", "src/sheets/**", "src/pages/**"],
    rules: { "astro/no-set-html-directive": "off" },
  },
);
