import { standingOn, type Validity } from "#lib/law-validity.ts";

/** Recompute the badge of a law for the reader's own day: a page may be read long after it was built. */
const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });

for (const badge of document.querySelectorAll<HTMLElement>("[data-standing]")) {
  const { status, validFrom, validTo, words, standing } = badge.dataset;
  const now = standingOn({ status: status as Validity["status"], validFrom, validTo }, today);
  if (now === standing) continue;
  badge.textContent = (JSON.parse(words ?? "{}") as Record<string, string>)[now] ?? badge.textContent;
  badge.dataset["standing"] = now;
  badge.classList.toggle("badge-good", now === "in-force" || now === "partly");
  badge.classList.toggle("badge-old", now === "ended" || now === "not-yet");
}
