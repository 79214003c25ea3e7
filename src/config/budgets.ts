/** What a page may weigh. Bytes over the wire, brotli at quality 11 unless said otherwise. */
export const budgets = {
  /** HTML of a tactic, guide, role or case with the CSS of its first view: one initial TCP window. */
  articleFirstView: 10 * 1460,
  /** The whole page with fonts and scripts. */
  articleTotal: 40 * 1000,
  /** One font file of a page (woff2 as it is). */
  pageFont: 20 * 1000,
  /** First search of one word, all files. */
  searchFirst: 120 * 1000,
  /** Any first search. */
  searchAnyFirst: 200 * 1000,
  /** A PDF sheet, as stored. */
  sheetPdf: 100 * 1000,
  /** A PNG sheet, as stored. */
  sheetPng: 200 * 1000,
  /** The emergency set kept for offline use. */
  offlineEmergency: 500 * 1000,
  /** The service worker. */
  serviceWorker: 3 * 1000,
} as const;
