import { emergencyGuide } from "#config/kinds.ts";
import { amountsIn } from "./search-amounts.ts";
import { entryByCode } from "./search-code.ts";
import { smellsOfEmergency } from "./search-emergency.ts";
import type { SearchDoc, SearchProvision } from "./search-file.ts";
import { kindsWanted, soundsSpoken } from "./search-intent.ts";
import { lawHits, parseLawQuery } from "./search-law.ts";
import type { Lines } from "./search-lines.ts";
import { cleanQuery } from "./search-query.ts";
import { readQuery } from "./search-read.ts";
import { scoreEntries } from "./search-score.ts";
import { formula, kindWeight } from "./search-weights.ts";

/** An entry that was found. */
export interface Found {
  doc: SearchDoc;
  score: number;
  /** The line that fits best, to be shown with the words marked. */
  passage: string;
  provision?: SearchProvision;
  /** Does the entry have all words of the query? */
  whole: boolean;
}

/** The answer to a query. */
export interface Answer {
  hits: Found[];
  /** The emergency page comes before all others. */
  emergency: boolean;
  /** The query as it was understood, where that differs from what was typed. */
  understood: string | undefined;
  /** Words that no name, phrase or sentence of any entry has. */
  unknown: string[];
  /** No entry has all the words. */
  relaxed: boolean;
}

interface Scored extends Found {
  exactName: boolean;
  exactLine: boolean;
  order: number;
}

/** A message of more words sounds like a scammer's even when it addresses nobody. */
const wordsOfAMessage = 6;

/** Answer a query from the lines of a language. Pure; never throws on any text. `limit` entries at most. */
export function answer(lines: Lines, text: string, limit = 50): Answer {
  const query = cleanQuery(text);
  const { words, understood, unknown } = readQuery(lines, query);
  const scored = scoredEntries(lines, query, words);
  const best = scored[0]?.score ?? 0;
  const hits = scored.filter(({ score, exactName }) => exactName || score > best * 0.1);
  const first = firstHits(lines, query, scored, best);
  const rest = hits.filter(({ doc }) => !first.some((hit) => hit.doc === doc));
  // A hotline's number is asked for more than the article of that number.
  const smells = smellsOfEmergency(query) || (understood !== undefined && smellsOfEmergency(understood));
  const urgent = smells && (/^\d+$/.test(query) || !first.some(({ doc }) => doc.k === "laws"));
  // Somebody who types a name of a trick, or a sentence of a scammer, word for word, wants that page; help comes second.
  const named = hits.slice(0, 3).some((hit) => hit.doc.i !== emergencyGuide && (hit.exactName || hit.exactLine));
  const all = [...first, ...(urgent && named ? withHelpSecond(lines, rest) : rest)].slice(0, limit);
  return {
    hits: all.map(({ doc, score, passage, provision, whole }) => ({ doc, score, passage, whole, ...(provision ? { provision } : {}) })),
    emergency: urgent && !named,
    understood,
    unknown,
    relaxed: all.length > 0 && !all.some(({ whole }) => whole),
  };
}

function scoredEntries(lines: Lines, query: string, words: ReturnType<typeof readQuery>["words"]): Scored[] {
  const spoken = soundsSpoken(query);
  const scores = scoreEntries(lines, words, spoken || words.length > wordsOfAMessage);
  const total = words.reduce((sum, word) => sum + (word.extra ? 0 : word.weight), 0);
  const amounts = amountsIn(query);
  const wanted = kindsWanted(query);
  const found: Scored[] = [];
  for (const [index, doc] of lines.docs.entries()) {
    const own = scores[index];
    const amountFits = amounts.some((amount) => doc.m?.some((value) => Math.abs(value - amount) <= 0.02 * amount));
    if (!own && !amountFits) continue;
    let score = own?.score ?? 0;
    if (amountFits) score = score * 1.2 + 8;
    score *= kindWeight[doc.k] * (wanted.get(doc.k) ?? 1);
    const places = doc.k === "cases" && words.length > 1 ? (own?.places ?? 0) : 0;
    if (amountFits || places > 0) score *= formula.place;
    if (places > 1) score *= formula.secondPlace;
    if (spoken && doc.k !== "tactics" && !wanted.has(doc.k)) score *= formula.unspoken;
    if (doc.e) score *= 0.9;
    if (doc.i === emergencyGuide) score *= formula.calmEmergency;
    if (score <= 0) continue;
    found.push({
      doc,
      score,
      passage: own?.passage ?? doc.s,
      whole: total > 0 && (own?.covered ?? 0) >= total - 1e-9,
      exactName: own?.exactName ?? false,
      exactLine: own?.exactLine ?? false,
      order: own?.order ?? 1,
    });
  }
  return found.sort((a, b) => a.order - b.order || b.score - a.score);
}

/** Entries that the query names by number: a printed code, a law, an article. */
function firstHits(lines: Lines, query: string, scored: readonly Scored[], best: number): Found[] {
  const law = parseLawQuery(query);
  const scoreOf = new Map(scored.map(({ doc, score }) => [doc, score]));
  const byNumber = law ? lawHits(law, lines.docs, (doc) => (scoreOf.get(doc) ?? 0) / Math.max(1e-9, best)) : [];
  const laws = byNumber.map(({ doc, provision }): Found => ({
    doc,
    score: best + 1,
    passage: provision ? provision[2] : doc.s,
    ...(provision ? { provision } : {}),
    whole: true,
  }));
  const code = entryByCode(query, lines.docs);
  if (!code) return laws;
  const entry: Found = { doc: code.doc, score: best + 1, passage: code.doc.s, whole: true };
  const others = laws.filter(({ doc }) => doc !== code.doc);
  if (code.sure) return [entry, ...others];
  // A number alone: an article of the Penal Code is asked for more than a sheet, a sheet more than another law;
  // laws and cases have a code but no sheet to type it from.
  const article = others[0]?.provision && others[0].doc.i.startsWith("bo-luat-hinh-su");
  const sheetless = code.doc.k === "laws" || code.doc.k === "cases";
  const before = article || (sheetless && others.length > 0) ? 1 : 0;
  return [...others.slice(0, before), entry, ...others.slice(before)];
}

function withHelpSecond(lines: Lines, hits: readonly Found[]): Found[] {
  const doc = lines.docs.find(({ k, i }) => k === "guides" && i === emergencyGuide);
  const help = hits.find((hit) => hit.doc === doc) ?? (doc && { doc, score: 0, passage: doc.s, whole: false });
  const others = hits.filter((hit) => hit.doc !== doc);
  return help ? [...others.slice(0, 1), help, ...others.slice(1)] : others;
}
