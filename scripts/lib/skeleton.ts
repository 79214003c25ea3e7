import { z } from "astro/zod";

/** The part of a JSON Schema that a skeleton reads. */
interface Shape {
  type?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  minItems?: number;
  maxItems?: number;
  additionalProperties?: Shape | boolean;
  anyOf?: Shape[];
}

/** How to fill a skeleton. */
export interface SkeletonOptions {
  /** Values that are known, by key at the top. */
  values?: Record<string, unknown>;
  /** Keys at the top that are left out. */
  omit?: readonly string[];
  /** For a translation: the source's values; the skeleton then has the same lists, and each source text as a comment. */
  source?: Record<string, unknown> | undefined;
  /** The language of the source, for those comments. */
  sourceName?: string;
  /** Within an optional block: show the names of optional fields only. */
  isBrief?: boolean;
}

/**
 * A YAML file ready to fill, from the schema of its kind: every field with its description as a comment above it,
 * required fields empty, optional ones as comments. Days, numbers and choices that are not known stay empty,
 * so that the content rules name what is still missing.
 */
export function skeleton(schema: z.ZodType, options: SkeletonOptions = {}): string {
  const shape = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) as Shape;
  // A description given before a further check (pipe) stands on the input side only.
  const input = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Shape;
  for (const [key, field] of Object.entries(shape.properties ?? {})) {
    const description = field.description ?? input.properties?.[key]?.description;
    if (description) field.description = description;
  }
  return fields(shape, 0, options, options.source).join("\n") + "\n";
}

function fields(shape: Shape, depth: number, options: SkeletonOptions, source: unknown): string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([key, field]) => {
    if ((depth === 0 && options.omit?.includes(key)) || (!options.source && field.description?.startsWith("Translations only"))) return [];
    const known = depth === 0 ? options.values?.[key] : undefined;
    const original = (source as Record<string, unknown> | undefined)?.[key];
    const isWanted = known !== undefined || (shape.required?.includes(key) && !("default" in field)) || !isBare(original);
    if (!isWanted && !isForTranslators(field, source, options)) return optional(key, field, depth, options);
    return [...comment(field, depth), ...entry(key, field, depth, options, known, ownWords(key, source, original))];
  });
}

/** Fields that only a translation has; a line of the reader's own (`who: you`) has no Vietnamese original to keep. */
function isForTranslators(field: Shape, source: unknown, options: SkeletonOptions): boolean {
  const isTheirs = (source as { who?: string } | undefined)?.who !== "you";
  return options.source !== undefined && isTheirs && (field.description?.startsWith("Translations only") ?? false);
}

/** What the scammer says stays Vietnamese in every language: `vi` is filled from the source. */
function ownWords(key: string, source: unknown, original: unknown): unknown {
  const { who, text } = (source ?? {}) as { who?: string; text?: unknown };
  return key === "vi" && original === undefined && who === "them" ? text : original;
}

function entry(key: string, field: Shape, depth: number, options: SkeletonOptions, known: unknown, source: unknown): string[] {
  const pad = " ".repeat(depth);
  const name = `${pad}${key}:`;
  const shape = field.anyOf?.[0] ?? field;
  if (known !== undefined) return [`${name} ${scalar(known)}`];
  if (key === "vi" && typeof source === "string") return [`${name} ${scalar(source)}`];
  if (shape.enum || shape.const !== undefined || shape.type === "boolean" || shape.type === "integer" || shape.type === "number") {
    const choices = shape.enum && shape.enum.length <= 30 ? [`${pad}# One of: ${shape.enum.join(", ")}`] : [];
    return isBare(source)
      ? [...(options.source ? [] : choices), `${name}${shape.const === undefined ? "" : ` ${scalar(shape.const)}`}`]
      : [`${name} ${scalar(source)}`];
  }
  if (shape.type === "array") return [name, ...items(shape, depth, options, source)];
  if (shape.properties) return [name, ...fields(shape, depth + 2, options, source)];
  if (shape.type === "object") return record(name, shape, depth, options, source);
  return [...original(source, pad, options), `${name} ""`];
}

