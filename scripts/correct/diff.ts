/** Lines that differ between two texts, with one line around them: ` same`, `-old`, `+new`; `…` between places that are apart. */
export function lineDiff(before: string, after: string): string[] {
  const [a, b] = [before === "" ? [] : before.replace(/\n$/, "").split("\n"), after.replace(/\n$/, "").split("\n")];
  const rows = alignment(a, b);
  const isNear = (index: number): boolean => rows.slice(Math.max(0, index - 1), index + 2).some((row) => !row.startsWith(" "));
  return rows.flatMap((row, index) => (isNear(index) ? [row] : index > 0 && isNear(index - 1) && index < rows.length - 1 ? ["…"] : []));
}

/** Both texts as one list by their longest common subsequence of lines. */
function alignment(a: readonly string[], b: readonly string[]): string[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  }
  const rows: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      rows.push(` ${a[i++]!}`);
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!)) rows.push(`-${a[i++]!}`);
    else rows.push(`+${b[j++]!}`);
  }
  return rows;
}
