import { langs, sourceLang, type Lang } from "#config/locales.ts";
import type { TermFile } from "#schemas/glossary.ts";
import type { Finding } from "#scripts/lib/findings.ts";
import type { ContentFile } from "#scripts/lib/content-file.ts";
import type { ContentTree } from "#scripts/lib/content-tree.ts";
import { passagesOf, type Passage } from "#scripts/lib/passages.ts";
import { wordPattern } from "#scripts/lib/phrase-list.ts";
import type { Rule } from "#scripts/lib/rule.ts";

/** The same word for the same thing: the glossary names the form, and forms to avoid. */
export const rule: Rule = {
  id: "term-forms",
  description: "Where the source uses a term of the glossary, no translation uses a form that the glossary lists under not.",
  run(tree) {
    const searches = langs.flatMap((lang) => (lang === sourceLang ? [] : [searchFor(tree, lang)]));
    return tree.entries.flatMap((entry) => {
      const source = entry.words.get(sourceLang);
      const sourceText = source ? textOf(source) : "";
      return searches.flatMap((search) => {
        const file = entry.words.get(search.lang);
        return file && search.wrong ? passagesOf(file).flatMap((passage) => check(passage, search, sourceText)) : [];
      });
    });
  },
};

/** A form to avoid, and the term that says why. */
interface Form {
  id: string;
  right: string;
  /** Forms of the term in this language and in the source, lowercase. */
  forms: readonly string[];
  inSource: readonly string[];
}

interface Search {
  lang: Lang;
  wrong: RegExp | undefined;
  right: RegExp;
  byForm: Map<string, Form>;
}

function check(passage: Passage, search: Search, sourceText: string): Finding[] {
  if (passage.lang !== search.lang || passage.voice === "search" || passage.voice === "spoken") return [];
  const text = passage.text.normalize("NFC");
  if (!text.match(search.wrong!)) return [];
  const own = textOf(passage.file);
  const right = [...text.matchAll(search.right)].map((match) => [match.index, match.index + match[0].length] as const);
  return [...text.matchAll(search.wrong!)].flatMap((match): Finding[] => {
    // A form to avoid may be part of a right, longer one.
    if (right.some(([start, end]) => start <= match.index && match.index + match[0].length <= end && end - start > match[0].length))
      return [];
    const form = search.byForm.get(match[0].toLowerCase().replace(/\s+/g, " "));
    // The word may mean something else where the source does not speak of the term at all.
    if (!form?.inSource.some((term) => sourceText.includes(term))) return [];
    // With the right word somewhere in the text, this one most likely says another thing.
    if (form.forms.some((term) => own.includes(term))) return [];
    return [
      {
        rule: rule.id,
        level: "warning",
        file: passage.file.path,
        line: passage.lineAt(match.index),
        message: `"${match[0]}" is a form that the glossary avoids.`,
        fix: `Write "${form.right}" where that is meant (content/glossary/${form.id}.yaml).`,
      },
    ];
  });
}

function searchFor(tree: ContentTree, lang: Lang): Search {
  const terms = [...tree.library.terms].filter(([, term]) => term.term[lang]);
  const right = terms.flatMap(([, term]) => formsOf(term, lang));
  // What is wrong for one term may be the right word for another: law and code.
  const taken = new Set(right);
  const byForm = new Map(
    terms.flatMap(([id, term]) =>
      (term.not?.[lang] ?? [])
        .map((form) => form.normalize("NFC").toLowerCase())
        .filter((form) => !taken.has(form))
        .map((form): [string, Form] => [
          form,
          { id, right: term.term[lang]!, forms: formsOf(term, lang), inSource: exactForms(term, sourceLang) },
        ]),
    ),
  );
  return { lang, wrong: byForm.size > 0 ? wordPattern([...byForm.keys()], lang) : undefined, right: wordPattern(right, lang), byForm };
}

/** Right forms of a term, lowercase; a remark in brackets is no part of the form. */
function formsOf(term: TermFile, lang: Lang): string[] {
  return [term.term[lang] ?? "", ...(term.also?.[lang] ?? [])]
    .map((form) =>
      form
        .replace(/\s*[(（][^)）]*[)）]/g, "")
        .trim()
        .toLowerCase()
        .normalize("NFC"),
    )
    .filter((form) => form !== "");
}

/** Forms that stand by themselves; one with a remark in brackets needs its context and proves nothing. */
function exactForms(term: TermFile, lang: Lang): string[] {
  return [term.term[lang] ?? "", ...(term.also?.[lang] ?? [])]
    .filter((form) => form !== "" && !/[(（]/.test(form))
    .map((form) => form.toLowerCase().normalize("NFC"));
}

const texts = new WeakMap<ContentFile, string>();

function textOf(file: ContentFile): string {
  let text = texts.get(file);
  if (text === undefined) {
    text = passagesOf(file)
      .map((passage) => passage.text)
      .join("\n")
      .toLowerCase()
      .normalize("NFC");
    texts.set(file, text);
  }
  return text;
}
