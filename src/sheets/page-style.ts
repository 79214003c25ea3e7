import { formats, type Format } from "#config/formats.ts";
import type { Fit } from "#lib/fit.ts";
import { sizeProperties, type Geometry } from "./geometry.ts";

/** The style of one sheet's page: paper size, scale, and the sizes that its words were fitted to. */
export function sheetStyle(format: Format, g: Geometry, fit: Fit, sourceFit: Fit | undefined): string {
  const size = formats[format];
  const [width, height] = size.medium === "pdf" ? [`${size.widthMm}mm`, `${size.heightMm}mm`] : [`${size.widthPx}px`, `${size.heightPx}px`];
  const own = sizeProperties({ headline: fit.headlinePt, ...fit.sizes });
  const other = sourceFit
    ? `.in-source{${sizeProperties({ headline: sourceFit.headlinePt, ...sourceFit.sizes })}--leading:${sourceFit.leading};}`
    : "";
  return `@page{size:${width} ${height};margin:0;}:root{--page-width:${width};--page-height:${height};--edge:${Math.round(g.edge * 1000) / 1000}mm;--u:${Math.round(g.unit * 10000) / 10000};--leading:${fit.leading};${own}}${other}`;
}
