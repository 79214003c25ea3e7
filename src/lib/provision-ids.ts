/** What a provision id says. */
export type ProvisionName =
  | { type: "point"; article: string; clause: string; point: string }
  | { type: "clause"; article: string; clause: string }
  | { type: "article-point"; article: string; point: string }
  | { type: "article"; article: string }
  | { type: "articles"; from: string; to: string }
  | { type: "other" };

const pointLetter = (text: string): string => (text === "dd" ? "đ" : text);

/**
 * Read a provision id. `parseProvisionId("dieu-7-khoan-2-diem-dd")` → article 7, clause 2, point đ.
 * An id of another form (`muc-3`, `noi-dung`) needs a label in the words.
 */
export function parseProvisionId(id: string): ProvisionName {
  let match = /^dieu-(\d+[a-z]?)-khoan-(\d+[a-z]?)-diem-([a-z]{1,2})$/.exec(id);
  if (match) return { type: "point", article: match[1]!, clause: match[2]!, point: pointLetter(match[3]!) };
  match = /^dieu-(\d+[a-z]?)-khoan-(\d+[a-z]?)$/.exec(id);
  if (match) return { type: "clause", article: match[1]!, clause: match[2]! };
  match = /^dieu-(\d+[a-z]?)-diem-([a-z]{1,2})$/.exec(id);
  if (match) return { type: "article-point", article: match[1]!, point: pointLetter(match[2]!) };
  match = /^dieu-(\d+[a-z]?)-den-(\d+[a-z]?)$/.exec(id);
  if (match) return { type: "articles", from: match[1]!, to: match[2]! };
  match = /^dieu-(\d+[a-z]?)$/.exec(id);
  if (match) return { type: "article", article: match[1]! };
  return { type: "other" };
}

/** `splitLawRef("bo-luat-hinh-su-2015#dieu-174")` → law and provision; the provision may be missing. */
export function splitLawRef(ref: string): { law: string; provision: string | undefined } {
  const [law, provision] = ref.split("#");
  return { law: law!, provision };
}
