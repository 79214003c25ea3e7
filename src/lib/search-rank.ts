import { emergencyGuide, type Kind } from "#config/kinds.ts";
import { amountsIn } from "./search-amounts.ts";
import { smellsOfEmergency } from "./search-emergency.ts";
import type { SearchDoc, SearchProvision } from "./search-file.ts";
import { lawHits, parseLawQuery } from "./search-law.ts";
import { pairWeight, type Field, type Line, type Lines } from "./search-lines.ts";
import { readQuery, type QueryWord } from "./search-read.ts";
import { cleanQuery } from "./search-query.ts";

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

const fieldWeight: Readonly<Record<Field, number>> = {
  title: 3,
  name: 2.9,
  also: 1.75,
  id: 2.5,
  phrase: 2.2,
  original: 2,
  provision: 1.9,
  place: 2.4,
  rest: 1.3,
  summary: 1.2,
};
const kindWeight: Readonly<Record<Kind | "posters", number>> = {
  tactics: 1.1,
  guides: 0.93,
  cases: 0.86,
  laws: 0.82,
  roles: 0.78,
  posters: 0.72,
};

const wanted: readonly [kind: Kind | "posters", pattern: RegExp, factor: number][] = [
  [
    "laws",
    /(?:^|\s)(?:luật|luat|điều|dieu|khoản|nghị định|nghi dinh|thông tư|thong tu|phạt (?:bao|tiền|gì|tù)|phat (?:bao|tien)|xử phạt|xu phat|tội|khung hình phạt|mức phạt|muc phat|đi tù|di tu|bao nhiêu năm tù|hình sự|penal|law|decree|fine|penalt|crime of|circular|prison|jail)(?:\s|$)|^(?:phạt|phat) (?!ngu)|(?<!方)法|罪|罚|刑|判几年|(?<!방)법|죄|처벌|벌금|징역|형량/iu,
    1.7,
  ],
  [
    "cases",
    /(?:^|\s)(?:vụ(?! việc)|vu an|vụ án|bị cáo|bi cao|xét xử|xet xu|tòa tuyên|khởi tố|khoi to|bản án|case|trial|defendants?|court|sentenced|convicted)(?:\s|$)|^vu\s|案|被告|审|判决|사건|피고|재판|선고/iu,
    1.4,
  ],
  [
    "posters",
    /áp phích|ap phich|tờ rơi|to roi|tờ dán|to dan|tờ treo|poster|bảng treo|in tờ|leaflet|sheet|flyer|海报|传单|张贴|포스터|전단|안내문/iu,
    1.9,
  ],
  ["roles", /công văn|trách nhiệm|nhiệm vụ của|vai trò|vai tro|tuần này làm gì|role of|duty|responsib|职责|责任|역할|책임/iu, 1.3],
  [
    "guides",
    /cách|cach |có .+ không|^co .+ khong|hướng dẫn|huong dan|làm sao|lam sao|làm thế nào|phải làm gì|ở đâu|o dau|có nên|how to|how can|how do|guide|what to do|where|怎么|如何|怎样|哪里|方法|방법|어떻게|어디/iu,
    1.2,
  ],
];

/** Fields that hold names of the entry itself. */
const named: ReadonlySet<Field> = new Set(["title", "name", "id"]);
/** Fields that are shown as they are only when nothing says more. */
const unshown: ReadonlySet<Field> = new Set(["title", "place", "id"]);
const lessShown: ReadonlySet<Field> = new Set(["name", "also", "original"]);

/** Words with which a scammer addresses somebody: then what scammers say counts more. */
const addressed =
  /(?:^|\s)(?:anh|chị|em|bác|bạn|mày|quý khách|phụ huynh|nhà mình|chúng tôi|bên em|you|your|we)(?:\s|$)|您|你|당신|고객님|하세요|십시오/iu;

