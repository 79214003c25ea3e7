import { splitLawRef } from "#lib/provision-ids.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree, EntryFiles } from "#scripts/lib/content-tree.ts";
import { valuesAt } from "#scripts/lib/fact-references.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import { passagesOf } from "#scripts/lib/passages.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { valueAt } from "#scripts/lib/schema-problems.ts";

/**
 * Every tactic carries script, stop sentence, first steps, law with date, case, sheet and loudspeaker text.
 * The schema asks for the fields; this rule asks that together they make the part.
 */
export const rule: Rule = {
  id: "seven-parts",
  description: "A tactic has script, stop sentence, first steps, law with date, a case or a plain no, sheet and loudspeaker text.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      if (entry.kind !== "tactics" || entry.facts?.raw === undefined || valueAt(entry.facts.raw, ["withdrawn"]) !== undefined) return [];
      return [
        ...law(tree, entry.facts),
        ...cases(entry.facts, entry),
        ...[...entry.words.values()].flatMap((file) => [...script(file), ...loudspeaker(file)]),
      ];
    });
  },
};

function at(file: ContentFile, path: readonly (string | number)[], level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: file.path, line: file.lineOf(path), message, fix };
}

/** Law: at least one provision of today, and each from a law of which the date is known. */
function law(tree: ContentTree, facts: ContentFile): Finding[] {
  const links = valuesAt(facts.raw, "law[]");
  if (links.length === 0) return [];
  const findings = links.flatMap(({ path, value }): Finding[] => {
    const ref = valueAt(value, ["ref"]);
    const cited = typeof ref === "string" ? tree.library.entries.laws.get(splitLawRef(ref).law)?.facts : undefined;
    if (!cited || cited.validFrom || cited.issued || cited.status === "not-a-norm") return [];
    return [
      at(
        facts,
        [...path, "ref"],
        "error",
        `Part "law": ${String(ref)} belongs to a law of which no date is known.`,
        `Give content/laws/${splitLawRef(String(ref)).law}/facts.yaml a validFrom or issued.`,
      ),
    ];
  });
  if (links.every(({ value }) => valueAt(value, ["history"]) === true))
    findings.push(at(facts, ["law"], "error", 'Part "law": only law of the past is named.', "Add the provision that is in force."));
  return findings;
}

/** Case: a real one, or the sentence that none was found; never both. */
function cases(facts: ContentFile, entry: EntryFiles): Finding[] {
  const named = valuesAt(facts.raw, "cases[]").length;
  const none = valueAt(facts.raw, ["noCaseFound"]) === true;
  if (named === 0 && !none)
    return [
      at(
        facts,
        ["cases"],
        "error",
        'Part "case": no case is named, and nothing says that none was found.',
        "Add cases: [id, …], or noCaseFound: true.",
      ),
    ];
  if (named > 0 && none)
    return [
      at(
        facts,
        ["noCaseFound"],
        "error",
        `Part "case": noCaseFound is true, but ${named === 1 ? "a case is" : `${named} cases are`} named.`,
        `Remove one of the two in ${entry.folder}/facts.yaml.`,
      ),
    ];
  return [];
}

/** Script: both sides speak, and the victim has the last word, where one can still stop. */
function script(file: ContentFile): Finding[] {
  const speakers = valuesAt(file.raw, "dialogue[].who").map(({ value }) => value);
  if (speakers.length === 0) return [];
  if (!speakers.includes("them") || !speakers.includes("you"))
    return [
      at(
        file,
        ["dialogue"],
        "error",
        'Part "script": only one side speaks in the dialogue.',
        "Let both sides speak: who: them and who: you.",
      ),
    ];
  if (speakers.at(-1) !== "you")
    return [
      at(
        file,
        ["dialogue", speakers.length - 1],
        "error",
        'Part "script": the scammer has the last word.',
        "End on a turn of the person who is called: the stop sentence or a doubt.",
      ),
    ];
  return [];
}

const spokenFields = ["easy", "stop", "dos", "donts", "firstSteps"];

/** Loudspeaker: it is composed of these fields, so they are sayable. */
function loudspeaker(file: ContentFile): Finding[] {
  return passagesOf(file).flatMap((passage): Finding[] => {
    const field = String(passage.path?.[0]);
    if (!passage.path || !spokenFields.includes(field)) return [];
    const cite = /\{cite:[^{}]+\}/.exec(passage.text)?.[0];
    if (cite)
      return [
        at(
          file,
          passage.path,
          "error",
          `Part "loudspeaker": ${cite} stands in \`${field}\`, which is read aloud.`,
          "Cite the source in the body.",
        ),
      ];
    const mark = /[()[\]/（）【】]/.exec(passage.text.replace(/\{[^{}]*\}/g, ""))?.[0];
    return mark
      ? [
          at(
            file,
            passage.path,
            "warning",
            `Part "loudspeaker": "${mark}" in \`${field}\` cannot be read aloud.`,
            "Write it as a sentence.",
          ),
        ]
      : [];
  });
}
