import type { z } from "astro/zod";
import type { Format } from "#config/formats.ts";
import type { Lang } from "#config/locales.ts";
import type { Fit } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "./geometry.ts";
import Atm from "./atm/Atm.astro";
import { fitAtm } from "./atm/fit.ts";
import { atmWords } from "./atm/words.ts";
import Bubble from "./bubble/Bubble.astro";
import { fitBubble } from "./bubble/fit.ts";
import { bubbleWords } from "./bubble/words.ts";
import Bilingual from "./bilingual/Bilingual.astro";
import { fitBilingual } from "./bilingual/fit.ts";
import { bilingualWords } from "./bilingual/words.ts";
import Counter from "./counter/Counter.astro";
import { fitCounter } from "./counter/fit.ts";
import { counterWords } from "./counter/words.ts";
import LargePrint from "./large-print/LargePrint.astro";
import { fitLargePrint } from "./large-print/fit.ts";
import { largePrintWords } from "./large-print/words.ts";
import PhoneCard from "./phone-card/PhoneCard.astro";
import { fitPhoneCard } from "./phone-card/fit.ts";
import { phoneCardWords } from "./phone-card/words.ts";
import ShowCard from "./show-card/ShowCard.astro";
import { fitShowCard } from "./show-card/fit.ts";
import { showCardWords } from "./show-card/words.ts";
import TearOff from "./tear-off/TearOff.astro";
import { fitTearOff } from "./tear-off/fit.ts";
import { tearOffWords } from "./tear-off/words.ts";
import Screen from "./screen/Screen.astro";
import { fitScreen } from "./screen/fit.ts";
import { screenWords } from "./screen/words.ts";
import Steps from "./steps/Steps.astro";
import { fitSteps } from "./steps/fit.ts";
import { stepsWords } from "./steps/words.ts";
import Type from "./type/Type.astro";
import { fitType } from "./type/fit.ts";
import { typeWords } from "./type/words.ts";

/** A printed layout: its markup, and how its words find their sizes. */
export interface Layout {
  Component: typeof Type;
  fit: (sheet: Sheet, geometry: Geometry) => Fit;
  /** Schema of the words that it takes, by language. */
  words: (lang: Lang) => z.ZodType;
}

/** Layouts that a topic chooses (`sheet.layout` in facts.yaml), for the A-series. */
const topicLayouts: Record<Sheet["layout"], Layout> = {
  type: { Component: Type, fit: fitType, words: typeWords },
  bubble: { Component: Bubble, fit: fitBubble, words: bubbleWords },
  steps: { Component: Steps, fit: fitSteps, words: stepsWords },
  atm: { Component: Atm, fit: fitAtm, words: atmWords },
};

const screen: Layout = { Component: Screen, fit: fitScreen, words: screenWords };

/** Formats with a layout of their own, whatever the topic. */
const formatLayouts: Partial<Record<Format, Layout>> = {
  atm: { Component: Atm, fit: fitAtm, words: atmWords },
  "tear-off": { Component: TearOff, fit: fitTearOff, words: tearOffWords },
  "large-print": { Component: LargePrint, fit: fitLargePrint, words: largePrintWords },
  "phone-card": { Component: PhoneCard, fit: fitPhoneCard, words: phoneCardWords },
  counter: { Component: Counter, fit: fitCounter, words: counterWords },
  "show-card": { Component: ShowCard, fit: fitShowCard, words: showCardWords },
  bilingual: { Component: Bilingual, fit: fitBilingual, words: bilingualWords },
  "screen-4x3": screen,
  "screen-16x9": screen,
  "screen-9x16": screen,
  square: screen,
  wide: screen,
};

/** The layout of a sheet. */
export function layoutOf(sheet: Sheet): Layout {
  return formatLayouts[sheet.format] ?? topicLayouts[sheet.layout];
}
