/** A source as `facts.yaml` has it. */
export interface Source {
  id: string;
  url?: string | undefined;
  publisher: string;
  title?: string | undefined;
  published?: string | undefined;
}

/** A source with its number on the page. */
export interface NumberedSource extends Source {
  number: number;
}

/** The sources of one page, numbered. */
export class Citations {
  readonly #byId: ReadonlyMap<string, NumberedSource>;

  /**
   * Number the sources by first use. `texts` are the words of the page in reading order (front matter, body):
   * their order is read from the text, because components of a page may render in any order.
   * Sources that no word cites follow in the order of facts.yaml.
   */
  constructor(sources: readonly Source[], texts: readonly string[] = []) {
    const used = texts.flatMap((text) =>
      [...text.matchAll(/\{cite:(s\d+)\}|<Cite\s+source="(s\d+)"/g)].map((match) => match[1] ?? match[2]!),
    );
    const known = new Map(sources.map((source) => [source.id, source]));
    const order = [...new Set([...used.filter((id) => known.has(id)), ...known.keys()])];
    this.#byId = new Map(order.map((id, index) => [id, { ...known.get(id)!, number: index + 1 }]));
  }

  /** A source with its number. Throws a RangeError that lists the entry's sources when it is unknown. */
  cite(id: string): NumberedSource {
    const source = this.#byId.get(id);
    if (!source) throw new RangeError(`No source "${id}" in facts.yaml of this entry. It has: ${[...this.#byId.keys()].join(", ")}.`);
    return source;
  }

  /** All sources of the page, by number. */
  list(): NumberedSource[] {
    return [...this.#byId.values()];
  }
}
