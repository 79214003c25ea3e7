import { cleanQuery, isSearchable, isShareable } from "#lib/search-query.ts";
import { answer, type Answer, type Found } from "#lib/search-rank.ts";
import { loadNames, searchPages } from "./search-files.ts";
import { emergencyItem, emergencyRef, hitItem, pageItem, refOf, type SearchWords } from "./search-list.ts";
import { keepRecent, offerRecent } from "./search-recent.ts";

const shownFirst = 20;
/** Milliseconds after which the page says that the A–Z page can be read meanwhile. */
const slowAfter = 5000;
const section = document.querySelector<HTMLElement>("[data-search]");
if (section) start(section);

function start(section: HTMLElement): void {
  const words = JSON.parse(section.dataset["words"]!) as SearchWords;
  const input = section.querySelector<HTMLInputElement>("input[name=q]")!;
  const list = section.querySelector<HTMLElement>("[data-search-list]")!;
  const status = section.querySelector<HTMLElement>("[data-search-status]")!;
  const offer = section.querySelector<HTMLElement>("[data-search-offer]")!;
  const more = section.querySelector<HTMLButtonElement>("[data-search-more]")!;
  const fullText = section.querySelector<HTMLButtonElement>("[data-search-full-text]")!;
  const kinds = [...section.querySelectorAll<HTMLButtonElement>("[data-search-kind]")];
  let turn = 0;
  let timer = 0;
  let last: { query: string; answer: Answer; shown: number } | undefined;

  const run = async (): Promise<void> => {
    const mine = ++turn;
    const query = cleanQuery(input.value);
    showAddress(query, input.value);
    list.removeAttribute("data-search-state");
    if (!input.value.trim()) {
      last = undefined;
      show();
      list.setAttribute("data-search-state", "done");
      return;
    }
    if (!last) status.textContent = words.loading;
    const waiting = last ? 0 : window.setTimeout(() => mine === turn && (status.textContent = words.slow), slowAfter);
    try {
      const lines = await loadNames(words.lang).finally(() => clearTimeout(waiting));
      if (mine !== turn) return;
      const found = answer(lines, isSearchable(query) ? input.value : "");
      last = { query, answer: found, shown: shownFirst };
      press(kinds[0]!);
      show();
    } catch {
      if (mine !== turn) return;
      last = undefined;
      show();
      const pages = await searchPages(query, 10).catch(() => []);
      if (mine !== turn) return;
      status.textContent = words.failed;
      list.replaceChildren(emergencyItem(words), ...pages.map((page) => pageItem(page, words)));
    }
    list.setAttribute("data-search-state", "done");
  };

  /** Draw the last answer, as far as the pressed kind and the number of hits allow. */
  const show = (): void => {
    more.hidden = true;
    fullText.hidden = true;
    offer.hidden = true;
    section.querySelector<HTMLElement>("[data-search-kinds]")!.hidden = !last?.answer.hits.length;
    if (!last) {
      list.replaceChildren();
      status.textContent = "";
      return;
    }
    const { query, answer: found, shown } = last;
    const first = found.emergency || found.hits.length === 0;
    const hits = first ? found.hits.filter((hit) => refOf(hit) !== emergencyRef) : found.hits;
    const kind = kinds.find((button) => button.getAttribute("aria-pressed") === "true")?.dataset["searchKind"] ?? "";
    const chosen = kind ? hits.filter(({ doc }) => doc.k === kind) : hits;
    const visible = chosen.slice(0, shown);
    list.replaceChildren(
      ...(first && !kind ? [emergencyItem(words)] : []),
      ...visible.map((hit) => hitItem(hit, found.understood ?? query, words)),
    );
    count(hits);
    status.textContent = message(found, chosen.length);
    more.hidden = chosen.length <= visible.length;
    more.textContent = words.more.replace("{count}", String(chosen.length - visible.length));
    fullText.hidden = !isSearchable(query);
    offer.hidden = !found.relaxed || first;
  };

  const message = (found: Answer, shown: number): string => {
    if (found.hits.length === 0) return words.none;
    const parts = [found.relaxed ? words.relaxed.replace("{words}", found.understood ?? last!.query.slice(0, 80)) : ""];
    if (found.understood && !found.relaxed) parts.push(words.understood.replace("{words}", found.understood.slice(0, 80)));
    parts.push((shown === 1 ? words.one : words.count).replace("{count}", String(shown)));
    return parts.filter(Boolean).join(" ");
  };

  const count = (hits: readonly Found[]): void => {
    for (const button of kinds) {
      const kind = button.dataset["searchKind"];
      const number = kind ? hits.filter(({ doc }) => doc.k === kind).length : hits.length;
      button.querySelector("[data-search-count]")!.textContent = `(${number})`;
      button.hidden = kind !== "" && number === 0;
    }
  };

  const press = (button: HTMLButtonElement): void => {
    for (const other of kinds) other.setAttribute("aria-pressed", String(other === button));
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(run, 150);
  });
  input.form!.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    keepRecent(cleanQuery(input.value));
    void run();
  });
  for (const button of kinds) {
    button.addEventListener("click", () => {
      press(button);
      show();
      list.setAttribute("data-search-state", "done");
    });
  }
  more.addEventListener("click", () => {
    const from = list.querySelectorAll("li").length;
    last!.shown += 50;
    show();
    list.querySelectorAll("li")[from]?.querySelector("a")?.focus();
  });
  fullText.addEventListener("click", () => void addPages());
  section.addEventListener("keydown", (event) => walk(event, input, list));
  offerRecent(section, (query) => {
    input.value = query;
    void run();
  });

  /** Pages beyond the hits that have the words somewhere in their text. */
  async function addPages(): Promise<void> {
    const mine = turn;
    fullText.disabled = true;
    status.textContent = words.loading;
    try {
      const pages = await searchPages(last?.answer.understood ?? cleanQuery(input.value), 15);
      if (mine !== turn) return;
      const there = new Set([...list.querySelectorAll("[data-search-hit]")].map((link) => link.getAttribute("data-search-hit")));
      const items = pages.filter((page) => !there.has(page.meta["entry"] ?? page.url)).map((page) => pageItem(page, words));
      list.append(...items);
      status.textContent = items.length > 0 ? words.count.replace("{count}", String(list.children.length)) : words.fullTextNone;
      items[0]?.querySelector("a")?.focus();
      fullText.hidden = true;
    } catch {
      status.textContent = words.fullTextFailed;
    } finally {
      fullText.disabled = false;
    }
  }

  const ask = (): void => {
    const asked = askedFor();
    if (asked) {
      input.value = asked;
      void run();
    } else if (location.hash === "#q") {
      input.focus();
    }
  };
  addEventListener("hashchange", ask);
  ask();
}

/** What the address asks for: `?q=`, which can be shared, or `#q=` from a field on another page, which no server sees. */
function askedFor(): string {
  const asked = new URLSearchParams(location.hash.startsWith("#q=") ? location.hash.slice(1) : location.search);
  return asked.get("q") ?? "";
}

/** Put a short query into the address, so that it can be shared; messages and long numbers stay out of it. */
function showAddress(query: string, typed: string): void {
  const address = new URL(location.href);
  address.hash = "";
  if (query && isShareable(typed)) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(null, "", address);
}

/** Arrows lead from the field through the hits and back; Escape leads back to the field. */
function walk(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const links = [...list.querySelectorAll("a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === input;
  if (event.key === "Escape" && at >= 0) input.focus();
  if (step === 0 || (at < 0 && !inField) || (inField && step < 0)) return;
  event.preventDefault();
  if (at === 0 && step < 0) input.focus();
  else links[Math.min(links.length - 1, at + step)]?.focus();
}
