import { sourceLang } from "#config/locales.ts";
import { monthsOf } from "#lib/case-figures.ts";
import type { CaseFacts, CaseWords } from "#schemas/cases.ts";
import type { Site } from "#schemas/site.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { EntryFiles } from "#scripts/lib/content-tree.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import { isBefore } from "#scripts/lib/partial-days.ts";
import type { Rule } from "#scripts/lib/rule.ts";
import { didYouMean } from "#scripts/lib/suggest.ts";
import type { DataPath } from "#scripts/lib/yaml-source.ts";

/** What a case says of its stage, events and charges does not contradict itself. */
export const rule: Rule = {
  id: "case-consistency",
  description:
    "Stage and judgment of a case agree, its events are in order, its areas known, its offences translated; nothing is proven and nobody sentenced before a judgment.",
  run(tree) {
    return tree.entries.flatMap((entry) => {
      if (entry.kind !== "cases" || entry.facts?.data === undefined) return [];
      return [
        ...check(entry, entry.facts, entry.facts.data as CaseFacts),
        ...unknownAreas(entry.facts, entry.facts.data as CaseFacts, tree.library.site),
      ];
    });
  },
};

function at(file: ContentFile, path: DataPath, level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: file.path, line: file.lineOf(path), message, fix };
}

/** Without a valid content/site.yaml nothing can be said; that file has its own finding. */
function unknownAreas(file: ContentFile, facts: CaseFacts, site: Site | undefined): Finding[] {
  if (!site) return [];
  const known = Object.keys(site.areas);
  return facts.areas.flatMap((area, index) =>
    known.includes(area)
      ? []
      : [
          at(
            file,
            ["areas", index],
            "error",
            `"${area}" is no area that content/site.yaml names.${didYouMean(area, known)}`,
            "Add it with its names under areas in content/site.yaml, or correct the id.",
          ),
        ],
  );
}

const judged = ["tried-first-instance", "appeal", "final"];

function check(entry: EntryFiles, file: ContentFile, facts: CaseFacts): Finding[] {
  const findings: Finding[] = [];
  const add = (path: DataPath, level: Level, message: string, fix: string): void => void findings.push(at(file, path, level, message, fix));
  if (facts.stage === "final" && !facts.final)
    add(
      ["stage"],
      "error",
      "The stage is final, but final is not true.",
      "Write final: true when a judgment in force is known, else the stage before it.",
    );
  if (facts.final && facts.stage !== "final")
    add(["final"], "error", `final is true, but the stage is ${facts.stage}.`, "Write stage: final, or remove final.");
  facts.timeline.forEach(({ id, date }, index) => {
    const before = facts.timeline[index - 1];
    if (before && isBefore(date, before.date))
      add(
        ["timeline", index],
        "error",
        `"${id}" (${date}) stands after "${before.id}" (${before.date}).`,
        "Put the events in the order of their days.",
      );
    if (isBefore(facts.stageAsOf, date))
      add(
        ["timeline", index],
        "error",
        `"${id}" (${date}) lies after the day for which the stage is known (${facts.stageAsOf}).`,
        "Raise stageAsOf after checking the stage, or correct the date.",
      );
  });
  const hasJudgment = judged.includes(facts.stage);
  if (facts.sentence && !hasJudgment)
    add(
      ["sentence"],
      "error",
      `Prison terms are given, but the stage is ${facts.stage}: no court has judged.`,
      "Remove sentence, or correct the stage.",
    );
  if (facts.sentence?.from && monthsOf(facts.sentence.from) > monthsOf(facts.sentence.to))
    add(["sentence", "from"], "error", "The shortest prison term is longer than the longest.", "Exchange from and to under sentence.");
  facts.scale.forEach(({ what, body }, index) => {
    if (body === "court" && what !== "defendants" && !hasJudgment)
      add(
        ["scale", index, "body"],
        "error",
        `A court is said to have stated the ${what}, but the stage is ${facts.stage}: no court has judged.`,
        "Write body: police or body: prosecution, or correct the stage.",
      );
  });
  facts.charges.forEach(({ basis, law }, index) => {
    if (basis === "inferred" && !law)
      add(
        ["charges", index],
        "error",
        "basis: inferred says that the article was added here, but there is none.",
        "Add law: <law>#<provision>, or write basis: stated.",
      );
  });
  for (const [lang, words] of entry.words) {
    const own = words.data as CaseWords | undefined;
    if (!own) continue;
    if (own.proven.length > 0 && !judged.includes(facts.stage))
      findings.push(
        at(
          words,
          ["proven"],
          "error",
          `Something is called proven, but the stage is ${facts.stage}: no court has judged.`,
          "Move it to alleged.",
        ),
      );
    const offences = own.offences?.length;
    if (lang !== sourceLang && offences !== facts.charges.length)
      findings.push(
        at(
          words,
          ["offences"],
          "error",
          `\`offences\` has ${offences ?? 0} of the ${facts.charges.length} charges.`,
          "Translate every offence, in the order of charges in facts.yaml.",
        ),
      );
  }
  return findings;
}
