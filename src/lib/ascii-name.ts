import { foldMarks } from "./fold.ts";

/**
 * A name for a file that every system shows as it is: lower-case ASCII letters, digits and hyphens.
 * `asciiName("Bài phát loa, 60 giây", "loudspeaker-60")` → `"bai-phat-loa-60-giay"`. Words in another script
 * than Latin would lose their sense, so they give `fallback`.
 */
export function asciiName(text: string, fallback: string): string {
  const folded = foldMarks(text);
  if (/[^\p{Script=Latin}\p{Script=Common}]/u.test(folded)) return fallback;
  return (
    folded
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 60) || fallback
  );
}
