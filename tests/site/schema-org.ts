import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The part of schema.org's own file that the checker reads. */
interface Vocabulary {
  "@graph": object[];
}

/**
 * The vocabulary of schema.org in the form of its own download, which the checker asks for. The project builds without
 * the network, so classes and properties are read from the types that Google makes of that download (schema-dts).
 */
export function schemaOrgVocabulary(): Vocabulary {
  const file = createRequire(import.meta.url)
    .resolve("schema-dts")
    .replace(/schema\.js$/, "schema.d.ts");
  const text = readFileSync(file, "utf8");
  const graph: object[] = [];
  for (const [, name, parents, body] of text.matchAll(/^(?:export )?interface (\w+)Base extends ([^{]+)\{([\s\S]*?)^\}/gm)) {
    const above = parents!.split(",").flatMap((parent) => /^\s*(\w+)Base\b/.exec(parent)?.[1] ?? []);
    graph.push({
      "@id": `schema:${name}`,
      "@type": "rdfs:Class",
      "rdfs:subClassOf": above.map((parent) => ({ "@id": `schema:${parent}` })),
    });
    for (const [, property] of body!.matchAll(/^ {4}"(\w+)"\?:/gm))
      graph.push({ "@id": `schema:${property}`, "@type": "rdf:Property", "schema:domainIncludes": { "@id": `schema:${name}` } });
  }
  // Types that add nothing of their own have a leaf alone.
  const known = new Set(graph.flatMap((entity) => ("rdfs:subClassOf" in entity ? [(entity as unknown as { "@id": string })["@id"]] : [])));
  for (const [, name, parent] of text.matchAll(/^(?:export )?interface (\w+)Leaf extends (\w+)Base/gm))
    if (!known.has(`schema:${name}`))
      graph.push({ "@id": `schema:${name}`, "@type": "rdfs:Class", "rdfs:subClassOf": [{ "@id": `schema:${parent}` }] });
  return { "@graph": graph };
}