/** Answer a query from the lines of a language. Pure; never throws on any text. `limit` entries at most. */
export function answer(lines: Lines, text: string, limit = 50): Answer {
  const query = cleanQuery(text);
  const { words, understood, unknown } = readQuery(lines, query);
  const scores = scoreDocs(lines, words, words.length > 6 || addressed.test(query) ? 1.2 : 1);
  const total = words.reduce((sum, word) => sum + (word.extra ? 0 : word.weight), 0);
  const amounts = amountsIn(query);
  const found = new Map<SearchDoc, Found & { exactName: boolean; exactAlso: boolean; order: number }>();

  for (const [index, doc] of lines.docs.entries()) {
    const own = scores[index];
    const amountFits = amounts.some((amount) => doc.m?.some((value) => Math.abs(value - amount) <= 0.02 * amount));
    if (!own && !amountFits) continue;
    let score = own?.score ?? 0;
    if (amountFits) score = score * 1.2 + 8;
    score *= kindWeight[doc.k];
    for (const [kind, pattern, factor] of wanted) if (kind === doc.k && pattern.test(query)) score *= factor;
    if (amountFits || (doc.k === "cases" && own?.place && words.length > 1)) score *= 1.15;
    if (doc.e) score *= 0.85;
    found.set(doc, {
      doc,
      score,
      passage: own?.passage ?? doc.s,
      whole: total > 0 && (own?.covered ?? 0) >= total - 1e-9,
      exactName: own?.exactName ?? false,
      exactAlso: own?.exactAlso ?? false,
      order: own?.order ?? 1,
    });
  }

  let hits = [...found.values()].filter(({ score }) => score > 0).sort((a, b) => a.order - b.order || b.score - a.score);
  const best = hits[0]?.score ?? 0;
  hits = hits.filter(({ score, exactName }) => exactName || score > best * 0.1);
  const exactName = hits.slice(0, 3).some((hit) => hit.exactName || (hit.exactAlso && hit.doc.i !== emergencyGuide));

  const law = parseLawQuery(query);
  const byNumber = law ? lawHits(law, lines.docs, (doc) => (found.get(doc)?.score ?? 0) / Math.max(1e-9, best)) : [];
  const first = byNumber.map(({ doc, provision }): Found => ({
    doc,
    score: best + 1,
    passage: provision ? provision[2] : doc.s,
    ...(provision ? { provision } : {}),
    whole: true,
  }));
  const rest = hits.filter(({ doc }) => !first.some((hit) => hit.doc === doc));
  const all = [...first, ...rest].slice(0, limit);
  return {
    hits: all.map(({ doc, score, passage, provision, whole }) => ({ doc, score, passage, whole, ...(provision ? { provision } : {}) })),
    emergency: smellsOfEmergency(query) && !exactName && first.length === 0,
    understood,
    unknown,
    relaxed: all.length > 0 && !all.some(({ whole }) => whole),
  };
}

interface DocScore {
  score: number;
  /** Weight of the query's words that the entry has. */
  covered: number;
  passage: string;
  place: boolean;
  exactName: boolean;
  exactAlso: boolean;
  /** 2: has the words only under other marks, while some entry has them as typed, side by side; 1: all others. */
  order: number;
}

function scoreDocs(lines: Lines, words: readonly QueryWord[], saidFactor: number): (DocScore | undefined)[] {
  const byWord = new Map<number, { index: number; factor: number }[]>();
  for (const [index, word] of words.entries()) {
    for (const form of word.forms) {
      const list = byWord.get(form.folded) ?? [];
      list.push({ index, factor: form.factor });
      byWord.set(form.folded, list);
    }
  }
  const queryTotal =
    words.reduce((sum, word) => sum + word.weight, 0) +
    words.slice(1).reduce((sum, word, index) => sum + pairWeight(word.weight, words[index]!.weight), 0);
  const best: {
    per: Float64Array;
    exact: Uint8Array;
    tops: number[];
    passage: string;
    passageScore: number;
    place: boolean;
    exactName: boolean;
    exactAlso: boolean;
    asTyped: boolean;
  }[] = [];
  for (const line of lines.lines) {
    const match = matchLine(line, words, byWord, lines.weights);
    if (!match) continue;
    const own = (best[line.doc] ??= {
      per: new Float64Array(words.length),
      exact: new Uint8Array(words.length),
      tops: [],
      passage: "",
      passageScore: 0,
      place: false,
      exactName: false,
      exactAlso: false,
      asTyped: false,
    });
    const weight = fieldWeight[line.field] * (line.field === "phrase" || line.field === "original" ? saidFactor : 1);
    for (const [index, factor] of match.factors.entries()) {
      if (factor > 0) own.per[index] = Math.max(own.per[index]!, factor * weight);
      if (match.exact[index]) own.exact[index] = 1;
    }
    if (match.asTyped) own.asTyped = true;
    const share = match.sum / (match.full + Math.max(0, line.total - match.base));
    const recall = Math.min(1, match.sum / queryTotal);
    const score = weight * match.sum * (0.3 + 0.7 * share) * (0.6 + 0.4 * recall);
    own.tops.push(score);
    if (line.field === "place") own.place = true;
    if (share > 0.99 && recall > 0.93 && named.has(line.field)) own.exactName = true;
    if (share > 0.99 && recall > 0.93 && line.field === "also") own.exactAlso = true;
    const shown = unshown.has(line.field) ? 0 : lessShown.has(line.field) ? score * 0.5 : score;
    if (shown > own.passageScore) Object.assign(own, { passage: line.text, passageScore: shown });
  }
  const marked = words.some((word) => word.marked);
  const someExact = marked && best.some((own) => own.asTyped);
  return best.map((own, doc) => {
    const tops = own.tops.sort((a, b) => b - a);
    let cover = 0;
    let covered = 0;
    for (const [index, word] of words.entries()) {
      cover += own.per[index]! * word.weight;
      if (own.per[index]! > 0 && !word.extra) covered += word.weight;
    }
    const coverShare = queryTotal > 0 ? covered / queryTotal : 0;
    const score =
      (0.5 * cover + (tops[0] ?? 0) + 0.25 * (tops[1] ?? 0) + 0.12 * (tops[2] ?? 0)) *
      (own.exactName ? 1.4 : 1) *
      (0.75 + 0.25 * coverShare);
    const all = words.every((_, index) => own.per[index]! > 0);
    const allExact = words.every((_, index) => own.exact[index]);
    return {
      score,
      covered,
      passage: own.passage || lines.docs[doc]!.s,
      place: own.place,
      exactName: own.exactName,
      exactAlso: own.exactAlso,
      order: someExact && all && !allExact && !own.exactName ? 2 : 1,
    };
  });
}

