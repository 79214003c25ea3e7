import type { z } from "astro/zod";
import { descriptionAt, expand, isOptional, nodesAt, shapesAt, type SchemaNode } from "./schema-walk.ts";
import { didYouMean } from "./suggest.ts";
import type { DataPath, YamlSource } from "./yaml-source.ts";

/** A value that its schema does not allow, with the line of the file. */
export interface SchemaProblem {
  line: number;
  message: string;
  fix?: string | undefined;
}

type Issue = z.core.$ZodIssue;

/** Turn what zod says about a file into sentences with lines. */
export function schemaProblems(issues: readonly Issue[], schema: z.ZodType, source: YamlSource): SchemaProblem[] {
  const root = schema as unknown as SchemaNode;
  return issues.flatMap((issue) => describe(issue, root, source));
}

function describe(issue: Issue, root: SchemaNode, source: YamlSource): SchemaProblem[] {
  const path = issue.path as DataPath;
  const name = path.length > 0 ? `\`${dotted(path)}\`` : "The file";
  const value = valueAt(source.data, path);
  const line = source.lineOf(path);
  const wanted = sentence(descriptionAt(root, path));
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, root, source));
    case "invalid_type":
      if (value === undefined) return [{ line, message: `${name} is missing.`, fix: wanted || `It must be ${article(issue.expected)}.` }];
      return [
        {
          line,
          message: `${name} must be ${article(issue.expected)}, but is ${shown(value)}.`,
          fix: typeFix(issue.expected, value) ?? wanted,
        },
      ];
    case "invalid_value": {
      const allowed = issue.values.map(String);
      if (value === undefined) return [{ line, message: `${name} is missing.`, fix: `Choose one of: ${allowed.join(", ")}.` }];
      return [
        {
          line,
          message: `${name} is ${shown(value)}, which is not allowed here.${didYouMean(String(value), allowed)}`,
          fix: `Choose one of: ${allowed.join(", ")}.`,
        },
      ];
    }
    case "too_small":
      return [
        {
          line,
          message: `${name} ${sizeOf(issue.origin, value)}; ${issue.inclusive === false ? "more than" : "at least"} ${String(issue.minimum)} needed.`,
          fix: wanted,
        },
      ];
    case "too_big":
      return [
        {
          line,
          message: `${name} ${sizeOf(issue.origin, value)}; ${issue.inclusive === false ? "less than" : "at most"} ${String(issue.maximum)} allowed.`,
          fix: wanted,
        },
      ];
    case "invalid_union":
      return union(issue, path, root, source);
    case "invalid_key": {
      const inner = issue.issues[0];
      return [{ line, message: `\`${dotted(path)}\` cannot be a key here: ${inner?.message ?? issue.message}.`, fix: wanted }];
    }
    default:
      if (value === undefined && path.length > 0) return [{ line, message: `${name} is missing: ${period(issue.message)}`, fix: wanted }];
      return [{ line, message: `${name}${typeof value === "object" ? "" : ` is ${shown(value)}`}: ${period(issue.message)}`, fix: wanted }];
  }
}

function unknownKey(key: string, path: DataPath, root: SchemaNode, source: YamlSource): SchemaProblem {
  const allowed = [...new Set(shapesAt(root, path).flatMap((shape) => Object.keys(shape)))];
  const where = path.length > 0 ? ` in \`${dotted(path)}\`` : "";
  return {
    line: source.keyLineOf(path, key),
    message: `\`${key}\` is no key that is known${where}.${didYouMean(key, allowed)}`,
    fix: allowed.length > 0 ? `Known keys here: ${allowed.join(", ")}.` : "Remove it.",
  };
}

/** Of the forms that a value may take, the one that fits best says what is wrong. */
function union(issue: Extract<Issue, { code: "invalid_union" }>, path: DataPath, root: SchemaNode, source: YamlSource): SchemaProblem[] {
  const value = valueAt(source.data, path);
  const keys = value && typeof value === "object" ? Object.keys(value) : [];
  const options = nodesAt(root, path).flatMap(expand);
  const ranked = issue.errors
    .map((errors, index) => {
      const shape = options[index]?.def.shape ?? {};
      // A key that only this form has tells which form was meant.
      const own = keys.filter((key) => key in shape && options.filter((option) => key in (option.def.shape ?? {})).length === 1).length;
      return { errors, own };
    })
    .sort((a, b) => b.own - a.own || a.errors.length - b.errors.length);
  const best = ranked[0];
  if (!best || (best.own === 0 && options.some((option) => option.def.shape))) {
    const forms = options.map((option) =>
      Object.entries(option.def.shape ?? {})
        .filter(([key, node]) => !isOptional(node) && options.some((other) => !(key in (other.def.shape ?? {}))))
        .map(([key]) => key)
        .join(" + "),
    );
    return [
      {
        line: source.lineOf(path),
        message: `\`${dotted(path)}\` has none of the forms that it may have.`,
        fix: `Besides id and source it needs one of: ${[...new Set(forms)].filter(Boolean).join(", ")}.`,
      },
    ];
  }
  return best.errors.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] } as Issue, root, source));
}

/** The value at a path; undefined where there is none. */
export function valueAt(data: unknown, path: DataPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (value !== null && typeof value === "object" ? (value as Record<string | number, unknown>)[step] : undefined),
    data,
  );
}

function dotted(path: DataPath): string {
  return path.reduce<string>((out, step) => (typeof step === "number" ? `${out}[${step + 1}]` : out ? `${out}.${step}` : step), "");
}

const typeNames: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list (lines that begin with a hyphen)",
  object: "a group of keys",
  record: "a group of keys",
};

const article = (expected: string): string => typeNames[expected] ?? expected;

function shown(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a group of keys";
  if (typeof value === "string") return `the text "${value.length > 80 ? `${value.slice(0, 80)}…` : value}"`;
  return `${String(value)}`;
}

function typeFix(expected: string, value: unknown): string | undefined {
  if (expected === "string" && (typeof value === "number" || typeof value === "boolean"))
    return `Put quotes around it: "${String(value)}".`;
  if (expected === "string" && value !== null && typeof value === "object" && !Array.isArray(value))
    return 'Put quotes around a text that contains ": ".';
  if (expected === "number" && typeof value === "string") return "Write digits only, without quotes, separators or unit.";
  return undefined;
}

function sizeOf(origin: string, value: unknown): string {
  if (Array.isArray(value)) return `has ${value.length} ${value.length === 1 ? "item" : "items"}`;
  if (typeof value === "string") return value.length === 0 ? "is empty" : `has ${value.length} characters`;
  return origin === "number" ? `is ${String(value)}` : "has the wrong size";
}

const period = (text: string): string => text.replace(/\.?$/, ".");
const sentence = (text: string | undefined): string | undefined => text && period(text);
