/** What a typed telephone number is. */
export type Telephone =
  /** Digits as dialled within the country, `"02083855123"`. */
  | { kind: "local"; digits: string; mobile: boolean }
  /** A number of another country. */
  | { kind: "abroad" }
  /** Something else than digits and what people put between them. */
  | { kind: "letters" }
  /** Fewer than 3 or more than 11 digits: no number, or several. */
  | { kind: "length" };

/** 03, 05, 07, 08, 09 and eight digits: mobile numbers of Việt Nam since the change of prefixes in 2018. */
const mobile = /^0[35789]\d{8}$/;

/** Digits of a number as dialled within the country: `"+84 (0)912 345 678"` → `"0912345678"`; undefined for other countries. */
export function localDigits(text: string): string | undefined {
  const plain = text.normalize("NFKC");
  const digits = plain.replace(/\D/g, "");
  const withPlus = /^[^\d]*\+/.test(plain);
  const international = withPlus ? digits : digits.startsWith("00") ? digits.slice(2) : undefined;
  if (international !== undefined) return international.startsWith("84") ? `0${international.slice(2).replace(/^0+/, "")}` : undefined;
  // 84 912 345 678, without the plus.
  if (/^84\d{9,10}$/.test(digits)) return `0${digits.slice(2).replace(/^0+/, "")}`;
  // 912 345 678, without the zero: still a mobile number to whoever reads it.
  return /^[35789]\d{8}$/.test(digits) ? `0${digits}` : digits;
}

/** Read a telephone number from a line of plain words (see `plainLine`). */
export function readTelephone(line: string): Telephone {
  if (/[^\d\s.,+()/‐-―·_-]/u.test(line)) return { kind: "letters" };
  const digits = localDigits(line);
  if (digits === undefined) return { kind: "abroad" };
  if (digits.length < 3 || digits.length > 11) return { kind: "length" };
  return { kind: "local", digits, mobile: mobile.test(digits) };
}

/**
 * Marks of a list of denied numbers, for pages: they must not show the numbers themselves. A mark is the count of digits,
 * an asterisk where the number stands for all that begin so, and a 32-bit FNV-1a sum: `"10:1a2b3c4d"`.
 */
export function deniedMarks(numbers: readonly string[]): string[] {
  return numbers.map((number) => {
    const digits = localDigits(number) ?? number.replace(/\D/g, "");
    return `${digits.length}${number.trim().endsWith("*") ? "*" : ""}:${sumOf(digits)}`;
  });
}

/** Is a number, in local digits, on the list that `deniedMarks` made? */
export function isDenied(digits: string, marks: readonly string[]): boolean {
  return marks.some((mark) => {
    const [, count = "", asterisk, sum] = /^(\d+)(\*?):(\w+)$/.exec(mark) ?? [];
    const length = Number(count);
    return (asterisk ? digits.length >= length : digits.length === length) && sumOf(digits.slice(0, length)) === sum;
  });
}

function sumOf(digits: string): string {
  let sum = 0x811c9dc5;
  for (const digit of digits) sum = Math.imul(sum ^ digit.charCodeAt(0), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, "0");
}
