import type { CodedKind } from "#config/kinds.ts";
import type { Field } from "./search-lines.ts";

/** How much a match says, by the field in which it stands. Found by measuring on the tuned half of the queries. */
export const fieldWeight: Record<Field, number> = {
  title: 2.75,
  name: 2.5,
  also: 2.4,
  id: 1.5,
  phrase: 1.7,
  original: 1.5,
  asked: 2,
  provision: 2,
  place: 2.1,
  term: 2,
  rest: 1.85,
  summary: 1.9,
  gist: 1.05,
};

/** How likely an entry of each kind is what somebody looks for, when nothing else tells. */
export const kindWeight: Record<CodedKind, number> = {
  tactics: 1.25,
  guides: 1,
  cases: 0.72,
  laws: 0.82,
  roles: 0.88,
  posters: 0.93,
};

/** Numbers of the formula in search-score.ts. */
export const formula = {
  /** Part of a line's score that does not depend on how much of the line was asked. */
  lineBase: 0.2,
  /** Part of a line's score that does not depend on how much of the query the line has. */
  queryBase: 0.65,
  /** What the words count that an entry has somewhere, beside its best lines. */
  cover: 0.65,
  /** What the second and the third best line of an entry add. */
  second: 0.5,
  third: 0.26,
  /** Part of an entry's score that does not depend on how many words of the query it has. */
  entryBase: 0.92,
  /** The query is a name of the entry; another name; a sentence of the scammer, word for word. */
  exactName: 2,
  exactAlso: 1.22,
  exactSaid: 1.4,
  /** The emergency page where nothing smells of an emergency: it has words of everything, and stands first when it must. */
  calmEmergency: 0.8,
  /** A case whose place, year or amount is named, and one of which two are. */
  place: 1.6,
  secondPlace: 1.1,
  /** Entries other than tricks, in a query that sounds like a scammer. */
  unspoken: 0.7,
  /** What scammers say counts so much more in a query that sounds like them. */
  said: 1.5,
};
