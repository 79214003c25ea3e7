import { carryingWords, cleanQuery, foldedQuery, joinHits, smellsOfEmergency, type RankedHit } from "#lib/search-query.ts";

interface PagefindData {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

interface PagefindHit {
  id: string;
  score: number;
  data: () => Promise<PagefindData>;
}

interface Pagefind {
  init: () => Promise<void>;
  search: (term: string, options?: { filters?: Record<string, string> }) => Promise<{ results: PagefindHit[] }>;
}

/** Words of the page, handed over by its markup in data-words. */
interface Words {
  count: string;
  none: string;
  relaxed: string;
  emergency: string;
  failed: string;
  loading: string;
  kinds: Record<string, string>;
  emergencyPath: string;
  emergencyTitle: string;
}

const shown = 20;
const section = document.querySelector<HTMLElement>("[data-search]");
if (section) start(section);

function start(section: HTMLElement): void {
  const words = JSON.parse(section.dataset["words"]!) as Words;
  const input = section.querySelector<HTMLInputElement>("input[name=q]")!;
  const list = section.querySelector<HTMLElement>("[data-search-list]")!;
  const status = section.querySelector<HTMLElement>("[data-search-status]")!;
  const kinds = [...section.querySelectorAll<HTMLButtonElement>("[data-search-kind]")];
  let engine: Promise<Pagefind> | undefined;
  let turn = 0;
  let timer = 0;

  const load = (): Promise<Pagefind> =>
    (engine ??= (async () => {
      const path = "/pagefind/pagefind.js";
      const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
      await pagefind.init();
      return pagefind;
    })());

  const run = async (): Promise<void> => {
    const mine = ++turn;
    const query = cleanQuery(input.value);
    const address = new URL(location.href);
    if (query) address.searchParams.set("q", query);
    else address.searchParams.delete("q");
    history.replaceState(null, "", address);
    list.removeAttribute("data-search-state");
    if (!query) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = words.loading;
    try {
      const kind = kinds.find((button) => button.getAttribute("aria-pressed") === "true")?.dataset["searchKind"] ?? "";
      const found = await search(await load(), query, kind);
      if (mine !== turn) return;
      const data = await Promise.all(found.hits.slice(0, shown).map((hit) => hit.data()));
      if (mine !== turn) return;
      list.replaceChildren(...(smellsOfEmergency(query) || data.length === 0 ? [emergencyItem(words)] : []), ...data.map((item) => hitItem(item, words)));
      status.textContent = data.length === 0 ? words.none : found.relaxed ? words.relaxed.replace("{words}", found.relaxed) : words.count.replace("{count}", String(found.hits.length));
    } catch {
      if (mine !== turn) return;
      engine = undefined;
      list.replaceChildren();
      status.textContent = words.failed;
    }
    list.setAttribute("data-search-state", "done");
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 180);
  });
  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    void run();
  });
  for (const button of kinds) {
    button.addEventListener("click", () => {
      for (const other of kinds) other.setAttribute("aria-pressed", String(other === button));
      void run();
    });
  }
  section.querySelector("[data-search-kinds]")?.removeAttribute("hidden");
  const asked = new URL(location.href).searchParams.get("q");
  if (asked) {
    input.value = asked;
    void run();
  }
}

/** Ask with the words as typed, then without marks, then word by word; say which words when it was relaxed. */
async function search(pagefind: Pagefind, query: string, kind: string): Promise<{ hits: { data: () => Promise<PagefindData> }[]; relaxed?: string }> {
  const options = kind ? { filters: { kind } } : undefined;
  const exact = await pagefind.search(query, options);
  if (exact.results.length > 0) return { hits: exact.results };
  const folded = foldedQuery(query);
  if (folded !== query) {
    const { results } = await pagefind.search(folded, options);
    if (results.length > 0) return { hits: results };
  }
  const words = carryingWords(query);
  const byId = new Map<string, PagefindHit>();
  const lists: RankedHit[][] = [];
  for (const word of words) {
    const { results } = await pagefind.search(word, options);
    for (const hit of results) byId.set(hit.id, hit);
    lists.push(results.map((hit) => ({ url: hit.id, score: hit.score })));
  }
  return { hits: joinHits(lists).map(({ url }) => byId.get(url)!), relaxed: words.slice(0, 6).join(", ") };
}

function hitItem(data: PagefindData, words: Words): HTMLLIElement {
  const item = document.createElement("li");
  const kind = document.createElement("span");
  const link = document.createElement("a");
  const excerpt = document.createElement("p");
  const entry = data.meta["entry"] ?? "";
  kind.className = "kind";
  kind.textContent = words.kinds[entry.split("/")[0] ?? ""] ?? "";
  link.href = data.url;
  link.textContent = data.meta["title"] ?? data.url;
  if (entry) link.setAttribute("data-search-hit", entry);
  marked(excerpt, data.excerpt);
  item.append(kind, link, excerpt);
  return item;
}

function emergencyItem(words: Words): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const text = document.createElement("p");
  link.href = words.emergencyPath;
  link.textContent = words.emergencyTitle;
  link.setAttribute("data-search-hit", "guides/khan-cap");
  text.textContent = words.emergency;
  item.append(link, text);
  return item;
}

/** Put an excerpt in, with its <mark>s and nothing else: it is rebuilt from text, so that no markup of a page can run. */
function marked(target: HTMLElement, excerpt: string): void {
  for (const [index, part] of excerpt.split(/<\/?mark>/).entries()) {
    const text = part.replace(/<[^>]*>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    if (index % 2 === 0) {
      target.append(text);
    } else {
      const mark = document.createElement("mark");
      mark.textContent = text;
      target.append(mark);
    }
  }
}
