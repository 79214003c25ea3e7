/** Marks that Telex writes as letters after the syllable: `s` sắc, `f` huyền, `r` hỏi, `x` ngã, `j` nặng. */
const syllable = /^([bcdghklmnpqrstvx]*)([aeiouyw]+)([cghmnpt]*)$/;

/**
 * What a word typed in Telex without the keyboard switched on would be without its marks: `telexFolded("luwaf")` →
 * `"lua"`, `telexFolded("ddaor")` → `"dao"`. Undefined when the word is no Telex.
 */
export function telexFolded(word: string): string | undefined {
  if (!/^[a-z]{2,10}$/.test(word)) return undefined;
  const toneless = word.replace(/([a-z])[sfrxj](?=[a-z]?$)/, (match, before: string, offset: number) =>
    offset + match.length >= word.length - 2 ? before : match,
  );
  for (const candidate of [toneless, word.replace(/[sfrxj]$/, ""), word.replace(/[sfrxj]([a-z]{1,2})$/, "$1"), word]) {
    const plain = candidate
      .replace(/^dd|dd$/, "d")
      .replace(/^(d)(.*)d$/, "$1$2")
      .replace(/(?<=[aou])w/g, "")
      .replace(/w/g, "u")
      .replace(/([aeo])\1/g, "$1")
      .replace(/([aeo])([a-z]{1,2})\1$/, "$1$2");
    if (plain !== word && syllable.test(plain)) return plain;
  }
  return undefined;
}

/** The same for VNI, which writes marks as digits: `vniFolded("lu72a")` → `"lua"`, `vniFolded("d9ao3")` → `"dao"`. */
export function vniFolded(word: string): string | undefined {
  if (!/^[a-z]+(?:[0-9][a-z]*)+$/.test(word) || !/^[bcdghklmnpqrstvx]*[aeiouy0-9]+[cghmnpt0-9]*$/.test(word)) return undefined;
  const plain = word.replace(/[0-9]/g, "");
  return plain.length > 1 && syllable.test(plain) ? plain : undefined;
}

/** Can one slip of the finger (a letter too many, missing, wrong, or two swapped) turn one word into the other? */
export function oneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  return (
    (left.length <= 1 && right.length <= 1) || (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
  );
}
