import { getCollection, type CollectionKey } from "astro:content";
import { codedKinds, type CodedKind } from "#config/kinds.ts";
import { isLang, langs, sourceLang, type Lang } from "#config/locales.ts";
import { createTranslate, type Translate } from "#i18n/translate.ts";
import type { Dictionary, Entry, Library } from "#lib/library.ts";
import { partRetired } from "#lib/retired.ts";

const collectionsOf = {
  tactics: ["tacticFacts", "tacticWords"],
  laws: ["lawFacts", "lawWords"],
  cases: ["caseFacts", "caseWords"],
  guides: ["guideFacts", "guideWords"],
  roles: ["roleFacts", "roleWords"],
  posters: ["posterFacts", "posterWords"],
} as const satisfies Record<CodedKind, readonly [CollectionKey, CollectionKey]>;

/** The day of the build, `YYYY-MM-DD`: from SOURCE_DATE_EPOCH (seconds), which the build command sets; else the newest review in the content. */
export async function buildDay(): Promise<string> {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  if (epoch) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  const library = await getLibrary();
  return codedKinds
    .flatMap((kind) => [...library.entries[kind].values()].map((entry) => entry.facts.reviewed))
    .reduce((a, b) => (a > b ? a : b), library.site.launched);
}

async function entriesOf<K extends CodedKind>(kind: K): Promise<Map<string, Entry<K>>> {
  const [factsName, wordsName] = collectionsOf[kind];
  const entries = new Map<string, Entry<K>>();
  for (const item of await getCollection(factsName)) {
    const id = item.id.split("/")[0]!;
    entries.set(id, { kind, id, facts: item.data as Entry<K>["facts"], words: {} });
  }
  for (const item of await getCollection(wordsName)) {
    const [id, lang] = item.id.split("/") as [string, string];
    const entry = entries.get(id);
    if (!entry) throw new Error(`content/${kind}/${id}/${lang} has no facts.yaml beside it. Run npm run check.`);
    if (!isLang(lang))
      throw new Error(`content/${kind}/${id}/${lang}: "${lang}" is not a language of the site. Known: ${langs.join(", ")}.`);
    Object.assign(entry.words, { [lang]: item.data });
  }
  for (const entry of entries.values()) {
    if (!entry.words[sourceLang])
      throw new Error(`content/${kind}/${entry.id} has no ${sourceLang} words; every entry is written in ${sourceLang} first.`);
  }
  return entries;
}

async function load(): Promise<Library> {
  const [site] = await getCollection("site");
  if (!site) throw new Error("content/site.yaml is missing: it names the edition's address and province.");
  const contacts = await getCollection("contacts");
  const terms = await getCollection("terms");
  const dictionaries = await getCollection("dictionaries");
  const corrections = await getCollection("corrections");
  return {
    site: site.data,
    dictionaries: Object.fromEntries(dictionaries.map((item) => [item.id, item.data as Dictionary])),
    contacts: new Map(contacts.map((item) => [item.id, item.data])),
    terms: new Map(terms.map((item) => [item.id, item.data])),
    corrections: new Map(corrections.map((item) => [item.id, item.data])),
    ...partRetired({
      tactics: await entriesOf("tactics"),
      laws: await entriesOf("laws"),
      cases: await entriesOf("cases"),
      guides: await entriesOf("guides"),
      roles: await entriesOf("roles"),
      posters: await entriesOf("posters"),
    }),
  };
}

let loaded: Promise<Library> | undefined;

/** Everything that content/ says, read once per build; the editing server reads it anew for each page. */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return load();
  return (loaded ??= load());
}

/** Interface words of a language. */
export async function getTranslate(lang: Lang): Promise<Translate> {
  const { dictionaries } = await getLibrary();
  const source = dictionaries[sourceLang];
  if (!source) throw new Error(`content/ui/${sourceLang}.yaml is missing.`);
  return createTranslate(lang, dictionaries[lang] ?? {}, source);
}
