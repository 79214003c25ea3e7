/** Apps that open links in a browser of their own, and how their user agents name them. */
const apps: readonly (readonly [RegExp, string])[] = [
  [/\bZalo\b/i, "Zalo"],
  [/MessengerForiOS|Orca-Android|MessengerLite/i, "Messenger"],
  [/FBA[NV]|FB_IAB/, "Facebook"],
  [/Instagram/, "Instagram"],
];

/** The app inside which a page is open, by its user agent: `"Zalo"`; undefined for browsers. */
export function inAppName(userAgent: string): string | undefined {
  return apps.find(([pattern]) => pattern.test(userAgent))?.[1];
}
