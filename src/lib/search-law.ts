import { foldMarks } from "./fold.ts";
import type { SearchDoc, SearchProvision } from "./search-file.ts";

/** What a query says about a law by number. */
export interface LawQuery {
  article?: string;
  clause?: string;
  point?: string;
  /** Number of a document: `330` of 330/2026/NĐ-CP. */
  number?: string;
  year?: string;
  /** Letters of the number: `nd-cp`. */
  letters?: string;
  /** The number stood alone: it can be an article or a document. */
  bare: boolean;
}

const forms =
  "bo luat|luat so|luat|nghi dinh so|nghi dinh|nd|thong tu so|thong tu|tt|chi thi so|chi thi|ct|cong dien so|cong dien|cd|cong van so|cong van|cv|ke hoach so|ke hoach|kh|nghi quyet so|nghi quyet|nq|quyet dinh so|quyet dinh|qd|van ban so|van ban|so|decree(?: no\\.?)?|circular(?: no\\.?)?|directive(?: no\\.?)?|law(?: no\\.?)?|resolution(?: no\\.?)?|decision(?: no\\.?)?|dispatch(?: no\\.?)?|telegram(?: no\\.?)?|plan(?: no\\.?)?|法令第?|议定第?|法律第?|通知第?|通告第?|指示第?|决议第?|决定第?|公文第?|公电第?|计划第?|第|의정 ?제?|시행령 ?제?|법률 ?제?|통지 ?제?|지시 ?제?|공문 ?제?|공전 ?제?|결의 ?제?|결정 ?제?|계획 ?제?";

/** Read a law, article or document number out of a query; undefined when it names none. */
export function parseLawQuery(query: string): LawQuery | undefined {
  const text = foldMarks(query).replace(/\s+/g, " ").trim();
  const found: LawQuery = { bare: false };
  const article =
    /(?:^|[\s,;])(?:dieu(?: so)?|d\.|art(?:icle|\.)?|section)\s*\.?\s*(\d{1,3}[a-z]?)(?:\s*\((\d+)\))?(?![\d/])/.exec(text) ??
    /第?\s*(\d{1,3})\s*[条條](?:\s*第?\s*(\d+)\s*款)?/.exec(text) ??
    /(?:제\s*)?(\d{1,3})\s*조(?![\s]*원)(?:\s*제?\s*(\d+)\s*항)?/.exec(text);
  if (article) {
    found.article = article[1]!;
    if (article[2]) found.clause = article[2];
  }
  const clause = /(?:khoan|clause|paragraph)\s*(\d+[a-z]?)/.exec(text);
  if (clause && found.article) found.clause = clause[1]!;
  const point = /(?:diem|point)\s*(dd|[a-z])(?![a-z])/.exec(text);
  if (point && found.article) found.point = /(?:điểm|diem)\s*đ/iu.test(query) ? "dd" : point[1]!;

  const full = /(?<![\d/])(\d{1,4})\s*[/_-]\s*((?:19|20)\d{2})(?:\s*[/_-]\s*([a-z]+\d*(?:-[a-z]+)*))?/.exec(text);
  const old = /(?<![\d/])(\d{1,4})\s*\/\s*([a-z]{2,5}(?:-[a-z]{2,5})*)(?![a-z])/.exec(text);
  const rest = article ? text.replace(article[0], " ") : text;
  const named = new RegExp(
    `(?:^|[\\s,;])(?:${forms})\\s*\\.?\\s*(\\d{1,4})(?![\\d.,])(?!\\s*(?:ty|trieu|nghin|ngan|nguoi|bi cao|tuoi|ngay|gio|nam|thang|suat|[条條조%]))(?:\\s*(?:nam|/|号?\\s*)\\s*((?:19|20)\\d{2}))?`,
  ).exec(rest);
  if (full) Object.assign(found, { number: full[1], year: full[2], ...(full[3] ? { letters: full[3] } : {}) });
  else if (old) Object.assign(found, { number: old[1], letters: old[2] });
  else if (named && !/^(?:(?:19|20)\d{2}|0\d{2,})$/.test(named[1]!))
    Object.assign(found, { number: named[1], ...(named[2] ? { year: named[2] } : {}) });
  else if (/^\d{2,4}[a-z]?$/.test(text) && !/^(?:19|20)\d{2}$/.test(text))
    Object.assign(found, { article: text, number: text, bare: true });
  return found.article || found.number ? found : undefined;
}

