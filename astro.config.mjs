import mdx from "@astrojs/mdx";
import sitemap from "@astrojs/sitemap";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "astro/config";
import { resolve } from "node:path";
import { pagePolicy } from "#config/headers.ts";
import { buildEpoch } from "#scripts/lib/build-date.ts";
import { root } from "#scripts/lib/root.ts";
import { readSite } from "#scripts/lib/site-file.ts";
import { sitemapRow } from "#scripts/lib/sitemap.ts";

// `npm run build` names a fresh folder; a bare `astro build` must not empty the finished build behind dist.
const outDir = resolve(root, process.env.TINH_TAO_OUT_DIR ?? ".builds/loose");

// Pages that show "as of" read the day of the build from here.
process.env.SOURCE_DATE_EPOCH = String(buildEpoch(root));

export default defineConfig({
  site: readSite(root).address,
  outDir,
  trailingSlash: "always",
  compressHTML: "jsx",
  prerenderConflictBehavior: "error",
  devToolbar: { enabled: false },
  build: { inlineStylesheets: "always" },
  security: { csp: { directives: [...pagePolicy] } },
  integrations: [
    mdx(),
    sitemap({ serialize: (row) => sitemapRow(row, outDir), namespaces: { news: false, image: false, video: false, xhtml: true } }),
  ],
  // Shiki colours code with inline styles, which the policy forbids; there is no code on the pages.
  markdown: { syntaxHighlight: false },
  vite: {
    plugins: [tailwindcss()],
    // The frame's script is the same on every page: in a file of its own it is fetched once, and not before the words.
    build: { assetsInlineLimit: (file) => (/(?:^|\/)Page\.astro_astro_type_script/.test(file) ? false : undefined) },
  },
});
