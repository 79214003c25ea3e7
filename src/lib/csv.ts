/** What a cell may hold. */
export type Cell = string | number | boolean | null;

/**
 * Cell of a CSV file (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe in front:
 * = + - @, tab, line ends, and the full-width forms that East Asian versions of Excel read the same way
 * (https://owasp.org/www-community/attacks/CSV_Injection). Numbers stay numbers, also negative ones.
 */
export function csvCell(value: Cell): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A CSV file: UTF-8 with a byte order mark, which Excel needs to read Vietnamese marks; lines end in CR LF.
 * Throws a RangeError when a row lacks a cell, so that no column can slip.
 */
export function csvTable<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, Cell>>[]): string {
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const value = row[column];
        if (value === undefined) throw new RangeError(`A row of the table has no "${column}".`);
        return csvCell(value);
      })
      .join(","),
  );
  return `\ufeff${[columns.join(","), ...lines].join("\r\n")}\r\n`;
}
