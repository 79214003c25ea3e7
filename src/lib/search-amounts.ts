import { foldMarks } from "./fold.ts";

const units: readonly [RegExp, number][] = [
  [/^(?:nghin ty|ngan ty|trillion|万亿|조)/, 1e12],
  [/^(?:ty|ti|billion|bn|十亿)/, 1e9],
  [/^(?:千亿|천억)/, 1e11],
  [/^(?:亿|억)/, 1e8],
  [/^(?:千万|천만)/, 1e7],
  [/^(?:trieu|tr|million|백만|百万)/, 1e6],
  [/^(?:万|만)/, 1e4],
  [/^(?:nghin|ngan|k(?![a-z])|thousand)/, 1e3],
];

/** Amounts of money that a text names, in đồng: `amountsIn("lừa 20.000 tỷ")` → `[20_000_000_000_000]`. */
export function amountsIn(text: string): number[] {
  const found: number[] = [];
  for (const match of foldMarks(text).matchAll(/(\d+(?:[.,]\d+)*)\s*([^\d\s]+(?:\s[a-z]+)?)/g)) {
    const unit = units.find(([pattern]) => pattern.test(match[2]!));
    if (unit) found.push(numberOf(match[1]!) * unit[1]);
  }
  return found;
}

/** `20.000` and `20,000` are twenty thousand, `1,5` and `1.5` one and a half. */
function numberOf(text: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ""));
  return Number(text.replace(",", ".").replace(/\.(?=.*\.)/g, ""));
}
