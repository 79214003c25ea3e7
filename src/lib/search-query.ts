import { foldMarks } from "./fold.ts";

/** A hit of the search engine: address of the page and score. */
export interface RankedHit {
  url: string;
  score: number;
}

/** The longest query that is looked at; a pasted message beyond it says nothing new. */
export const longestQuery = 600;

/**
 * A query as the engine gets it: one line, no control characters, no markup signs, links and numbers kept as words.
 * `cleanQuery("  <b>Chuyển\n tiền</b> ")` → `"b Chuyển tiền b"`.
 */
export function cleanQuery(text: string): string {
  return text
    .slice(0, longestQuery)
    .normalize("NFC")
    .replace(/[\p{C}<>{}[\]|\\^`"“”*+?()=/]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a query that can carry a search alone, each once, at most twelve, longest first. */
export function carryingWords(query: string): string[] {
  const words = [...new Set(cleanQuery(query).toLowerCase().split(/[\s,.;:!…-]+/).filter((word) => word.length > 1))];
  return words.sort((a, b) => b.length - a.length).slice(0, 12);
}

/** The query with đ folded to d, for people who type without marks; the engine folds all other marks itself. */
export function foldedQuery(query: string): string {
  return foldMarks(cleanQuery(query));
}

/**
 * Join the hits of single words into one ranking. A word that few pages have says more than one that many have:
 * each hit counts its share `1 / log2(2 + pages with the word)`.
 */
export function joinHits(lists: readonly (readonly RankedHit[])[]): RankedHit[] {
  const total = new Map<string, number>();
  for (const list of lists) {
    const weight = 1 / Math.log2(2 + list.length);
    for (const hit of list) total.set(hit.url, (total.get(hit.url) ?? 0) + weight * (1 + hit.score / 100));
  }
  return [...total].map(([url, score]) => ({ url, score })).sort((a, b) => b.score - a.score);
}

const emergencyWords = [
  /(vừa|đã|lỡ|mới)\s+(lỡ\s+)?chuyển/iu,
  /(vua|da|lo|moi)\s+(lo\s+)?chuyen/iu,
  /đang\s+gọi|dang\s+goi|đang\s+nghe/iu,
  /bị\s+lừa|bi\s+lua/iu,
  /just\s+(sent|transferred|paid)|sent\s+(them\s+)?money|on\s+the\s+(phone|line)|calling\s+me/iu,
  /转了钱|转账了|刚转|被骗|正在打/u,
  /송금했|보냈|이체했|통화\s*중|사기를?\s*당/u,
];

/** Does the query smell of an emergency? Then the emergency page stands first. */
export function smellsOfEmergency(query: string): boolean {
  return emergencyWords.some((pattern) => pattern.test(query));
}
