import { retiredOf } from "#lib/retired.ts";
import type { Entry } from "#lib/library.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import type { Answers } from "./answers.ts";
import { askDay, askReason } from "./common-answers.ts";
import { entryAt } from "./fact.ts";
import type { Change } from "./plan.ts";
import { YamlEdit } from "./yaml-edit.ts";

/** Take an entry back: its page becomes a notice with the reason, its sheets are made no more. */
export async function withdrawEntry(tree: ContentTree, ref: string, answers: Answers): Promise<Change | "done"> {
  const { facts } = entryAt(tree, ref);
  if (retiredOf({ facts: facts!.data, words: {} } as unknown as Entry)?.state === "withdrawn") return "done";
  const reason = await askReason(answers);
  const on = await askDay(answers);
  const edit = new YamlEdit(facts!.text).set(["withdrawn"], { on, reason });
  return {
    log: { on, kind: "withdrawal", entry: ref, reason },
    edits: new Map([[facts!.path, edit.toString()]]),
    what: {},
    raises: false,
    reviewed: false,
    isLogged: true,
  };
}

/** Turn a case into a neutral notice, on acquittal or an upheld request. No reason is published, and nothing of the case. */
export async function noticeCase(tree: ContentTree, ref: string, answers: Answers): Promise<Change | "done"> {
  const { kind, facts } = entryAt(tree, ref);
  if (kind !== "cases") throw new Error(`Only cases become a neutral notice; ${ref} is withdrawn with: npm run correct -- withdraw ${ref}`);
  if ((facts!.data as { notice?: unknown }).notice) return "done";
  const on = await askDay(answers);
  const edit = new YamlEdit(facts!.text).set(["notice"], { on });
  return {
    log: { on, kind: "withdrawal", entry: ref, reason: {} as Change["log"]["reason"] },
    edits: new Map([[facts!.path, edit.toString()]]),
    what: {},
    raises: false,
    reviewed: false,
    isLogged: false,
  };
}

/**
 * Lines of other entries that may speak of an entry: those that name it, and those with a distinctive word of its id (`vu-rikvip` →
 * "Rikvip"). A person reads them; no rule can tell what a sentence repeats.
 */
export function mentions(tree: ContentTree, ref: string): string[] {
  const [kind = "", id = ""] = ref.split("/");
  const terms = [id, ...id.split("-").filter((word) => word.length > 4)];
  const pattern = new RegExp(`(?<![\\p{L}\\d])(?:${terms.join("|")})(?![\\p{L}\\d])`, "iu");
  const files = tree.entries
    .filter((entry) => !(entry.kind === kind && entry.id === id))
    .flatMap((entry) => [...(entry.facts ? [entry.facts] : []), ...entry.words.values()]);
  return [...files, ...tree.pages, ...tree.terms.values()].flatMap((file) =>
    file.text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}`] : [])),
  );
}
