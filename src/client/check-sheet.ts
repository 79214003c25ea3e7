import { parseSheetCode } from "#lib/sheet-code.ts";

/** Look up the code of a printed sheet in the list of the page; nothing is sent anywhere. */
const form = document.querySelector<HTMLFormElement>("form[data-check-sheet]");
const result = document.querySelector<HTMLElement>("[data-check-result]");
if (form && result) start(form, result);

function start(form: HTMLFormElement, result: HTMLElement): void {
  const input = form.querySelector("input")!;
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(input.value);
  });

  function show(typed: string): void {
    const found = find(typed);
    result.className = `check-result ${found && !found.withdrawn ? "is-found" : "is-missing"}`;
    result.replaceChildren();
    if (!found) return say(form.dataset["missing"]!);
    if (found.withdrawn) return say(found.withdrawn);
    say(form.dataset["found"]!.replace("{code}", found.code));
    say(found.current);
    const link = document.createElement("a");
    link.href = found.path;
    link.textContent = form.dataset["original"]!;
    const line = document.createElement("p");
    line.append(link);
    result.append(line);
  }

  function say(text: string): void {
    const line = document.createElement("p");
    line.textContent = text;
    result.append(line);
  }
}

function find(typed: string): { code: string; path: string; current: string; withdrawn: string | undefined } | undefined {
  const parsed = parseSheetCode(typed);
  if (!parsed) return undefined;
  const row = document.querySelector<HTMLElement>(`[data-sheet-code="${parsed.code}"]`);
  if (!row) return undefined;
  const sheets = (row.dataset["sheets"] ?? "").split(" ");
  const lang = parsed.lang ?? sheets[0]?.split(":")[0] ?? "";
  if (parsed.format && !sheets.includes(`${lang}:${parsed.format}`)) return undefined;
  const kit = row.dataset["kit"]!;
  const path = parsed.format ? kit.replace(/^\/[^/]+\//, `/${lang}/`) + `${parsed.format}/` : kit;
  const code = [parsed.code, parsed.format?.toUpperCase(), parsed.format ? lang : undefined].filter(Boolean).join("-");
  return { code, path, current: row.dataset["current"] ?? "", withdrawn: row.dataset["withdrawn"] };
}
