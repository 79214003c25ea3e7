import type { Translate } from "#i18n/translate.ts";
import type { Fit } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";

/** What every layout takes. */
export interface SheetProps {
  sheet: Sheet;
  fit: Fit;
  t: Translate;
  /** The Vietnamese sheet beside this one, for formats in two languages. */
  source?: Sheet | undefined;
  sourceFit?: Fit | undefined;
  tSource: Translate;
}
