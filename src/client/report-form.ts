/**
 * The report form: prints, and keeps what was typed on this device only if the person asks.
 * Nothing is ever sent; without script the form prints as it is.
 */
const key = "tin-bao";

const form = document.querySelector<HTMLFormElement>("form[data-report]");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const keep = form.querySelector<HTMLInputElement>("[data-keep]")!;
  const status = form.querySelector<HTMLElement>("[data-report-status]")!;
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[name]")];

  const save = (): void => {
    if (!keep.checked) return;
    const values = fields.map((field) => [
      field.name,
      field instanceof HTMLInputElement && field.type === "checkbox" ? field.checked : field.value,
    ]);
    write(JSON.stringify(Object.fromEntries(values)));
  };

  const kept = read();
  if (kept) {
    keep.checked = true;
    for (const field of fields) {
      const value = kept[field.name];
      if (field instanceof HTMLInputElement && field.type === "checkbox") field.checked = value === true;
      else if (typeof value === "string") field.value = value;
    }
  }
  form.querySelector<HTMLElement>("[data-report-tools]")!.hidden = false;
  form.addEventListener("input", save);
  keep.addEventListener("change", () => (keep.checked ? save() : forget()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    window.print();
  });
  form.querySelector("[data-clear]")!.addEventListener("click", () => {
    form.reset();
    keep.checked = false;
    forget();
    status.textContent = status.dataset["cleared"]!;
  });
}

/** Storage may be switched off, or hold what is no longer ours: then the form is simply empty. */
function read(): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "null");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function write(text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // A full or forbidden storage must not stop anyone from writing the report down.
  }
}

function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is forbidden.
  }
}

export {};
