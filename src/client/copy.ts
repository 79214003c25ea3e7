/**
 * <copy-text data-button="Copy" data-done="Copied" data-failed="…"><pre>text</pre></copy-text>
 * Adds a button that copies the text and says so. Where copying is not allowed (browsers inside other apps), the text is
 * selected and the words say how to copy it by hand. Without script the text stands there to be selected.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    if (this.querySelector("button")) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = this.dataset["button"] ?? "";
    const status = document.createElement("p");
    status.className = "small";
    status.setAttribute("role", "status");
    this.append(button, status);
    button.addEventListener("click", () => {
      void this.#copy().then((copied) => {
        status.textContent = (copied ? this.dataset["done"] : this.dataset["failed"]) ?? "";
      });
    });
  }

  async #copy(): Promise<boolean> {
    const source = this.querySelector("pre, textarea, p");
    if (!source) return false;
    const text = source instanceof HTMLTextAreaElement ? source.value : (source.textContent ?? "");
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      if (source instanceof HTMLTextAreaElement) {
        source.focus();
        source.select();
        return false;
      }
      const range = document.createRange();
      range.selectNodeContents(source);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
      return false;
    }
  }
}

if (!customElements.get("copy-text")) customElements.define("copy-text", CopyText);
