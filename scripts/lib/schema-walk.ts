import type { DataPath } from "./yaml-source.ts";

/** What is needed of a zod schema to walk it; zod's own types hide these parts. */
export interface SchemaNode {
  description?: string;
  def: {
    type: string;
    shape?: Record<string, SchemaNode>;
    element?: SchemaNode;
    valueType?: SchemaNode;
    innerType?: SchemaNode;
    in?: SchemaNode;
    out?: SchemaNode;
    options?: SchemaNode[];
  };
}

/** The forms behind optional, default, pipe and union. */
export function expand(node: SchemaNode): SchemaNode[] {
  const { type, innerType, in: input, out, options } = node.def;
  if (innerType) return expand(innerType);
  if (type === "pipe") return [...(input ? expand(input) : []), ...(out ? expand(out) : [])];
  if (options) return options.flatMap(expand);
  return [node];
}

/** Every schema that a value at this path may have. */
export function nodesAt(root: SchemaNode, path: DataPath): SchemaNode[] {
  return path.reduce<SchemaNode[]>(
    (nodes, step) =>
      nodes
        .flatMap(expand)
        .flatMap(({ def }) => [def.shape?.[String(step)], def.element, def.valueType].filter((node) => node !== undefined)),
    [root],
  );
}

/** Keys of the groups at a path, per form. */
export function shapesAt(root: SchemaNode, path: DataPath): Record<string, SchemaNode>[] {
  return nodesAt(root, path)
    .flatMap(expand)
    .flatMap(({ def }) => (def.shape ? [def.shape] : []));
}

/** What the value at a path is for, as its schema describes it. */
export function descriptionAt(root: SchemaNode, path: DataPath): string | undefined {
  if (path.length === 0) return undefined;
  for (const node of nodesAt(root, path)) {
    let inner: SchemaNode | undefined = node;
    while (inner) {
      if (inner.description) return inner.description;
      inner = inner.def.innerType;
    }
  }
  // An item of a list is described by the list.
  return typeof path.at(-1) === "number" ? descriptionAt(root, path.slice(0, -1)) : undefined;
}

/** May a key of this schema be left out? */
export function isOptional(node: SchemaNode): boolean {
  return node.def.type === "optional" || node.def.type === "default";
}
