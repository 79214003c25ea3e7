import { formatSize } from "#i18n/sizes.ts";
import type { OfflineList } from "#lib/offline.ts";
import { emergencyDay, fetchList, NoRoomError, readKept, removeAll, removeLanguage, saveLanguage, visitedPages } from "./language-store.ts";

/** What the page says, in its language; values stand in braces. */
interface Words {
  lang: string;
  locale: string;
  list: string;
  emergencyPage: string;
  save: string;
  update: string;
  size: string;
  progress: string;
  saved: string;
  newer: string;
  stopped: string;
  failed: string;
  full: string;
  removed: string;
  removedAll: string;
  unsupported: string;
  noList: string;
  keptEmergency: string;
  keptVisited: string;
  keptNothing: string;
}

const section = document.querySelector<HTMLElement>("[data-save-language]");
if (section) start(section);

function start(section: HTMLElement): void {
  const words = JSON.parse(section.dataset["saveLanguage"]!) as Words;
  const find = <E extends HTMLElement>(name: string): E => section.querySelector<E>(`[data-${name}]`)!;
  const [save, stop, remove, clear] = ["save", "stop", "remove", "clear"].map((name) => find<HTMLButtonElement>(name)) as [
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  const status = find("status");
  const bar = find<HTMLProgressElement>("bar");
  const size = find("size");
  const kept = find<HTMLUListElement>("kept");
  let list: OfflineList | undefined;
  let running: AbortController | undefined;

  if (!("caches" in window) || !("serviceWorker" in navigator)) {
    status.textContent = words.unsupported;
    return;
  }

  const fill = (text: string, values: Record<string, string | number>): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
  const megabytes = (bytes: number): string => formatSize(bytes, words.locale);
  const day = (date: string | Date): string => new Date(date).toLocaleDateString(words.locale, { dateStyle: "long" });

  /** Draw what is there. `said` stands before it: how the last act ended. */
  const show = async (said = ""): Promise<void> => {
    const [{ list: own, begun }, emergency, visited] = await Promise.all([
      readKept(words.lang, words.list),
      emergencyDay(words.lang, words.emergencyPage),
      visitedPages(),
    ]);
    list ??= await fetchList(words.list);
    const isNewer = list !== undefined && own !== undefined && own.version !== list.version;
    if (list)
      size.textContent = fill(words.size, { pages: list.pages, download: megabytes(list.download), stored: megabytes(list.stored) });
    const state = own
      ? fill(words.saved, { pages: own.pages, date: day(own.date) }) + (isNewer ? ` ${fill(words.newer, { date: day(list!.date) })}` : "")
      : begun
        ? words.stopped
        : list
          ? ""
          : words.noList;
    status.textContent = said || state;
    save.textContent = own ? words.update : words.save;
    save.hidden = !list || (own !== undefined && !isNewer);
    remove.hidden = !own && !begun;
    stop.hidden = true;
    bar.hidden = true;
    const lines = [
      ...(emergency ? [fill(words.keptEmergency, { date: day(emergency) })] : []),
      ...(own ? [fill(words.saved, { pages: own.pages, date: day(own.date) })] : []),
      ...(visited.length > 0 ? [fill(words.keptVisited, { count: visited.length })] : []),
    ];
    clear.hidden = lines.length === 0;
    kept.replaceChildren(
      ...(lines.length > 0 ? lines : [words.keptNothing]).map((line) => Object.assign(document.createElement("li"), { textContent: line })),
    );
    section.dataset["state"] = own ? "saved" : begun ? "begun" : "none";
  };

  const run = async (): Promise<void> => {
    if (!list || running) return;
    const whole = list;
    running = new AbortController();
    save.hidden = true;
    remove.hidden = true;
    stop.hidden = false;
    bar.hidden = false;
    bar.max = whole.stored;
    bar.value = 0;
    stop.focus();
    let said = "";
    let tenth = -1;
    status.textContent = fill(words.progress, { done: megabytes(0), total: megabytes(whole.stored) });
    try {
      // Someone who saves a language wants pages to open without a network, whatever the browser saves otherwise.
      await navigator.serviceWorker.register("/sw.js");
      await saveLanguage(whole, words.list, running.signal, (bytes) => {
        bar.value = bytes;
        // Said aloud ten times, not a thousand.
        const now = Math.floor((10 * bytes) / whole.stored);
        if (now !== tenth) status.textContent = fill(words.progress, { done: megabytes(bytes), total: megabytes(whole.stored) });
        tenth = now;
      });
    } catch (error) {
      said = running.signal.aborted
        ? ""
        : error instanceof NoRoomError
          ? fill(words.full, { stored: megabytes(whole.stored) })
          : words.failed;
      running.abort();
    }
    running = undefined;
    await show(said);
    (save.hidden ? remove : save).focus();
  };

  save.addEventListener("click", () => void run());
  stop.addEventListener("click", () => running?.abort());
  remove.addEventListener(
    "click",
    () =>
      void removeLanguage(words.lang)
        .then(() => show(words.removed))
        .then(() => save.focus()),
  );
  clear.addEventListener("click", () => {
    running?.abort();
    void removeAll().then(() => show(words.removedAll));
  });
  void show();
  // The emergency set arrives after the page.
  void navigator.serviceWorker.ready.then(() => (running ? undefined : show()));
}
