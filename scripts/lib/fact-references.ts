import type { CodedKind } from "#config/kinds.ts";
import type { ContentFile } from "./content-file.ts";
import type { DataPath } from "./yaml-source.ts";

/** What a key of a facts file points at. `entry` is `kind/id`; a kind's name means an id of that kind. */
export type Target = CodedKind | "contact" | "law" | "source" | "figure" | "term" | "entry";

/** A key of a YAML file that refers to something else. */
export interface FactReference {
  target: Target;
  ref: string;
  path: DataPath;
  /** The key as editors know it: `law[].ref`. */
  key: string;
}

const common: Record<string, Target> = { "figures[].source": "source" };

const byKind: Record<CodedKind, Record<string, Target>> = {
  tactics: {
    "firstContact.contact": "contact",
    "firstContact.then": "contact",
    "law[].ref": "law",
    "law[].source": "source",
    "cases[]": "cases",
    "related[]": "tactics",
    "guides[]": "guides",
  },
  laws: { "replaces[]": "laws", "replacedBy[]": "laws", "provisions[].replacedBy": "law", "provisions[].source": "source" },
  cases: {
    stageSource: "source",
    "timeline[].source": "source",
    "scale[].figure": "figure",
    "sentence.sources[]": "source",
    "charges[].law": "law",
    "tactics[]": "tactics",
  },
  guides: {
    "tactics[]": "tactics",
    "guides[]": "guides",
    "contacts[]": "contact",
    "branches[].steps[].contact": "contact",
    "branches[].steps[].sources[]": "source",
  },
  roles: { duty: "law", "contacts[]": "contact", "kit.sheets[].entry": "entry", "kit.tactics[]": "tactics", "kit.guides[]": "guides" },
  posters: { "firstContact.contact": "contact", "firstContact.then": "contact", "tactics[]": "tactics", "guides[]": "guides" },
};

/** Every reference of a facts file or a term, as far as it has the expected form. */
export function factReferences(file: ContentFile): FactReference[] {
  const { place } = file;
  const keys =
    place.type === "facts"
      ? { ...common, ...byKind[place.kind] }
      : place.type === "term"
        ? ({ entry: "entry", "related[]": "term" } as const)
        : {};
  return Object.entries(keys).flatMap(([key, target]) =>
    valuesAt(file.raw, key).flatMap(({ path, value }) =>
      typeof value === "string" || typeof value === "number" ? [{ target, ref: String(value), path, key }] : [],
    ),
  );
}

/** Values that a pattern such as `branches[].steps[].contact` reaches, with their paths. */
export function valuesAt(data: unknown, pattern: string): { path: DataPath; value: unknown }[] {
  let reached: { path: DataPath; value: unknown }[] = [{ path: [], value: data }];
  for (const step of pattern.split(".")) {
    const key = step.replace(/\[\]$/, "");
    reached = reached.flatMap(({ path, value }) => {
      if (value === null || typeof value !== "object" || Array.isArray(value)) return [];
      const below = (value as Record<string, unknown>)[key];
      if (below === undefined) return [];
      if (!step.endsWith("[]")) return [{ path: [...path, key], value: below }];
      return Array.isArray(below) ? below.map((item: unknown, index) => ({ path: [...path, key, index], value: item })) : [];
    });
  }
  return reached;
}

/** The ids of a list of a facts file: `idsIn(file, "figures")`. Works on files that are not valid in other places. */
export function idsIn(file: ContentFile | undefined, list: string): string[] {
  return valuesAt(file?.raw, `${list}[].id`).map(({ value }) => String(value));
}
