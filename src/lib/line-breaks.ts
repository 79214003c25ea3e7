import type { Lang } from "#config/locales.ts";
import { textWidth, type SheetWeight } from "./text-width.ts";

/** A piece of a line that is set whole: no break inside. */
export interface Piece {
  text: string;
  loud: boolean;
  /** true when a space stands between this piece and the one before. */
  spaceBefore: boolean;
  /** true when no line may begin with this piece: punctuation after loud words. */
  glued: boolean;
}

/** Vietnamese words of two or three syllables that headlines use; a break inside one reads badly. */
const vietnameseWords = new Set(
  `chuyển tiền|điện thoại|công an|tòa án|ngân hàng|tài khoản|mật khẩu|ứng dụng|đường link|căn cước|người nhà|gia đình|đầu tư|lừa đảo|việc làm|nhiệm vụ|hoa hồng|bố mẹ|người lớn|thầy cô|hàng xóm|dừng lại|bí mật|cúp máy|mất tiền|trả tiền|nộp tiền|đặt cọc|tiền cọc|mã otp|xác minh|trúng thưởng|quà tặng|vay tiền|tín dụng|đánh bạc|cá độ|video call|gọi video|nhà mạng|bưu điện|bảo hiểm|học bổng|tuyển dụng|nước ngoài|xuất khẩu|lao động|hồ sơ|cán bộ|nhà nước|viện kiểm sát|giao hàng|bệnh viện|nhà trường|giáo viên|cơ quan|chứng khoán|tiền ảo|lợi nhuận|lãi suất|hóa đơn|giấy tờ|cho vay|kiểm tra|đăng nhập|cài đặt|cài ứng dụng|mạng xã hội|trực tuyến|tin nhắn|cuộc gọi|số lạ|người lạ|chờ đợi|từ chối|tố giác|trình báo|tống tiền|hình ảnh|khuôn mặt|giọng nói|con cháu|ông bà|vị thành niên|mua bán|từ thiện|ủng hộ|đi tù|tiền công|làm thêm|giấu kín|kể ngay|thật ra|bao giờ|không bao giờ|mã qr|thẻ cào|số tiền|chuyển khoản|người quen|bạn bè|đồng nghiệp|kết hôn|hẹn hò|tình cảm|nhà đất|thuê nhà|phòng trọ|vé máy bay|du lịch|phạt nguội|giao thông|thuế|hoàn tiền|hoàn thuế|tiền điện|cắt điện|khóa sim`.split(
    "|",
  ),
);

const longestWord = Math.max(...[...vietnameseWords].map((word) => word.split(" ").length));

const isWide = (character: string): boolean => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f]/.test(character);
const noLineStart = /^[，。！？、；：）》」』”’…·,.!?;:)%]/;
/** Set full width in Chinese, though Latin fonts have narrow ones. */
const widePunctuation = /[“”‘’…—]/g;
const noLineEnd = /[（《「『“‘(]$/;

/**
 * The pieces of a headline between which a line may break. Vietnamese keeps known words together, Chinese breaks
 * between words (Intl.Segmenter), the others at spaces.
 * `headlinePieces([{ text: "Công an ", loud: false }, { text: "không", loud: true }], "vi")` → `Công an` · `không`.
 */
export function headlinePieces(segments: readonly { text: string; loud: boolean }[], lang: Lang): Piece[] {
  const pieces: Piece[] = [];
  let space = false;
  for (const { text, loud } of segments) {
    for (const word of words(text, lang)) {
      if (word === " ") {
        space = true;
        continue;
      }
      const last = pieces.at(-1);
      // Punctuation after the loud words stays on their line; so does anything that no line may begin with.
      if (last && !space && (noLineStart.test(word) || noLineEnd.test(last.text))) {
        if (last.loud === loud) last.text += word;
        else pieces.push({ text: word, loud, spaceBefore: false, glued: true });
      } else pieces.push({ text: word, loud, spaceBefore: space, glued: false });
      space = false;
    }
  }
  return pieces;
}

function words(text: string, lang: Lang): string[] {
  const chunks = text
    .split(/( +)/)
    .filter((chunk) => chunk !== "")
    .map((chunk) => (chunk.trim() === "" ? " " : chunk));
  if (lang === "vi") return joinVietnamese(chunks);
  if (lang !== "zh") return chunks;
  return chunks.flatMap((chunk) =>
    chunk === " " || ![...chunk].some(isWide) ? [chunk] : [...segmenter.segment(chunk)].map(({ segment }) => segment),
  );
}

function joinVietnamese(chunks: string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < chunks.length;) {
    let taken = 1;
    for (let length = longestWord; length > 1; length--) {
      const candidate = chunks.slice(index, index + 2 * length - 1);
      const plain = candidate
        .join("")
        .replace(/[^\p{L}\p{N} ]/gu, "")
        .toLowerCase();
      if (candidate.length === 2 * length - 1 && vietnameseWords.has(plain)) {
        taken = candidate.length;
        break;
      }
    }
    result.push(chunks.slice(index, index + taken).join(""));
    if (chunks[index] === " " && taken === 1) result[result.length - 1] = " ";
    index += taken;
  }
  return result;
}

/** What lines are measured with. */
export interface LineStyle {
  weight: SheetWeight;
  trackingEm: number;
  /** Room at each side of loud words, for their box. */
  loudPadEm: number;
}

