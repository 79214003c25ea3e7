import type { Rule } from "eslint";
import { posix, relative } from "node:path";

/** What each folder of the house may import, besides itself. Outside packages are for all but `config`. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  config: [],
  schemas: ["config"],
  lib: ["config", "schemas", "i18n"],
  i18n: ["config", "schemas", "lib"],
  data: ["config", "schemas", "lib", "i18n", "sheets"],
  components: ["config", "schemas", "lib", "i18n", "assets", "styles", "client"],
  sheets: ["config", "schemas", "lib", "i18n", "assets", "styles", "components"],
  client: ["config", "schemas", "lib", "i18n"],
  layouts: ["config", "schemas", "lib", "i18n", "data", "components", "sheets", "client", "assets", "styles"],
  pages: ["config", "schemas", "lib", "i18n", "data", "components", "sheets", "client", "layouts", "assets", "styles"],
  assets: [],
  styles: ["assets"],
  scripts: ["config", "schemas", "lib", "i18n"],
};

/** Folders whose code is pure: no Astro, no file system. */
const pure = new Set(["config", "schemas", "lib", "i18n"]);

/** A layout's `words.ts` counts as a schema and `formats.ts` beside it as configuration; `content.config.ts` is wiring. */
function folderOf(path: string): string | undefined {
  if (/^src\/sheets\/[^/]+\/words\.ts$/.test(path)) return "schemas";
  const [first, second] = path.split("/");
  if (first === "scripts") return "scripts";
  return first === "src" && second && second in mayImport ? second : undefined;
}

/** `src/lib` of `src/lib/a.ts`; `scripts` of everything below scripts. */
function topFolder(path: string): string {
  const [first, second] = path.split("/");
  return first === "src" ? `src/${second ?? ""}` : (first ?? "");
}

/**
 * What is wrong with an import, or undefined when it is fine. `file` is a path from the project's root.
 * `importProblem("src/lib/a.ts", "#data/library.ts")` → `"lib may not import data: …"`.
 */
export function importProblem(file: string, specifier: string): string | undefined {
  const from = folderOf(file);
  if (!from) return undefined;
  if (specifier.startsWith("astro:") && pure.has(from))
    return `${from} is pure and may not import ${specifier}; look it up in src/data and hand the result over.`;
  if (specifier === "astro:content" && from !== "data") return "Only src/data may import astro:content; ask it for what you need.";
  if (specifier.startsWith("node:") && pure.has(from)) return `${from} runs in the reader's browser too and may not import ${specifier}.`;

  const target = specifier.startsWith("#")
    ? specifier.replace(/^#/, "")
    : specifier.startsWith(".")
      ? posix.join(posix.dirname(file), specifier)
      : undefined;
  if (target === undefined) return from === "config" ? "config imports nothing." : undefined;
  const path = specifier.startsWith("#") && !target.startsWith("scripts/") ? `src/${target}` : target;
  // A relative path that leaves its folder hides the direction and breaks when a file moves.
  if (specifier.startsWith(".") && topFolder(path) !== topFolder(file))
    return `Write ${path.startsWith("src/") ? `#${path.slice("src/".length)}` : `#${path}`}: a relative import stays within its folder.`;
  const to = folderOf(path);
  if (!to || to === from || mayImport[from]?.includes(to)) return undefined;
  const allowed = mayImport[from] ?? [];
  return `${from} may not import ${to}${allowed.length > 0 ? `, only ${allowed.join(", ")}` : ""}. Move the shared part down, or hand it over as a prop.`;
}

/** The same as a rule for ESLint. Types may come from anywhere: they leave nothing in the code. */
export const importDirection: Rule.RuleModule = {
  meta: {
    type: "problem",
    schema: [],
    docs: { description: "config, schemas → lib, i18n → data, components, sheets, client → layouts → pages" },
  },
  create(context) {
    const file = relative(context.cwd, context.filename).replaceAll("\\", "/");
    const check = (node: {
      source?: { value?: unknown } | null | undefined;
      importKind?: string | undefined;
      exportKind?: string | undefined;
    }): void => {
      const specifier = node.source?.value;
      if (typeof specifier !== "string" || node.importKind === "type" || node.exportKind === "type") return;
      const message = importProblem(file, specifier);
      if (message) context.report({ node: node as never, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check as never };
  },
};
