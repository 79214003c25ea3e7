import type { Lang } from "#config/locales.ts";

/** What kind of fact a bare number is. */
export type BareKind = "money" | "telephone" | "article" | "date" | "percent" | "number";

/** A number in words that should stand in the facts. */
export interface BareFigure {
  kind: BareKind;
  shown: string;
  offset: number;
}

type Patterns = Partial<Record<BareKind, readonly RegExp[]>>;

const number = String.raw`\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?`;

/** Numbers of documents are names: 116/2025/QH15, 330/2026/NĐ-CP, 5790/UBND-NC. */
const documentNumber = /\d+[a-z]?\/(?:\d{4}\/)?[A-ZĐƯ][\p{L}\d]*(?:-[\p{L}\d]+)*/gu;

/** Patterns that hold whatever the language. */
const everywhere: Patterns = {
  money: [
    new RegExp(String.raw`(?:VND|VNĐ|USD|US\$|[$€£¥₫])\s?${number}`, "gu"),
    new RegExp(String.raw`${number}\s?(?:VND|VNĐ|USD|EUR|[$€£¥₫])(?!\p{L})`, "gu"),
  ],
  telephone: [
    // Mobile and fixed lines (0xxx…, +84…), and 1800/1900 services.
    /(?<![\d.,/-])(?:\+84|0084|0)[ .-]?\d{1,3}(?:[ .-]?\d{2,4}){2,3}(?![\d/])/g,
    /(?<![\d.,/-])1[89]00[ .-]?\d{2,4}(?:[ .-]?\d{2,4}){0,2}(?![\d/])/g,
    // Short numbers of services. As counts they would stand in the facts as well.
    /(?<![\d.,/\p{L}-])(?:11[1-5]|156|5656|1022)(?![\d/\p{L}]|[.,]\d|-\d)/gu,
  ],
  date: [
    /(?<![\d/])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)\d{2}(?![\d/])/g,
    /(?<!\d)(?:19|20)\d{2}-\d{2}-\d{2}(?!\d)/g,
    /(?<![\d/])\d{1,2}\/(?:19|20)\d{2}(?![\d/])/g,
  ],
  percent: [new RegExp(String.raw`${number}\s?[%％]`, "gu")],
  number: [
    /(?<![\d.,/-])\d{1,3}(?:[.,]\d{3})+(?![\d/])/g,
    // Four digits may be a year.
    /(?<![\d.,/\p{L}-])(?!(?:19|20)\d{2}(?!\d))\d{4,}(?![\d/]|[.,]\d)/gu,
  ],
};

const viNumberWord = "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|trăm|rưỡi)";
const enMonth = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const zhDigits = "[一二两三四五六七八九十百千]";

