import { foldMarks } from "#lib/fold.ts";

/** Narrows a list of cards while one types, with or without marks. Without script the filters above are plain links. */
const field = document.querySelector<HTMLElement>("[data-narrow]");
if (field) start(field);

function start(field: HTMLElement): void {
  const input = field.querySelector("input")!;
  const status = field.querySelector<HTMLElement>("[role=status]")!;
  const cards = [...document.querySelectorAll<HTMLElement>(".cards > .card, .gallery > li")].map((card) => ({
    card,
    text: foldMarks(card.textContent ?? ""),
  }));
  field.hidden = false;
  input.addEventListener("input", () => {
    const words = foldMarks(input.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { card, text } of cards) {
      card.hidden = !words.every((word) => text.includes(word));
      if (!card.hidden) count++;
    }
    for (const section of document.querySelectorAll<HTMLElement>("section:has(> .gallery)")) {
      section.hidden = !section.querySelector(".gallery > li:not([hidden])");
    }
    status.textContent = words.length > 0 ? status.dataset["words"]!.replace("{count}", String(count)) : "";
  });
}