/** Width of pieces set on one line, in units of the font size. */
export function lineWidth(pieces: readonly Piece[], style: LineStyle): number {
  let width = 0;
  pieces.forEach((piece, index) => {
    const before = pieces[index - 1];
    if (index > 0 && piece.spaceBefore) width += textWidth(" ", style.weight, style.trackingEm);
    if (piece.loud && !before?.loud) width += style.loudPadEm;
    width += textWidth(piece.text, style.weight, style.trackingEm);
    if (piece.loud && !pieces[index + 1]?.loud) width += style.loudPadEm;
  });
  return width;
}

/**
 * Break pieces into exactly `count` lines so that the widest is as narrow as can be and loud words stay together
 * where they fit (`tearCost` is what breaking them costs, in widths of the widest line;
 * below nought only the width counts). Returns undefined when there are fewer pieces than lines.
 */
export function breakInto(
  pieces: readonly Piece[],
  count: number,
  style: LineStyle,
  tearCost = 0.6,
): { lines: Piece[][]; widest: number } | undefined {
  if (pieces.length < count) return undefined;
  let best: { lines: Piece[][]; widest: number; cost: number } | undefined;
  const visit = (start: number, left: number, lines: Piece[][]): void => {
    if (left === 1) {
      const all = [...lines, pieces.slice(start)];
      const widths = all.map((line) => lineWidth(line, style));
      const widest = Math.max(...widths);
      const cost = widest + (tearCost < 0 ? 0 : badness(all, widths, widest, tearCost));
      if (!best || cost < best.cost - 1e-9) best = { lines: all, widest, cost };
      return;
    }
    for (let end = start + 1; end <= pieces.length - (left - 1); end++) {
      if (pieces[end]?.glued) continue;
      visit(end, left - 1, [...lines, pieces.slice(start, end)]);
    }
  };
  visit(0, count, []);
  return best;
}

function badness(lines: readonly Piece[][], widths: readonly number[], widest: number, tearCost: number): number {
  let cost = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    // Loud words torn apart lose their voice.
    if (next && line.at(-1)?.loud && next[0]?.loud) cost += widest * tearCost;
    // A sentence that ends a line reads better than one that begins at its end.
    if (next && line.length > 1 && /[.?!。？！]$/.test(line.at(-2)?.text ?? "")) cost += widest * 0.12;
    if (next && /[.?!,。？！，]$/.test(line.at(-1)?.text ?? "")) cost -= widest * 0.08;
    // One short word alone on the last line looks lost.
    if (!next && lines.length > 1 && widths[index]! < widest * 0.3) cost += widest * 0.1;
  });
  return cost;
}

/**
 * Number of lines that a text takes at a width given in units of its font size, as browsers break it:
 * at spaces, in Chinese between words (`chineseWords`), in Korean at spaces alone (`word-break: keep-all`).
 */
export function countLines(runs: readonly { text: string; weight: SheetWeight }[], widthEm: number, lang: Lang): number {
  const tokens = runs.flatMap(({ text, weight }) => tokensOf(text, weight, lang));
  let lines = 1;
  let at = 0;
  let word = 0;
  let gap = 0;
  const place = (breakBefore: boolean): void => {
    if (word === 0) return;
    if (at > 0 && breakBefore && at + gap + word > widthEm) {
      lines++;
      at = word;
    } else at += gap + word;
    word = 0;
    gap = 0;
  };
  for (const token of tokens) {
    if (token.space) {
      place(true);
      gap += token.width;
    } else if (lang === "zh") {
      word = token.width;
      place(true);
    } else word += token.width;
  }
  place(true);
  return lines;
}

interface Token {
  width: number;
  space: boolean;
}

/** A text is measured at many sizes, but cut into words once. */
const measuredTokens = new Map<string, readonly Token[]>();

function tokensOf(text: string, weight: SheetWeight, lang: Lang): readonly Token[] {
  const key = `${lang} ${weight} ${text}`;
  const known = measuredTokens.get(key);
  if (known) return known;
  const tokens: Token[] = [];
  for (const part of text.split(/( )/)) {
    if (part === "") continue;
    if (part === " ") tokens.push({ width: textWidth(" ", weight), space: true });
    else if (lang === "zh")
      for (const unit of chineseWords(part)) tokens.push({ width: textWidth(unit.replace(widePunctuation, "口"), weight), space: false });
    else tokens.push({ width: textWidth(part, weight), space: false });
  }
  measuredTokens.set(key, tokens);
  return tokens;
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * A Chinese text in words that are not broken, each with the punctuation that belongs to it: sheets put a `<wbr>`
 * between them and forbid other breaks, because 银 at the end of one line and 行 on the next reads badly.
 * `chineseWords("先打给银行，再报案。")` → 先 · 打给 · 银行， · 再 · 报案。
 */
export function chineseWords(text: string): string[] {
  const words: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1);
    // The segmenter cuts Latin names at points and slashes; browsers do not.
    const latin = last !== undefined && /[A-Za-z0-9À-ỹ.:/-]$/.test(last) && /^[A-Za-z0-9À-ỹ.:/-]/.test(segment);
    if (last !== undefined && (latin || noLineStart.test(segment) || noLineEnd.test(last))) words[words.length - 1] = last + segment;
    else words.push(segment);
  }
  return words;
}
