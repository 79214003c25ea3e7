import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { root } from "#scripts/lib/root.ts";
import { localeOf } from "#config/locales.ts";
import { sentenceFigures } from "#scripts/lib/sentences.ts";
import { formatStatus, statusOf } from "#scripts/lib/status-report.ts";
import { command, refuseUnknown } from "#scripts/lib/terminal.ts";
import { checkTree } from "#scripts/rules/all-rules.ts";

const help = `npm run status [-- --all]
  How far the content is: entries and translations per language, stale translations,
  reviews that are due, missing parts, lengths of sentences. --all shows long lists whole. Changes nothing.`;

function main(args: string[]): number {
  refuseUnknown(args, ["--all"]);
  const tree = buildContentTree(readContentFiles(root).files, new Date().toISOString().slice(0, 10));
  console.log(formatStatus(statusOf(tree, checkTree(tree)), args.includes("--all") ? Infinity : 20));
  console.log("\nSentences: number, median and ninth decile of their length, over the limit");
  for (const { lang, sentences, median, ninth, overLimit } of sentenceFigures(tree)) {
    const { readingUnit } = localeOf(lang);
    console.log(
      `  ${lang}  ${sentences} · ${median} · ${ninth} ${readingUnit}s · ${overLimit} (${((100 * overLimit) / sentences).toFixed(1)} %)`,
    );
  }
  return 0;
}

await command(help, main);
