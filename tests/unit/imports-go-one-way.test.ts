import { describe, expect, it } from "vitest";
import { importProblem } from "#scripts/lib/import-direction.ts";

describe("an import is fine", () => {
  it.each([
    ["src/lib/paths.ts", "#config/kinds.ts"],
    ["src/lib/a.ts", "./paths.ts"],
    ["src/components/entry/Law.astro", "#lib/paths.ts"],
    ["src/components/entry/Law.astro", "../base/Icon.astro"],
    ["src/layouts/Page.astro", "#components/site/Head.astro"],
    ["src/pages/[lang]/index.astro", "#layouts/HomePage.astro"],
    ["src/data/library.ts", "astro:content"],
    ["src/schemas/sheets.ts", "#sheets/type/words.ts"],
    ["src/content.config.ts", "#schemas/site.ts"],
    ["scripts/build.ts", "#scripts/lib/builds.ts"],
    ["scripts/build.ts", "node:fs"],
    ["tests/unit/a.test.ts", "#components/base/Icon.astro"],
    ["src/schemas/base.ts", "astro/zod"],
  ])("from %s to %s", (file, specifier) => {
    expect(importProblem(file, specifier)).toBeUndefined();
  });
});

describe("an import is refused", () => {
  it.each([
    ["src/config/kinds.ts", "#lib/paths.ts", "config may not import lib"],
    ["src/config/kinds.ts", "yaml", "config imports nothing"],
    ["src/schemas/base.ts", "#lib/paths.ts", "schemas may not import lib, only config"],
    ["src/lib/paths.ts", "#data/library.ts", "lib may not import data"],
    ["src/lib/paths.ts", "../data/library.ts", "Write #data/library.ts: a relative import stays within its folder."],
    ["src/lib/paths.ts", "../config/kinds.ts", "Write #config/kinds.ts"],
    ["src/components/entry/Law.astro", "../../lib/paths.ts", "Write #lib/paths.ts"],
    ["src/lib/paths.ts", "astro:content", "lib is pure"],
    ["src/i18n/dates.ts", "node:fs", "i18n runs in the reader's browser too"],
    ["src/components/entry/Law.astro", "#data/library.ts", "components may not import data"],
    ["src/components/entry/Law.astro", "#layouts/Page.astro", "components may not import layouts"],
    ["src/layouts/Page.astro", "astro:content", "Only src/data"],
    ["src/client/search.ts", "#components/base/Icon.astro", "client may not import components"],
    ["scripts/build.ts", "#data/library.ts", "scripts may not import data"],
  ])("from %s to %s", (file, specifier, reason) => {
    expect(importProblem(file, specifier)).toContain(reason);
  });
});