const byLang: Record<string, Patterns> = {
  vi: {
    money: [
      new RegExp(String.raw`${number}\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trăm)\s*)*(?:đồng|đô la|đô|nhân dân tệ|tệ|euro|baht)(?!\p{L})`, "giu"),
      new RegExp(String.raw`${number}\s*(?:đ|k|tr)(?![\p{L}\d])`, "gu"),
      new RegExp(String.raw`${number}\s*(?:nghìn|ngàn|triệu|tỷ|tỉ)(?!\p{L})`, "giu"),
      new RegExp(String.raw`(?<!\p{L})${viNumberWord}\s+(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+)+(?:đồng|đô la)(?!\p{L})`, "giu"),
    ],
    article: [
      /(?<!\p{L})điều\s+\d+[a-zđ]?(?![\p{L}\d])/giu,
      /(?<!\p{L})khoản\s+\d+[a-z]?(?![\p{L}\d]|[.,]\d|\s*(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng))/giu,
    ],
    date: [
      /(?<!\p{L})ngày\s+\d{1,2}(?:[/.-]\d{1,2}|\s+tháng\s+\d{1,2})(?![\d/])/giu,
      /(?<!\p{L})tháng\s+\d{1,2}(?:\s*[/-]\s*|\s+năm\s+)(?:19|20)\d{2}/giu,
      /(?<!\d)\d{1,2}\s+tháng\s+\d{1,2}(?!\d)/giu,
    ],
    percent: [new RegExp(String.raw`${number}\s*phần trăm`, "giu")],
  },
  en: {
    money: [
      new RegExp(
        String.raw`${number}\s*(?:(?:thousand|million|billion|trillion)\s*)?(?:VND|USD|EUR|dong|đồng|dollars?|euros?|yuan|baht|riel)(?!\p{L})`,
        "giu",
      ),
      new RegExp(String.raw`${number}\s*(?:thousand|million|billion|trillion)(?!\p{L})`, "giu"),
      /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|hundred)\s+(?:(?:thousand|million|billion)\s+)+(?:dong|đồng|VND|dollars)\b/giu,
    ],
    article: [/\b(?:[Aa]rticles?|Art\.|[Cc]lauses?)\s+\d+[a-zđ]?/gu],
    date: [
      new RegExp(String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?:\s+of)?\s+${enMonth}\b(?:\s+(?:19|20)\d{2})?`, "gu"),
      new RegExp(String.raw`\b${enMonth}\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+(?:19|20)\d{2})?`, "gu"),
      new RegExp(String.raw`\b${enMonth}\s+(?:19|20)\d{2}\b`, "gu"),
    ],
    percent: [new RegExp(String.raw`${number}\s*per\s?cent`, "giu")],
  },
  zh: {
    money: [
      new RegExp(String.raw`${number}\s*[十百千万亿]*\s*(?:越南盾|越盾|盾|美元|美金|元|人民币|块钱)`, "gu"),
      new RegExp(String.raw`${number}\s*[万亿]`, "gu"),
      new RegExp(String.raw`(?<![几数上多若])${zhDigits}+[万亿千]+(?:越南盾|越盾|盾|美元|元)`, "gu"),
    ],
    article: [/第\s*\d+\s*[条條款]/gu, /第[一二三四五六七八九]*[十百][一二三四五六七八九十百]*条/gu],
    date: [/(?:(?:19|20)\d{2}年)?\d{1,2}月\d{1,2}[日号]/gu, /(?:19|20)\d{2}年\d{1,2}月/gu],
    percent: [/百分之[\d一二三四五六七八九十百点.]+/gu],
  },
  ko: {
    money: [
      new RegExp(String.raw`${number}\s*[백천만억조]*\s*(?:동|원|달러|위안)(?!안|시|네|일|의|생|작|료|남|부|쪽)`, "gu"),
      new RegExp(String.raw`${number}\s*[천만억](?!\s*(?:히|큼|약|나))`, "gu"),
    ],
    article: [/제?\s*\d+\s*조(?!\s*[원동])/gu, /제\s*\d+\s*항/gu],
    date: [/(?:(?:19|20)\d{2}년\s*)?\d{1,2}월\s*\d{1,2}일/gu, /(?:19|20)\d{2}년\s*\d{1,2}월/gu],
    percent: [new RegExp(String.raw`${number}\s*(?:퍼센트|프로)(?![가-힣])`, "gu")],
  },
};

/** Without any of these a text holds no figure; most texts are done here. */
const mayHold = /[\d%％]|triệu|tỷ|tỉ|nghìn|ngàn|thousand|million|billion|[十百千万亿]/iu;

/** In this order a stretch of text is named: the surest kind first. */
const order: readonly BareKind[] = ["date", "percent", "money", "article", "telephone", "number"];

/**
 * Numbers in words that belong in the facts: money, telephone numbers, articles, days and months, shares, large numbers.
 * A bare year and a small count are no finding. `bareFigures("Mất 5 triệu đồng năm 2025", "vi")` → one, "5 triệu đồng".
 */
export function bareFigures(text: string, lang: Lang): BareFigure[] {
  if (!mayHold.test(text)) return [];
  let rest = text.replace(/\{[a-z]+:[^{}\s]+\}/g, blank).replace(documentNumber, blank);
  const found: BareFigure[] = [];
  for (const kind of order) {
    for (const pattern of [...(byLang[lang]?.[kind] ?? []), ...(everywhere[kind] ?? [])]) {
      rest = rest.replace(pattern, (shown: string, ...groups: unknown[]) => {
        const offset = groups.find((group) => typeof group === "number")!;
        found.push({ kind, shown: shown.trim(), offset });
        return blank(shown);
      });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

const blank = (match: string): string => "\u0000".repeat(match.length);
