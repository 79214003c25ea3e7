import type { Format } from "#config/formats.ts";
import type { Fit } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "./geometry.ts";
import Atm from "./atm/Atm.astro";
import { fitAtm } from "./atm/fit.ts";
import Bubble from "./bubble/Bubble.astro";
import { fitBubble } from "./bubble/fit.ts";
import Bilingual from "./bilingual/Bilingual.astro";
import { fitBilingual } from "./bilingual/fit.ts";
import Counter from "./counter/Counter.astro";
import { fitCounter } from "./counter/fit.ts";
import LargePrint from "./large-print/LargePrint.astro";
import { fitLargePrint } from "./large-print/fit.ts";
import PhoneCard from "./phone-card/PhoneCard.astro";
import { fitPhoneCard } from "./phone-card/fit.ts";
import ShowCard from "./show-card/ShowCard.astro";
import { fitShowCard } from "./show-card/fit.ts";
import TearOff from "./tear-off/TearOff.astro";
import { fitTearOff } from "./tear-off/fit.ts";
import Screen from "./screen/Screen.astro";
import { fitScreen } from "./screen/fit.ts";
import Steps from "./steps/Steps.astro";
import { fitSteps } from "./steps/fit.ts";
import Type from "./type/Type.astro";
import { fitType } from "./type/fit.ts";

/** A printed layout: its markup, and how its words find their sizes. */
export interface Layout {
  Component: typeof Type;
  fit: (sheet: Sheet, geometry: Geometry) => Fit;
}

/** Layouts that a topic chooses (`sheet.layout` in facts.yaml), for the A-series. */
const topicLayouts: Record<Sheet["layout"], Layout> = {
  type: { Component: Type, fit: fitType },
  bubble: { Component: Bubble, fit: fitBubble },
  steps: { Component: Steps, fit: fitSteps },
  atm: { Component: Atm, fit: fitAtm },
};

const screen: Layout = { Component: Screen, fit: fitScreen };

/** Formats with a layout of their own, whatever the topic. */
const formatLayouts: Partial<Record<Format, Layout>> = {
  atm: { Component: Atm, fit: fitAtm },
  "tear-off": { Component: TearOff, fit: fitTearOff },
  "large-print": { Component: LargePrint, fit: fitLargePrint },
  "phone-card": { Component: PhoneCard, fit: fitPhoneCard },
  counter: { Component: Counter, fit: fitCounter },
  "show-card": { Component: ShowCard, fit: fitShowCard },
  bilingual: { Component: Bilingual, fit: fitBilingual },
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