function items(shape: Shape, depth: number, options: SkeletonOptions, source: unknown): string[] {
  const pad = " ".repeat(depth + 2);
  const forms = shape.items?.anyOf;
  const item = forms?.[0] ?? shape.items ?? {};
  const sources =
    Array.isArray(source) && source.length > 0 ? source : Array.from({ length: Math.max(1, shape.minItems ?? 1) }, () => undefined);
  return sources.flatMap((one, index) => {
    if (item.properties) {
      // The first key stands beside the hyphen, the comments above it; what every item may have is said once.
      const rows = fields(item, depth + 4, options, one).filter(
        (row) => index === 0 || !row.trimStart().startsWith("#") || row.trimStart().startsWith(`# ${options.sourceName ?? ""}:`),
      );
      const first = rows.findIndex((row) => !row.trimStart().startsWith("#"));
      const others = index === 0 ? otherForms(forms ?? []).map((keys) => `${pad}# or, instead: ${keys}`) : [];
      return [...others, ...rows.map((row, at) => (at < first ? row.slice(2) : at === first ? `${pad}- ${row.trimStart()}` : row))];
    }
    if (item.enum)
      return [...(index === 0 ? [`${pad}# Any of: ${item.enum.join(", ")}`] : []), `${pad}-${isBare(one) ? "" : ` ${scalar(one)}`}`];
    return [...original(one, pad, options), `${pad}- ""`];
  });
}

/** Keys by which the other forms of a union differ from the first: `vndFrom, vndTo`. */
function otherForms(forms: readonly Shape[]): string[] {
  const inAll = (key: string): boolean => forms.every((form) => key in (form.properties ?? {}));
  return forms.slice(1).map((form) =>
    Object.keys(form.properties ?? {})
      .filter((key) => !inAll(key) && form.required?.includes(key) && !("default" in (form.properties?.[key] ?? {})))
      .join(", "),
  );
}

function record(name: string, shape: Shape, depth: number, options: SkeletonOptions, source: unknown): string[] {
  const inner = typeof shape.additionalProperties === "object" ? shape.additionalProperties : {};
  const keys = source && typeof source === "object" ? Object.keys(source) : [];
  if (keys.length === 0) return [`${name} {}`];
  return [
    name,
    ...keys.flatMap((key) =>
      entry(
        /^[a-z0-9-]+$/i.test(key) ? key : JSON.stringify(key),
        inner,
        depth + 2,
        options,
        undefined,
        (source as Record<string, unknown>)[key],
      ),
    ),
  ];
}

function optional(key: string, field: Shape, depth: number, options: SkeletonOptions): string[] {
  if (depth > 0 && options.source) return [];
  const pad = " ".repeat(depth);
  const said = `${pad}# (optional)${field.description ? ` ${field.description}` : ""}`;
  // Within an optional block only its first level is shown; the schema has the rest.
  const rows = options.isBrief ? [`${key}:`] : entry(key, field, 0, { ...options, isBrief: true }, undefined, undefined);
  return [said, ...rows.map((row) => `${pad}# ${row}`)];
}

function comment(field: Shape, depth: number): string[] {
  return field.description ? [`${" ".repeat(depth)}# ${field.description}`] : [];
}

function original(source: unknown, pad: string, options: SkeletonOptions): string[] {
  return typeof source === "string" ? source.split("\n").map((row) => `${pad}# ${options.sourceName ?? ""}: ${row}`) : [];
}

function isBare(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (typeof value === "object" && Object.keys(value as object).length === 0)
  );
}

function scalar(value: unknown): string {
  return typeof value === "string" && !/^[\p{L}\d][\p{L}\d -]*$/u.test(value)
    ? JSON.stringify(value)
    : Array.isArray(value)
      ? JSON.stringify(value)
      : String(value);
}
