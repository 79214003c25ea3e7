import { compounds } from "#config/compounds.ts";
import type { Lang } from "#config/locales.ts";

// Where a line of a sheet may break, and where it should rather not.

const vietnamese = new Set(compounds.vi.split("|"));
const chinese = new Set(compounds.zh.split("|"));
const longest = (words: ReadonlySet<string>, length: (word: string) => number): number => Math.max(...[...words].map(length));
const longestVietnamese = longest(vietnamese, (word) => word.split(" ").length);
const longestChinese = longest(chinese, (word) => word.length);

const isWide = (character: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(character);

/** No line begins with these … */
export const noLineStart = /^[，。！？、；：）》」』”’…·,.!?;:)%]/;
/** … and none ends with these. */
export const noLineEnd = /[（《「『“‘(]$/;

/** Particles of Chinese that belong to the word before them. */
const particle = /^[的了吗呢吧着过们]$/;

/**
 * A text cut into units that no line breaks inside; `" "` stands where a space is. Vietnamese keeps known words and
 * names together, Chinese breaks between words, English and Korean at spaces, and a number keeps what it counts.
 * `breakUnits("Công an không đòi tiền", "vi")` → `Công an` · ` ` · `không` · ` ` · `đòi tiền`.
 */
export function breakUnits(text: string, lang: Lang): string[] {
  const chunks = text
    .split(/( +)/)
    .filter((chunk) => chunk !== "")
    .map((chunk) => (chunk.trim() === "" ? " " : chunk));
  if (lang === "zh") return chunks.flatMap((chunk) => (chunk === " " ? [chunk] : chineseUnits(chunk)));
  return joinNumbers(joinNames(lang === "vi" ? joinVietnamese(chunks) : chunks));
}

const plainWord = (text: string): string => text.replace(/[^\p{L}\p{N} ]/gu, "").toLowerCase();

function joinVietnamese(chunks: readonly string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < chunks.length;) {
    let taken = 1;
    for (let length = longestVietnamese; length > 1 && chunks[index] !== " "; length--) {
      const candidate = chunks.slice(index, index + 2 * length - 1);
      if (candidate.length < 2 * length - 1 || !vietnamese.has(plainWord(candidate.join("")))) continue;
      // "án. Ngân hàng" is the end of one sentence and the beginning of the next.
      if (candidate.slice(0, -1).some((word) => /[.,;:!?”]$/.test(word))) continue;
      taken = candidate.length;
      break;
    }
    result.push(chunks.slice(index, index + taken).join(""));
    index += taken;
  }
  return result;
}

/** Join units at their spaces wherever `belong` says that two of them do. */
function joinWhere(units: readonly string[], belong: (before: string, after: string, first: boolean) => boolean): string[] {
  const result: string[] = [];
  units.forEach((unit, index) => {
    const before = result.at(-2);
    if (unit !== " " && result.at(-1) === " " && before !== undefined && belong(before, unit, startsSentence(units, index)))
      result.splice(-2, 2, `${before} ${unit}`);
    else result.push(unit);
  });
  return result;
}

/** Does the unit before this one begin a sentence, so that its capital says nothing? */
function startsSentence(units: readonly string[], index: number): boolean {
  const earlier = units.slice(0, index - 2).findLast((unit) => unit !== " ");
  return earlier === undefined || /[.!?:“”]$/.test(earlier);
}

/** Names of several words: "thuế Google Play", "xã Phú Lương". */
const joinNames = (units: readonly string[]): string[] =>
  joinWhere(units, (before, after, first) => !first && /^\p{Lu}[\p{L}\p{N}]*$/u.test(before) && /^\p{Lu}/u.test(after));

/** "18 tuổi", "10 percent", "1 phút". */
const joinNumbers = (units: readonly string[]): string[] =>
  joinWhere(units, (before, after) => /^[\d.,]*\d%?$/.test(before) && (/^\p{Ll}/u.test(after) || /^\d/.test(after)));

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

function chineseUnits(chunk: string): string[] {
  if (![...chunk].some(isWide)) return [chunk];
  const segments = [...segmenter.segment(chunk)].map(({ segment }) => segment);
  const units: string[] = [];
  for (let index = 0; index < segments.length;) {
    let taken = 1;
    for (let end = Math.min(segments.length, index + longestChinese); end > index + 1; end--) {
      if (!chinese.has(segments.slice(index, end).join(""))) continue;
      taken = end - index;
      break;
    }
    const word = segments.slice(index, index + taken).join("");
    const last = units.at(-1);
    // The segmenter cuts Latin names at points and slashes; browsers do not.
    const latin = last !== undefined && /[A-Za-z0-9À-ỹ.:/-]$/.test(last) && /^[A-Za-z0-9À-ỹ.:/-]/.test(word);
    if (last !== undefined && (latin || particle.test(word) || (/^[\d.,]+$/.test(last) && isWide(word[0]!))))
      units[units.length - 1] = last + word;
    else units.push(word);
    index += taken;
  }
  return units;
}

/** Words at the end of a line that leave the reader waiting: articles, prepositions, "not". */
const openEnds: Record<Lang, ReadonlySet<string>> = {
  vi: new Set(
    "không|chưa|đừng|hãy|đã|đang|sẽ|bị|được|và|hoặc|của|cho|với|từ|để|là|ở|các|những|mỗi|một|hai|ba|tôi|em|bác|bạn|qua|vào|ra|rồi|thì|mà|số|khi|ai".split(
      "|",
    ),
  ),
  en: new Set("a|an|the|to|of|in|on|at|by|for|from|with|and|or|not|no|never|is|are|am|my|your|i|it|if|do|does|this|that|will".split("|")),
  zh: new Set(
    "我|您|你|他|她|谁|不|别|先|再|就|请|把|被|给|在|和|与|或|从|向|对|让|叫|用|将|会|要|能|都|也|还|很|更|最|这|那|每|一|去|只|才|没|越|是".split(
      "|",
    ),
  ),
  ko: new Set("안|못|몇|한|두|세|이|그|저|더|꼭|다시|먼저|바로".split("|")),
};

/** Korean words that only count or complete the word before them. */
const korean = /^(데|것|수|줄|때|적|뿐|등|번|배|개|명|년|월|일|원|시|분|곳|중|안)([은는이가을를에의도만로와과,.?!]|에서|으로)*$/;

/**
 * What a break between two units costs, 0 (as good as any) to 1 (as bad as inside a word); below 0 where the break
 * helps: after a sentence, a little after a comma.
 */
export function breakCost(before: string, after: string, lang: Lang): number {
  if (/[.!?。！？][”’」]?$/.test(before)) return -0.4;
  if (/[,;:，；：、][”’」]?$/.test(before)) return -0.15;
  if (lang === "ko" && korean.test(after)) return 0.8;
  return openEnds[lang].has((lang === "zh" ? before : before.split(" ").at(-1)!).toLowerCase()) ? 0.35 : 0;
}