/** A law that a query names, and the provision in it. */
export interface LawHit {
  doc: SearchDoc;
  provision?: SearchProvision;
}

/**
 * Laws and provisions that a query names by number, best first. `nearness` says how well the words beside the
 * number fit a law (0: not at all), so that "điều 7 luật an ninh mạng" leads to that law. The Penal Code stands
 * first among equals, then law in force, then the newer.
 */
export function lawHits(query: LawQuery, docs: readonly SearchDoc[], nearness: (doc: SearchDoc) => number): LawHit[] {
  const laws = docs.filter((doc) => doc.k === "laws");
  const numbered = query.number ? laws.filter((doc) => numberFits(doc, query)) : [];
  const inLaw = (doc: SearchDoc): LawHit[] => {
    const provision = query.article ? provisionOf(doc, query) : undefined;
    return provision ? [{ doc, provision }] : [];
  };
  const weight = ({ doc }: LawHit): number =>
    nearness(doc) * 10 +
    (doc.i.startsWith("bo-luat-hinh-su") ? 3 : 0) +
    (doc.e ? -2 : 0) +
    Number(/(?:19|20)\d{2}/.exec(doc.n ?? doc.i)?.[0] ?? 2000) / 10_000;
  const byWeight = (a: LawHit, b: LawHit): number => weight(b) - weight(a);
  if (query.number && !query.bare) {
    const exact = query.article ? numbered.flatMap(inLaw) : [];
    return [
      ...exact.sort(byWeight),
      ...numbered
        .map((doc) => ({ doc }))
        .filter(({ doc }) => !exact.some((hit) => hit.doc === doc))
        .sort(byWeight),
    ];
  }
  const provisions = laws.flatMap(inLaw).sort(byWeight);
  const named = numbered.filter((doc) => !provisions.some((hit) => hit.doc === doc)).map((doc) => ({ doc }));
  return [...provisions, ...named.sort(byWeight)];
}

function numberFits(doc: SearchDoc, query: LawQuery): boolean {
  const numbers = [doc.n, ...(doc.a ?? []), doc.t].flatMap((text) => [
    ...foldMarks(text ?? "").matchAll(/(?<!\d)(\d{1,4})(?:\/((?:19|20)\d{2}))?(?:\/([a-z\d-]+))?/g),
  ]);
  const own = foldMarks(doc.n ?? "").split("/");
  const [number, second] = own;
  const year = /^(?:19|20)\d{2}$/.test(second ?? "") ? second : /(?:19|20)\d{2}/.exec(doc.i)?.[0];
  if (Number(number) === Number(query.number)) return query.year === undefined || query.year === year;
  // Entries that bundle several documents name their numbers in the title or among the other names.
  return (
    query.year !== undefined &&
    numbers.some((match) => Number(match[1]) === Number(query.number) && match[2] === query.year) &&
    /va|bo-/.test(doc.i)
  );
}

/** The provision of a law that fits best: the clause and point that were asked, else the article, else its first part. */
function provisionOf(doc: SearchDoc, { article, clause, point }: LawQuery): LawHit["provision"] {
  const base = `dieu-${article}`;
  const wanted = [
    clause && point ? `${base}-khoan-${clause}-diem-${point}` : "",
    clause ? `${base}-khoan-${clause}` : "",
    point ? `${base}-diem-${point}` : "",
    base,
  ].filter(Boolean);
  const list = doc.v ?? [];
  for (const id of wanted) {
    const found = list.find(([own]) => own === id) ?? list.find(([own]) => own.startsWith(`${id}-`) && !own.startsWith(`${base}-den-`));
    if (found) return found;
  }
  return list.find(([own]) => {
    const range = /^dieu-(\d+)-den-(\d+)$/.exec(own);
    return range && Number(article) >= Number(range[1]) && Number(article) <= Number(range[2]);
  });
}
