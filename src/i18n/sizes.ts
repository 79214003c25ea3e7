/** Bytes as megabytes with one digit, in the way of a language (a BCP 47 tag): 6123456 → vi `6,1 MB`, en `6.1 MB`. Below 0.1 MB it says 0.1. */
export function formatSize(bytes: number, locale: string): string {
  const megabytes = Math.max(0.1, bytes / 1_000_000);
  return new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 }).format(megabytes);
}
