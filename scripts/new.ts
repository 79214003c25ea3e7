import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { codedKinds } from "#config/kinds.ts";
import { langs } from "#config/locales.ts";
import { readContentFiles } from "#scripts/lib/content-files.ts";
import { newFiles } from "#scripts/lib/new-entry.ts";
import { root } from "#scripts/lib/root.ts";
import { command } from "#scripts/lib/terminal.ts";

const help = `npm run new -- <kind> <id>          a new entry: its facts and its Vietnamese words
npm run new -- <kind> <id> <lang>   a translation of an entry that is there
  Writes files ready to fill, each field with its description, and never overwrites one.
  Kinds: ${[...codedKinds, "contacts", "glossary"].join(", ")}.
  Languages: ${langs.join(", ")}.`;

function main(args: string[]): number {
  const [kind, id, lang, ...rest] = args;
  if (!kind || !id || rest.length > 0) throw new Error(help);
  const created = newFiles({ kind, id, lang, files: readContentFiles(root).files, today: new Date().toISOString().slice(0, 10) });
  for (const { path, text } of created) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: "wx" });
    console.log(path);
  }
  console.log("Fill them in; npm run check says what is missing.");
  return 0;
}

await command(help, main);
