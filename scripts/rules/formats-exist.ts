import type { CodedKind } from "#config/kinds.ts";
import { formatNames, type Format } from "#config/formats.ts";
import { langs } from "#config/locales.ts";
import { formatsOf } from "#lib/sheet-plan.ts";
import type { RoleFacts } from "#schemas/roles.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** A role's kit names sheets that the print shop really makes. */
export const rule: Rule = {
  id: "formats-exist",
  description: "Every sheet of a role's kit is made: its entry comes in that format.",
  run(tree) {
    return tree.entries.flatMap(({ kind, facts }) => {
      if (kind !== "roles" || facts?.data === undefined) return [];
      return (facts.data as RoleFacts).kit.sheets.flatMap(({ entry: name, format }, index): Finding[] => {
        const [topic, id] = name.split("/") as [CodedKind, string];
        const entry = tree.library.entries[topic].get(id);
        // Two-language formats exist in the other languages only.
        const made = entry
          ? formatNames.filter((candidate) => langs.some((lang) => formatsOf(entry, lang).includes(candidate)))
          : formatNames;
        if (made.includes(format as Format)) return [];
        return [
          {
            rule: rule.id,
            level: "error",
            file: facts.path,
            line: facts.lineOf(["kit", "sheets", index, "format"]),
            message: `\`kit.sheets\` names ${name} as ${format}, which is not made.`,
            fix:
              made.length > 0
                ? `It is made as: ${made.join(", ")}.`
                : `Give content/${name}/facts.yaml a sheet, or leave it out of the kit.`,
          },
        ];
      });
    });
  },
};
