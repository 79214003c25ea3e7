// "/" and Ctrl or ⌘ K lead to the search field from every page.
addEventListener("keydown", (e) => {
  const t = e.target as HTMLElement;
  if (
    e.key === "k" && (e.ctrlKey || e.metaKey)
      ? !e.altKey
      : e.key === "/" && !e.ctrlKey && !e.metaKey && !t.closest("input,textarea,select,[contenteditable]")
  ) {
    e.preventDefault();
    const q = document.querySelector<HTMLElement>("#q");
    if (q) q.focus();
    else location.href = `${document.querySelector<HTMLAnchorElement>("[data-open-search]")!.href}#q`;
  }
});
