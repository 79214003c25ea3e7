import type { CodedKind } from "#config/kinds.ts";
import type { Lang } from "#config/locales.ts";

export async function sheetFontFaces(_kind: CodedKind, _id: string, _lang: Lang): Promise<string> {
  return "";
}
