import { pathToFileURL } from "node:url";
import { langs } from "#config/locales.ts";
import { answersFrom, readOptions, type Answers } from "#scripts/correct/answers.ts";
import { correctContact } from "#scripts/correct/contact.ts";
import { lineDiff } from "#scripts/correct/diff.ts";
import { citingLines, correctFact, entryAt } from "#scripts/correct/fact.ts";
import { planCorrection, type Change, type Plan } from "#scripts/correct/plan.ts";
import { publish } from "#scripts/correct/publish.ts";
import { mentions, noticeCase, withdrawEntry } from "#scripts/correct/withdraw.ts";
import { wordsOf } from "#scripts/correct/words.ts";
import { recover, writeAll } from "#scripts/correct/write.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { buildContentTree, type ContentTree } from "#scripts/lib/content-tree.ts";
import { formatForPeople } from "#scripts/lib/findings.ts";
import { root as projectRoot } from "#scripts/lib/root.ts";
import { command } from "#scripts/lib/terminal.ts";

const help = `npm run correct -- contact <id>                     a telephone number or address is wrong
npm run correct -- fact <kind>/<id> <figure>        a figure of an entry is wrong
npm run correct -- withdraw <kind>/<id>             an entry is taken back; its page says so and why
npm run correct -- notice cases/<id>                a case becomes a neutral notice (acquittal, upheld request)
  Asks for the new value, its source and the reason; checks them; shows every change and what it touches; writes the
  content and the public log (content/corrections) all at once or not at all. Then it builds the pages, then only the
  print files that changed, and says after each step what to upload. Nothing is uploaded or committed by itself.
  Without questions, for instance:
    npm run correct -- contact carrier-viettel --value="1800 8098" --source-url=https://… --source-title="…" --reason-vi="…" --yes
  --value            the new value as printed; of a figure digits, a range as 10..20
  --source-url, --source-title, --source-publisher, --source-date     where it was read
  --reason-vi (${langs
    .slice(1)
    .map((lang) => `--reason-${lang}`)
    .join(", ")})    why, one sentence for readers
  --kind             correction (we had it wrong; the usual) or update (it has changed since)
  --on               day of the correction, YYYY-MM-DD; today
  --deny-old="why"   contact: the old number is dangerous now; it goes on the deny-list and is not repeated
  --url              contact: a new address on the web
  --qualifier, --as-of, --all-checked    fact: how exact, of which day, and that the whole entry was checked
  --yes              agrees to everything    --no-build   writes the content only    --no-print   leaves print files out`;

/** What `correct` works with; tests give another folder and another way to publish. */
export interface Surroundings {
  root: string;
  say: (text: string) => void;
  publish: typeof publish;
  answers?: ((options: ReadonlyMap<string, string>) => Answers) | undefined;
}

/** Run the command. Returns the exit code; throws an Error with a message for people. */
export async function correct(args: readonly string[], { root, say, publish, answers: open = answersFrom }: Surroundings): Promise<number> {
  const { words, options } = readOptions(args, langs);
  const [what, name, figure, ...rest] = words;
  if (!what || !name || rest.length > 0 || (what === "fact") !== (figure !== undefined)) throw new Error(help);
  const restored = recover(root);
  if (restored.length > 0) say(`An earlier correction was cut off; ${restored.length} files are as they were before it.`);

  const { files } = readContentFiles(root);
  const tree = buildContentTree(files, new Date().toISOString().slice(0, 10));
  const answers = open(options);
  try {
    const change = await changeOf(what, name, figure, tree, answers);
    if (change === "done") say(`The content says so already${loggedIn(tree, name)}; only the build is left to do.`);
    else {
      const plan = planCorrection(files, change);
      tell(files, tree, plan, change, say);
      if (!(await answers.confirm("\nWrite this?"))) {
        say("Nothing was written.");
        return 1;
      }
      writeAll(root, plan.files);
      say(`Written: ${plan.files.size} files${plan.logFile ? `, the log in ${plan.logFile}` : ""}.`);
    }
  } finally {
    answers.close();
  }
  if (options.has("no-build")) say("Not built. npm run build makes the site; then upload dist.");
  else await publish(root, !options.has("no-print"), say);
  say("\nCommit the changes in content, so that the next build has them too.");
  return 0;
}

async function changeOf(
  what: string,
  name: string,
  figure: string | undefined,
  tree: ContentTree,
  answers: Answers,
): Promise<Change | "done"> {
  switch (what) {
    case "contact":
      return correctContact(tree, name, answers, wordsOf(tree));
    case "fact":
      return correctFact(tree, name, figure!, answers, wordsOf(tree));
    case "withdraw":
      return withdrawEntry(tree, name, answers);
    case "notice":
      return noticeCase(tree, name, answers);
    default:
      throw new Error(`There is nothing like "${what}" to correct.\n${help}`);
  }
}

function loggedIn(tree: ContentTree, name: string): string {
  const found = [...tree.library.corrections].filter(([, file]) => file.contact === name || file.entry === name).at(-1);
  return found ? ` (content/corrections/${found[0]}.yaml)` : "";
}

/** Show every change, in full for the corrected value and the log, in short for what follows from it. */
function tell(files: ReadonlyMap<string, string>, tree: ContentTree, plan: Plan, change: Change, say: (text: string) => void): void {
  const { touched } = plan;
  const showsNumber = (path: string): boolean =>
    change.literal !== undefined &&
    !(files.get(path) ?? "").includes(change.literal.new) &&
    plan.files.get(path)!.includes(change.literal.new);
  for (const [path, text] of plan.files) {
    if (path !== plan.logFile && !change.edits.has(path) && !showsNumber(path)) continue;
    const rows = lineDiff(files.get(path) ?? "", text);
    say(
      `\n${path}${files.has(path) ? "" : "  (new)"}\n${rows
        .slice(0, 60)
        .map((row) => `  ${row}`)
        .join("\n")}${rows.length > 60 ? `\n  … ${rows.length - 60} more lines` : ""}`,
    );
  }
  if (touched.entries.length > 0)
    say(
      `\nEntries that show it (${touched.entries.length}); each gets a new revision with its history:\n  ${touched.entries.join("\n  ")}`,
    );
  if (touched.sitePages.length > 0) say(`\nOther pages that show it:\n  ${touched.sitePages.join("\n  ")}`);
  const count = touched.sheets.reduce((sum, sheet) => sum + sheet.formats.length, 0);
  if (count > 0) {
    const byLang = langs.map(
      (lang) => `${lang} ${touched.sheets.filter((sheet) => sheet.lang === lang).reduce((sum, sheet) => sum + sheet.formats.length, 0)}`,
    );
    say(`\nSheets that carry the old words and are withdrawn: ${count} (${byLang.join(", ")})`);
  }
  const { contact, old, entry } = change.log;
  if (contact) say(`\nRead the rest of content/contacts/${contact}.yaml too: hours, price and how may speak of the old value.`);
  const citing = entry && typeof old === "object" ? citingLines(entryAt(tree, entry), old.source) : [];
  if (citing.length > 0)
    say(
      `\nLook at these lines: they cite the old source ${(old as { source: string }).source}, and may have to cite the new one:\n  ${citing.join("\n  ")}`,
    );
  const named = entry && !change.raises ? mentions(tree, entry) : [];
  if (named.length > 0) say(`\nRead these lines: they may repeat what the page no longer says:\n  ${named.join("\n  ")}`);
  if (plan.warnings.length > 0) say(`\nNot wrong, but new:\n${formatForPeople(plan.warnings)}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  await command(help, (args) => correct(args, { root: projectRoot, say: (text) => console.log(text), publish }));
