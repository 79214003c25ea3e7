import { plainLine } from "./stamp-text.ts";
import { isDenied, readTelephone } from "./telephone.ts";
import { hasWebAddress } from "./web-address.ts";

/** What a unit writes on a sheet: as typed, or as cleaned for the paper. */
export interface Stamp {
  unit: string;
  phone: string;
  /** Typed as `YYYY-MM-DD`, printed as `23/11/2026`. */
  date: string;
}

/** A field of the stamp. */
export type StampField = keyof Stamp;

/** The fields in their order. */
export const stampFields = ["unit", "phone", "date"] as const satisfies readonly StampField[];

/** Why a field is not printed. */
export type StampProblem =
  "unitTooLong" | "unitAddress" | "unitNumber" | "phoneLetters" | "phoneLength" | "phoneAbroad" | "phoneDenied" | "dateWrong";

/** What may be printed of a typed stamp. */
export interface CheckedStamp {
  /** Cleaned text; a refused field is empty. */
  stamp: Stamp;
  problems: Partial<Record<StampField, StampProblem>>;
  /** Digits of a mobile number; it is printed only after its writer has confirmed it. */
  mobile: string | undefined;
  /** Something other than blanks was taken out of the text. */
  cleaned: boolean;
}

/** Characters of a unit's name that are tried at all; the paper decides on the rest. */
export const unitLimit = 120;

/** Longer input than this is cut before it is read: nobody types it, and cleaning must stay quick. */
const readLimit = 20_000;

/** Seven digits and more, whatever stands between them: a telephone number in the wrong field would pass its checks by. */
const numberLike = /\d(?:[\s.,+()/‐-―·_-]*\d){6,}/u;

/** Clean and judge what was typed. `denied` is the list of `deniedMarks`. Never throws, whatever the text. */
export function checkStamp(typed: Stamp, denied: readonly string[]): CheckedStamp {
  const unit = plainLine(typed.unit.slice(0, readLimit));
  const phone = plainLine(typed.phone.slice(0, readLimit));
  const date = printedDate(typed.date.trim());
  const number = phone === "" ? undefined : readTelephone(phone);
  const problems: CheckedStamp["problems"] = {};
  const aboutUnit = unitProblem(unit);
  if (aboutUnit) problems.unit = aboutUnit;
  if (number?.kind === "letters") problems.phone = "phoneLetters";
  else if (number?.kind === "length") problems.phone = "phoneLength";
  else if (number?.kind === "abroad") problems.phone = "phoneAbroad";
  else if (number && isDenied(number.digits, denied)) problems.phone = "phoneDenied";
  if (date === undefined) problems.date = "dateWrong";
  return {
    stamp: { unit: problems.unit ? "" : unit, phone: problems.phone ? "" : phone, date: date ?? "" },
    problems,
    mobile: number?.kind === "local" && number.mobile && !problems.phone ? number.digits : undefined,
    cleaned: bare(typed.unit) !== bare(unit) || bare(typed.phone) !== bare(phone),
  };
}

function unitProblem(unit: string): StampProblem | undefined {
  if ([...unit].length > unitLimit) return "unitTooLong";
  if (hasWebAddress(unit)) return "unitAddress";
  return numberLike.test(unit) ? "unitNumber" : undefined;
}

/** `printedDate("2026-11-03")` → `"03/11/2026"`; empty for nothing, undefined for what is no day. */
export function printedDate(day: string): string | undefined {
  if (day === "") return "";
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, 10) !== day ? undefined : `${date}/${month}/${year}`;
}

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** What is kept on the device. */
export interface KeptStamp extends Stamp {
  /** Digits of the mobile number that its writer has confirmed. */
  confirmed: string;
}

/** Read what was kept: whatever stands in the store, only strings of the known names count. */
export function readKept(text: string | null): KeptStamp | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const of = (name: string): string => {
    const found: unknown = (value as Record<string, unknown>)[name];
    return typeof found === "string" ? found.slice(0, readLimit) : "";
  };
  return { unit: of("unit"), phone: of("phone"), date: of("date"), confirmed: of("confirmed") };
}
