import { parseProvisionId } from "#lib/provision-ids.ts";
import type { Translate } from "./translate.ts";

/**
 * Name of a provision in the language: `dieu-7-khoan-2-diem-dd` → vi `điểm đ khoản 2 Điều 7`, en `Article 7(2)(đ)`.
 * `label` is the written name of a provision that is no article.
 */
export function provisionName(id: string, t: Translate, label?: string): string {
  if (label) return label;
  const name = parseProvisionId(id);
  switch (name.type) {
    case "point":
      return t("law.provision.point", { article: name.article, clause: name.clause, point: name.point });
    case "clause":
      return t("law.provision.clause", { article: name.article, clause: name.clause });
    case "article-point":
      return t("law.provision.articlePoint", { article: name.article, point: name.point });
    case "articles":
      return t("law.provision.articles", { from: name.from, to: name.to });
    case "article":
      return t("law.provision.article", { article: name.article });
    case "other":
      return id;
  }
}

/** Provision and law together: vi `Điều 174 Bộ luật Hình sự`, en `Article 174, Penal Code`. `isWritten`: the provision has a written name, no number. */
export function lawReference(law: string, provision: string | undefined, t: Translate, isWritten = false): string {
  if (!provision) return t("law.referenceWhole", { law });
  return t(isWritten ? "law.referenceWritten" : "law.reference", { provision, law });
}
