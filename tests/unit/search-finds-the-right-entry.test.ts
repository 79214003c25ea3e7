import { expect, test } from "vitest";
import { codedKinds, emergencyGuide } from "#config/kinds.ts";
import { langs, type Lang } from "#config/locales.ts";
import { createTranslate } from "#i18n/translate.ts";
import type { Entry, Library } from "#lib/library.ts";
import type { SearchFile } from "#lib/search-file.ts";
import { linesOf } from "#lib/search-lines.ts";
import { searchDoc, searchWords } from "#lib/search-names.ts";
import { answer } from "#lib/search-rank.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree } from "#scripts/lib/content-tree.ts";
import { root } from "#scripts/lib/root.ts";
import { judge, readQueries } from "#scripts/lib/search-queries.ts";

const today = "2026-11-23";
const library = buildContentTree(readContentFiles(root).files, today).library as Library;

/** The search file as a build makes it. Entries whose references lead nowhere are told of by the content rules, not here. */
function fileOf(lang: Lang): SearchFile {
  const t = createTranslate(lang, library.dictionaries[lang] ?? {}, library.dictionaries.vi!);
  const docs = codedKinds.flatMap((kind) =>
    [...library.entries[kind].values()].flatMap((entry) => {
      try {
        return [searchDoc(entry as Entry, { library, lang, t, today })];
      } catch (error) {
        if (error instanceof RangeError) return [];
        throw error;
      }
    }),
  );
  return { lang, words: searchWords(lang), docs };
}

// Only the half that search is worked on: the other is measured by `npm run bench -- search`, and nothing may depend on it.
test.each(langs)("%s: right first more than nine times in ten, never empty", { timeout: 120_000 }, async (lang) => {
  const file = fileOf(lang);
  const lines = linesOf(file);
  const there = new Set(file.docs.map(({ k, i }) => `${k}/${i}`));
  const groups = await judge(
    readQueries(root, lang, "tune"),
    (ref) => there.has(ref),
    (query) => {
      const { hits, emergency } = answer(lines, query);
      const refs = hits.map(({ doc }) => `${doc.k}/${doc.i}`);
      const help = `guides/${emergencyGuide}`;
      return { refs: emergency || refs.length === 0 ? [help, ...refs.filter((ref) => ref !== help)] : refs, ms: 0 };
    },
  );
  const sum = (value: (row: (typeof groups)[number]) => number): number => groups.reduce((total, row) => total + value(row), 0);
  const share = sum((row) => row.first) / sum((row) => row.queries);
  expect(share, JSON.stringify(groups.map(({ group, queries, first }) => `${group} ${first}/${queries}`))).toBeGreaterThanOrEqual(0.9);
  expect(sum((row) => row.three) / sum((row) => row.queries)).toBeGreaterThanOrEqual(0.97);
  expect(sum((row) => row.empty)).toBe(0);
});
