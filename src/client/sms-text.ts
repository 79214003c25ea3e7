import { outsideBasic, smsLength } from "#lib/sms.ts";

/** Time after the last key before the length is said aloud, so that typing is not talked over. */
const sayAfterMs = 700;

/** A link in the text: people are told never to tap one in a message. */
const link = /https?:|www\.|\b[a-z0-9-]+\.(?:vn|com|net|org|info|top|xyz|link|app|me|example)\b/i;

/**
 * <sms-text data-label data-reset data-count data-gsm data-ucs data-outside data-link> around the length and a copy-text.
 * Turns the text into a field that can be edited; the length follows every key and is said politely once typing rests.
 * Without script the built length stands beside the built text.
 */
class SmsText extends HTMLElement {
  #original = "";
  #timer = 0;

  connectedCallback(): void {
    const pre = this.querySelector("pre");
    const shown = this.querySelector<HTMLElement>("[data-length]");
    if (!pre || !shown) return;
    this.#original = pre.textContent;
    const field = document.createElement("textarea");
    field.value = this.#original;
    field.spellcheck = false;
    field.rows = 4;
    field.setAttribute("aria-label", this.#word("label"));
    pre.replaceWith(field);

    const details = document.createElement("p");
    details.className = "small";
    const status = document.createElement("p");
    status.className = "visually-hidden";
    status.setAttribute("role", "status");
    const reset = document.createElement("button");
    reset.type = "button";
    reset.className = "button";
    reset.textContent = this.#word("reset");
    reset.hidden = true;
    shown.after(details);
    this.append(reset, status);

    const show = (): string => {
      const { encoding, characters, parts } = smsLength(field.value);
      const count = this.#word("count").replace("{characters}", String(characters)).replace("{parts}", String(parts));
      const letters = outsideBasic(field.value);
      const notes = [
        this.#word(encoding === "gsm-7" ? "gsm" : "ucs"),
        // A message that is meant to be without marks has one or two by mistake; others are full of them.
        letters.length > 0 && letters.length <= 3 ? this.#word("outside").replace("{letters}", letters.join(" ")) : "",
        link.test(field.value) ? this.#word("link") : "",
      ].filter(Boolean);
      shown.textContent = count;
      details.textContent = notes.join(" ");
      reset.hidden = field.value === this.#original;
      return [count, ...notes.slice(1)].join(". ");
    };
    show();
    field.addEventListener("input", () => {
      const words = show();
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => (status.textContent = words), sayAfterMs);
    });
    reset.addEventListener("click", () => {
      field.value = this.#original;
      status.textContent = show();
      field.focus();
    });
  }

  disconnectedCallback(): void {
    window.clearTimeout(this.#timer);
  }

  #word(name: string): string {
    return this.dataset[name] ?? "";
  }
}

if (!customElements.get("sms-text")) customElements.define("sms-text", SmsText);
