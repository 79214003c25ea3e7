/**
 * `<copy-text data-label data-done data-failed>` around a text adds a button that copies it and says so.
 * Where the clipboard is forbidden, as in the browsers inside chat apps, the text is selected instead and the
 * message says how to copy it by hand. Without script the text simply stands there.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector("button[data-copy]")) return;
    const { label = "", done = "", failed = "" } = this.dataset;
    const button = document.createElement("button");
    const status = document.createElement("span");
    button.type = "button";
    button.className = "button";
    button.dataset["copy"] = "";
    button.textContent = label;
    status.setAttribute("role", "status");
    status.className = "small copy-status";
    this.append(button, status);
    button.addEventListener("click", () => {
      void this.#copy().then((copied) => {
        status.textContent = copied ? done : failed;
      });
    });
  }

  /** The element whose text is copied: a field as it was edited, or the first child. */
  get #target(): HTMLElement {
    return this.querySelector<HTMLElement>("textarea, [data-copy-source], pre") ?? (this.firstElementChild as HTMLElement);
  }

  async #copy(): Promise<boolean> {
    const target = this.#target;
    const text = target instanceof HTMLTextAreaElement ? target.value : (target.textContent ?? "").trim();
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      if (target instanceof HTMLTextAreaElement) target.select();
      else getSelection()?.selectAllChildren(target);
      return false;
    }
  }
}

customElements.define("copy-text", CopyText);
