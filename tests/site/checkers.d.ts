declare module "@adobe/structured-data-validator" {
  /** One thing that the checker says of a page. */
  export interface Issue {
    issueMessage: string;
    severity: "ERROR" | "WARNING";
    path: readonly { type: string }[];
  }
  export default class Validator {
    constructor(schemaOrg?: object);
    validate(extracted: object): Promise<Issue[]>;
  }
}

declare module "@marbec/web-auto-extractor" {
  export default class WebAutoExtractor {
    constructor(options?: { addLocation?: boolean; embedSource?: readonly string[] });
    parse(html: string): { jsonld: Record<string, readonly Record<string, unknown>[]>; errors: readonly object[] };
  }
}
