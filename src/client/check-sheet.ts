import { checkSheet, type CheckRow } from "#lib/sheet-check.ts";

interface Row extends CheckRow {
  title: string;
  current: string;
}

/** Look up the code of a printed sheet in the list of the page, and show the genuine sheet. Nothing is sent anywhere. */
const form = document.querySelector<HTMLFormElement>("form[data-check-sheet]");
const result = document.querySelector<HTMLElement>("[data-check-result]");
if (form && result) start(form, result);

function start(form: HTMLFormElement, result: HTMLElement): void {
  const input = form.querySelector("input")!;
  const rows = [...document.querySelectorAll<HTMLElement>("[data-sheet-code]")].map(rowOf);
  const word = (name: string, code = ""): string => (form.dataset[name] ?? "").replace("{code}", () => code);
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const answer = checkSheet(input.value, rows);
    result.className = `check-result ${answer.result === "genuine" ? "is-found" : "is-missing"}`;
    switch (answer.result) {
      case "unreadable":
        return result.replaceChildren(line(word("unreadable")));
      case "unknown":
        return result.replaceChildren(line(word("missing")));
      case "not-made":
        return result.replaceChildren(line(word("notMade", String(answer.row.code))), line(link(answer.row.kit, word("all"))));
      case "withdrawn":
        return result.replaceChildren(line(answer.row.withdrawn ?? ""));
      case "genuine":
        return result.replaceChildren(
          line(word("found", answer.code)),
          line(answer.row.title),
          line(answer.row.current),
          line(link(answer.path, word("original"))),
          picture(answer.path, word("image", answer.code)),
          line(link(answer.row.kit, word("all"))),
        );
    }
  });
}

function rowOf(element: HTMLElement): Row {
  const { sheetCode = "", sheets = "", kit = "", withdrawn, title = "", current = "" } = element.dataset;
  return { code: Number(sheetCode), sheets: sheets.split(" "), kit, withdrawn, title, current };
}

function line(content: string | Node): HTMLElement {
  const paragraph = document.createElement("p");
  paragraph.append(content);
  return paragraph;
}

function link(href: string, text: string): HTMLElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Height of the picture of a sheet, in pixels of the page, at most. */
const tallest = 560;

/** The genuine sheet as it is on its own page, in small: exact in every format, whether there are print files or not. */
function picture(path: string, name: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "check-picture";
  const frame = document.createElement("iframe");
  frame.src = path;
  frame.title = name;
  frame.tabIndex = -1;
  frame.addEventListener("load", () => {
    const sheet = frame.contentDocument?.querySelector<HTMLElement>(".sheet");
    if (!sheet) return box.remove();
    showAlone(sheet);
    frame.style.inlineSize = `${sheet.getBoundingClientRect().width}px`;
    const { left, top, right, bottom, width, height } = sheet.getBoundingClientRect();
    const scale = Math.min(box.clientWidth / width, tallest / height, 1);
    frame.style.inlineSize = `${right}px`;
    frame.style.blockSize = `${bottom}px`;
    frame.style.transform = `scale(${scale}) translate(${-left}px, ${-top}px)`;
    box.style.inlineSize = `${width * scale}px`;
    box.style.blockSize = `${height * scale}px`;
  });
  box.append(frame);
  return box;
}

/** Hide what stands beside an element on its page, for instance links and forms around a sheet. */
function showAlone(element: HTMLElement): void {
  for (let each = element; each.parentElement && each.tagName !== "BODY"; each = each.parentElement) {
    for (const sibling of each.parentElement.children) if (sibling !== each) (sibling as HTMLElement).style.display = "none";
  }
}
