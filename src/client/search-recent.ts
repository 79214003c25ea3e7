const key = "search-recent";
const most = 8;

/** What was searched for on this device; undefined when the reader has not asked to keep it, or nothing can be stored. */
function read(): string[] | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? "null") as unknown;
    return Array.isArray(stored) ? stored.filter((item): item is string => typeof item === "string").slice(0, most) : undefined;
  } catch {
    return undefined;
  }
}

function write(items: readonly string[] | undefined): void {
  try {
    if (items) localStorage.setItem(key, JSON.stringify(items));
    else localStorage.removeItem(key);
  } catch {
    // A browser that stores nothing searches all the same.
  }
}

/** Keep a query, if the reader wants that. Long ones are pasted messages and are never kept. */
export function keepRecent(query: string): void {
  const items = read();
  if (items && query && query.length <= 60) write([query, ...items.filter((item) => item !== query)].slice(0, most));
}

/** Show the box "remember my searches" and, when it is ticked, the searches as buttons. */
export function offerRecent(section: HTMLElement, choose: (query: string) => void): void {
  const box = section.querySelector<HTMLInputElement>("[data-search-remember]")!;
  const list = section.querySelector<HTMLElement>("[data-search-recent]")!;
  const draw = (): void => {
    const items = read();
    box.checked = items !== undefined;
    list.hidden = !items?.length;
    list.replaceChildren(
      ...(items ?? []).map((query) => {
        const item = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = query;
        button.addEventListener("click", () => choose(query));
        item.append(button);
        return item;
      }),
    );
  };
  box.addEventListener("change", () => {
    write(box.checked ? [] : undefined);
    draw();
  });
  box.closest<HTMLElement>("[data-search-remembering]")!.hidden = false;
  draw();
}
