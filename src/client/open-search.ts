// "/" and Ctrl or ⌘ K lead to the search field on every page: the one of the page, else the one behind the lens.
const box = document.querySelector<HTMLDetailsElement>("[data-open-search]");
const field = (box ?? document).querySelector<HTMLInputElement>("[name=q]");

addEventListener("keydown", (e) => {
  const t = e.target as HTMLElement;
  if (e.key === "Escape" && box?.open && box.contains(t)) {
    box.open = false;
    box.querySelector("summary")!.focus();
  }
  if (
    e.key === "k" && (e.ctrlKey || e.metaKey)
      ? !e.altKey
      : e.key === "/" && !e.ctrlKey && !e.metaKey && !t.closest("input,textarea,select,[contenteditable]")
  ) {
    e.preventDefault();
    if (box) box.open = true;
    field?.focus();
  }
});
box?.addEventListener("toggle", () => box.open && field?.focus());

// What is typed stays on the device: a fragment is not sent to the server.
addEventListener("submit", (e) => {
  const form = e.target as HTMLFormElement;
  const q = form.elements.namedItem("q") as HTMLInputElement | null;
  if (!q || e.defaultPrevented) return;
  e.preventDefault();
  location.href = `${form.action}#q=${encodeURIComponent(q.value)}`;
});
