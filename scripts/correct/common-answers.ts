import { langs, localeOf, sourceLang } from "#config/locales.ts";
import { correctionKinds, type CorrectionFile } from "#schemas/corrections.ts";
import { day, partialDay, url } from "#schemas/base.ts";
import type { Answers } from "./answers.ts";

const problem = (result: { success: boolean; error?: { issues: { message: string }[] } | undefined }): string | undefined =>
  result.success ? undefined : (result.error?.issues[0]?.message ?? "cannot be read");

/** The day of the correction: --on, else today in Việt Nam. */
export async function askDay(answers: Answers): Promise<string> {
  const given = await answers.may("on", "Day of the correction, YYYY-MM-DD; today", (text) => problem(day.safeParse(text)));
  return given ?? new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

/** Did we have it wrong, or has the world changed? */
export async function askKind(answers: Answers): Promise<CorrectionFile["kind"]> {
  const kinds = correctionKinds.filter((kind) => kind !== "withdrawal");
  const check = (text: string) => (kinds.some((kind) => kind === text) ? undefined : `Write ${kinds.join(" or ")}.`);
  return ((await answers.may("kind", "correction (we had it wrong) or update (it has changed since)? correction", check)) ??
    "correction") as CorrectionFile["kind"];
}

/** Where the new value was read. The publisher is the host of the address where none is given. */
export async function askSource(answers: Answers): Promise<NonNullable<CorrectionFile["source"]>> {
  const address = await answers.need("source-url", "Address of the source (https://…):", (text) => problem(url.safeParse(text)));
  const title = await answers.may("source-title", "What it is: number of a document, name of a page");
  const host = new URL(address).hostname.replace(/^www\./, "");
  const publisher = (await answers.may("source-publisher", `Who published it, as they call themselves; ${host}`)) ?? host;
  const published = await answers.may("source-date", "Day, month or year of publication", (text) => problem(partialDay.safeParse(text)));
  return { url: address, publisher, ...(title ? { title } : {}), ...(published ? { published } : {}) };
}

/** Why, in one sentence per language. Languages other than the source may be left out. */
export async function askReason(answers: Answers): Promise<CorrectionFile["reason"]> {
  const reason: Record<string, string> = {};
  for (const lang of langs) {
    const question = `Why, in one sentence for readers, in ${localeOf(lang).englishName}:`;
    const answer = lang === sourceLang ? await answers.need(`reason-${lang}`, question) : await answers.may(`reason-${lang}`, question);
    if (answer) reason[lang] = answer;
  }
  return reason as CorrectionFile["reason"];
}
