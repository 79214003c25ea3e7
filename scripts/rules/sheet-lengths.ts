import { localeOf } from "#config/locales.ts";
import { plainHeadline } from "#lib/tokens.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import { passagesOf } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** Characters that a sheet has room for at its smallest sizes; the layout's own check measures exactly. */
const limits = {
  headline: { latin: 40, sc: 16, kr: 20 },
  lines: { latin: 60, sc: 28, kr: 34 },
  quote: { latin: 75, sc: 30, kr: 40 },
} as const;

/** The words of a sheet are short enough to be read from afar. */
export const rule: Rule = {
  id: "sheet-lengths",
  description: "Headline, lines and quotation of a sheet have at most the number of characters that a sheet has room for.",
  run(tree) {
    return tree.entries.flatMap((entry) =>
      [...entry.words.values()].flatMap(passagesOf).flatMap((passage): Finding[] => {
        const [first, key] = passage.path ?? [];
        if (first !== "poster" || (key !== "headline" && key !== "lines" && key !== "quote")) return [];
        const most = limits[key][localeOf(passage.lang).script];
        const length = [...plainHeadline(passage.text)].length;
        if (length <= most) return [];
        return [
          {
            rule: rule.id,
            level: "warning",
            file: passage.file.path,
            line: passage.lineAt(0),
            message: `\`${passage.path!.map((step) => (typeof step === "number" ? step + 1 : step)).join(".")}\` has ${length} characters; a sheet has room for about ${most}.`,
            fix: "Say it shorter: fewer words are read from farther away.",
          },
        ];
      }),
    );
  },
};
