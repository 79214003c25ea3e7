import type { Format } from "#config/formats.ts";
import type { Fit } from "#lib/fit.ts";
import type { Sheet } from "#lib/sheet.ts";
import type { Geometry } from "./geometry.ts";
import Atm from "./atm/Atm.astro";
import { fitAtm } from "./atm/fit.ts";
import Bubble from "./bubble/Bubble.astro";
import { fitBubble } from "./bubble/fit.ts";
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
