/**
 * A reference leads to nothing: stops a build with the message, and shows it in the page on the editing server,
 * where an editor writes one file after the other.
 */
export function missing(message: string): string {
  if (!import.meta.env.DEV) throw new Error(`${message} Run npm run check for file and line.`);
  return `⚠ ${message}`;
}
