import { isCurrent, standingOn, type Standing, type Validity } from "#lib/law-validity.ts";
import { splitLawRef } from "#lib/provision-ids.ts";
import type { CaseFacts } from "#schemas/cases.ts";
import type { TacticFacts } from "#schemas/tactics.ts";
import { allReferences, type Reference } from "#scripts/lib/all-references.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Finding, Level } from "#scripts/lib/findings.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** What an entry cites as law is in force on the day of the build, or is named as history; a case cites the law of its time. */
export const rule: Rule = {
  id: "law-in-force",
  description: "Cited law is in force on the day, or marked as history; cases may cite the law of the day of the act.",
  run(tree) {
    return allReferences(tree).flatMap((reference) => {
      if (reference.target !== "law" || !reference.owner) return [];
      const validity = validityOf(tree, reference.ref);
      if (!validity) return [];
      const { kind } = reference.owner;
      if (kind === "laws") return [];
      return kind === "cases" ? inCase(tree, reference, validity) : asCurrent(tree, reference, validity);
    });
  },
};

/** Dates of a provision, where it has its own, else those of its law; undefined when the law is unknown or not valid. */
function validityOf(tree: ContentTree, ref: string): Validity | undefined {
  const { law, provision } = splitLawRef(ref);
  const facts = tree.library.entries.laws.get(law)?.facts;
  if (!facts) return undefined;
  const own = facts.provisions.find(({ id }) => id === provision);
  return { status: facts.status, validFrom: own?.validFrom ?? facts.validFrom, validTo: own?.validTo ?? facts.validTo };
}

function asCurrent(tree: ContentTree, reference: Reference, validity: Validity): Finding[] {
  const standing = standingOn(validity, tree.today);
  const isFact = reference.file.place.type === "facts";
  const history = reference.history || namedAsHistory(tree, reference);
  if (standing === "not-a-norm" || isCurrent(validity, tree.today)) {
    return isFact && history && standing !== "not-a-norm"
      ? [
          finding(
            reference,
            "warning",
            `${reference.shown} marks ${reference.ref} as history, but it is in force.`,
            "Remove history: true.",
          ),
        ]
      : [];
  }
  if (standing === "unknown") {
    return [
      finding(
        reference,
        "warning",
        `${reference.shown} cites ${reference.ref}, of which nobody knows whether it is in force.`,
        "Say in the words that its standing is not known, or cite another provision.",
      ),
    ];
  }
  if (history) return [];
  return [
    finding(
      reference,
      "error",
      `${reference.shown} cites ${reference.ref} as current, but ${said(standing, validity)}.`,
      `${successor(tree, reference.ref)}${isFact ? "mark it with history: true" : 'name it as history: <Law ref="…" history />, in a sentence that says so'}.`,
    ),
  ];
}

/** A tactic says once, in its facts, that a provision is history. */
function namedAsHistory(tree: ContentTree, { owner, ref }: Reference): boolean {
  if (owner?.kind !== "tactics") return false;
  const facts = tree.library.entries.tactics.get(owner.id)?.facts as TacticFacts | undefined;
  return facts?.law.some((link) => link.ref === ref && link.history) ?? false;
}

function inCase(tree: ContentTree, reference: Reference, validity: Validity): Finding[] {
  const facts = tree.library.entries.cases.get(reference.owner!.id)?.facts as CaseFacts | undefined;
  if (!facts || reference.history) return [];
  const first = `${Math.min(...facts.years)}-01-01`;
  const last = facts.stageAsOf;
  if (validity.validTo && validity.validTo < first) {
    return [
      finding(
        reference,
        "error",
        `${reference.shown} cites ${reference.ref}, which ended on ${validity.validTo}, before the case began.`,
        `${successor(tree, reference.ref)}correct the years of the case.`,
      ),
    ];
  }
  if (validity.validFrom && validity.validFrom > last) {
    return [
      finding(
        reference,
        "error",
        `${reference.shown} cites ${reference.ref}, which is in force only from ${validity.validFrom}, after the case.`,
        "Cite the law of the day of the act.",
      ),
    ];
  }
  return [];
}

function said(standing: Standing, { validFrom, validTo }: Validity): string {
  if (standing === "not-yet") return `it is not yet in force${validFrom ? ` (from ${validFrom})` : ""}`;
  return `it is no longer in force${validTo ? ` (until ${validTo})` : ""}`;
}

function successor(tree: ContentTree, ref: string): string {
  const { law, provision } = splitLawRef(ref);
  const facts = tree.library.entries.laws.get(law)?.facts;
  const next = facts?.provisions.find(({ id }) => id === provision)?.replacedBy ?? facts?.replacedBy[0];
  return next ? `Cite ${next}, which replaced it, or ` : "Cite the law in force, or ";
}

function finding(reference: Reference, level: Level, message: string, fix: string): Finding {
  return { rule: rule.id, level, file: reference.file.path, line: reference.line, message, fix };
}
