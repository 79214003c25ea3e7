import { nearest } from "#lib/library.ts";

/** ` Did you mean "x"?` when one of the candidates is near, else nothing. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const near = nearest(name, [...candidates]);
  return near.length > 0 ? ` Did you mean "${near[0]}"?` : "";
}