interface LineMatch {
  /** Weight matched, words and pairs. */
  sum: number;
  /** The same, had every word stood there with its marks. */
  full: number;
  /** What the matched words weigh in the line. */
  base: number;
  factors: Float64Array;
  exact: Uint8Array;
  /** All words of the query stand here side by side, with their marks. */
  asTyped: boolean;
}

/** Which words of the query a line has, and which of them side by side. */
function matchLine(
  line: Line,
  words: readonly QueryWord[],
  byWord: ReadonlyMap<number, { index: number; factor: number }[]>,
  weights: Float64Array,
): LineMatch | undefined {
  let factors: Float64Array | undefined;
  let exact: Uint8Array | undefined;
  let pairs = 0;
  let full = 0;
  let base = 0;
  let seen: Set<number> | undefined;
  let run = 0;
  let asTyped = false;
  let before: { index: number; factor: number }[] = [];
  let seenPairs: Set<number> | undefined;
  for (let at = 0; at < line.folded.length; at++) {
    const list = byWord.get(line.folded[at]!);
    if (!list) {
      before = [];
      run = 0;
      continue;
    }
    seen ??= new Set();
    if (!seen.has(line.folded[at]!)) base += weights[line.folded[at]!]!;
    seen.add(line.folded[at]!);
    factors ??= new Float64Array(words.length);
    exact ??= new Uint8Array(words.length);
    const here: { index: number; factor: number }[] = [];
    for (const { index, factor } of list) {
      const word = words[index]!;
      const same = word.exact === line.exact[at] || line.field === "id";
      const value = factor * (same || !word.marked ? 1 : word.otherMarks);
      if (value > factors[index]!) factors[index] = value;
      if ((same && line.field !== "id") || !word.marked) exact[index] = 1;
      here.push({ index, factor: value });
      if (same && line.field !== "id" && (index === run || index === 0)) {
        run = index + 1;
        asTyped ||= run === words.length;
      }
      for (const previous of before) {
        if (previous.index + 1 !== index) continue;
        seenPairs ??= new Set();
        if (!seenPairs.has(index)) {
          pairs += pairWeight(words[previous.index]!.weight * previous.factor, word.weight * value);
          full += pairWeight(words[previous.index]!.weight, word.weight);
          base += pairWeight(weights[line.folded[at - 1]!]!, weights[line.folded[at]!]!);
        }
        seenPairs.add(index);
      }
    }
    before = here;
  }
  if (!factors || !exact) return undefined;
  let sum = pairs;
  for (const [index, factor] of factors.entries()) {
    sum += factor * words[index]!.weight;
    if (factor > 0) full += words[index]!.weight;
  }
  return { sum, full, base, factors, exact, asTyped };
}
