/** "Which rule applied on this day": shows of the page's own list only what was in force on the chosen day. */
const form = document.querySelector<HTMLFormElement>("form[data-law-lookup]");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=date]")!;
  const status = document.querySelector<HTMLElement>("[data-law-status]")!;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-law-from]")];
  form.hidden = false;

  const show = (): void => {
    const day = input.value;
    let count = 0;
    for (const row of rows) {
      const { lawFrom = "", lawTo = "" } = row.dataset;
      row.hidden = day !== "" && !(lawFrom !== "" && lawFrom <= day && (lawTo === "" || day <= lawTo));
      if (!row.hidden) count++;
    }
    status.textContent = day
      ? status.dataset["words"]!.replace("{count}", String(count)).replace(
          "{date}",
          new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(
            new Date(`${day}T00:00:00Z`),
          ),
        )
      : "";
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  input.addEventListener("change", show);
}

export {};
