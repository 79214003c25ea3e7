import type { Lang } from "#config/locales.ts";
import { firstRate, nextRate, spokenPieces, voiceFor } from "#lib/read-aloud.ts";

/** Voices are loaded after the page; a browser that has none by then has none. */
const waitForVoicesMs = 3000;

/** The one that reads now. */
let speaking: ReadAloud | undefined;
const nowReads = (reader: ReadAloud | undefined): void => void (speaking = reader);

/**
 * <read-aloud data-lang data-button data-stop data-reading data-ended data-none data-local data-remote data-failed>
 * around a text. Adds a button that has the browser read it at about the pace of a loudspeaker, and says which voice
 * reads and whether it sends the text away. Without a voice for the language there is the reason instead of a button.
 */
class ReadAloud extends HTMLElement {
  #button: HTMLButtonElement | undefined;
  #note = document.createElement("p");
  #status = document.createElement("p");
  #voice: SpeechSynthesisVoice | undefined;
  #run = 0;

  connectedCallback(): void {
    if (this.#note.isConnected) return;
    this.#note.className = "small";
    this.#status.className = "small";
    this.#status.setAttribute("role", "status");
    this.append(this.#note, this.#status);
    if (!("speechSynthesis" in window)) return this.#sayNone();
    const look = (): void => {
      this.#voice = voiceFor(speechSynthesis.getVoices(), this.dataset["lang"] as Lang);
      if (this.#voice) this.#offer(this.#voice);
    };
    look();
    speechSynthesis.addEventListener("voiceschanged", look);
    window.setTimeout(() => {
      if (!this.#voice) this.#sayNone();
    }, waitForVoicesMs);
  }

  disconnectedCallback(): void {
    this.stop();
  }

  /** Stop reading, if this one reads. */
  stop(): void {
    if (speaking !== this) return;
    nowReads(undefined);
    this.#run++;
    speechSynthesis.cancel();
    this.#rest("");
  }

  #sayNone(): void {
    this.#note.textContent = this.dataset["none"] ?? "";
  }

  #offer(voice: SpeechSynthesisVoice): void {
    this.#note.textContent = (this.dataset[voice.localService ? "local" : "remote"] ?? "").replace("{voice}", () => voice.name);
    if (this.#button) return;
    this.#button = document.createElement("button");
    this.#button.type = "button";
    this.#button.className = "button";
    this.#button.textContent = this.dataset["button"] ?? "";
    this.#button.addEventListener("click", () => (speaking === this ? this.stop() : this.#read()));
    this.#note.before(this.#button);
  }

  #read(): void {
    speaking?.stop();
    speechSynthesis.cancel();
    const lang = this.dataset["lang"] as Lang;
    const pieces = spokenPieces(this.querySelector("pre")?.textContent ?? "", lang);
    const run = ++this.#run;
    nowReads(this);
    this.#button!.textContent = this.dataset["stop"] ?? "";
    this.#status.textContent = this.dataset["reading"] ?? "";
    const say = (index: number, rate: number): void => {
      if (run !== this.#run) return;
      const piece = pieces[index];
      if (piece === undefined) {
        nowReads(undefined);
        return this.#rest("ended");
      }
      const utterance = new SpeechSynthesisUtterance(piece);
      utterance.voice = this.#voice ?? null;
      utterance.lang = this.#voice?.lang ?? lang;
      utterance.rate = rate;
      let start = performance.now();
      utterance.onstart = () => (start = performance.now());
      utterance.onend = () => say(index + 1, nextRate(rate, piece, performance.now() - start, lang));
      utterance.onerror = () => {
        if (run !== this.#run) return;
        nowReads(undefined);
        this.#rest("failed");
      };
      speechSynthesis.speak(utterance);
    };
    say(0, firstRate);
  }

  #rest(word: "" | "ended" | "failed"): void {
    this.#button!.textContent = this.dataset["button"] ?? "";
    this.#status.textContent = word ? (this.dataset[word] ?? "") : "";
  }
}

if (!customElements.get("read-aloud")) customElements.define("read-aloud", ReadAloud);
// A voice goes on after its page is left.
window.addEventListener("pagehide", () => speaking?.stop());
