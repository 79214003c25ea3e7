import { checkStamp, stampFields, type CheckedStamp, type KeptStamp, type Stamp, type StampField } from "#lib/stamp.ts";
import { printOrSay } from "./in-app.ts";
import { StampBox, type Heading } from "./stamp-box.ts";
import type { Floors } from "./stamp-sizes.ts";
import { forgetStamp, keepStamp, readStamp } from "./stamp-store.ts";

/**
 * The form with which a unit puts its name, telephone and the day on a sheet. What is typed stays on the device and is
 * read from its storage alone: the address of the page is never looked at. Without script the form does not show.
 */
interface Words extends Record<string, string> {
  done: string;
  waits: string;
  cleaned: string;
  notPrinted: string;
  forgotten: string;
  noRoom: string;
}

const form = document.querySelector<HTMLFormElement>("form[data-stamp-form]");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const words = JSON.parse(form.dataset["words"]!) as Words;
  const denied = (form.dataset["denied"] ?? "").split(" ").filter(Boolean);
  const find = <E extends HTMLElement>(name: string): E => form.querySelector<E>(`[data-stamp-${name}]`)!;
  const inputs = Object.fromEntries(stampFields.map((field) => [field, find<HTMLInputElement>(field)])) as Record<
    StampField,
    HTMLInputElement
  >;
  const [keep, confirm, warning, status] = [
    find<HTMLInputElement>("keep"),
    find<HTMLInputElement>("confirm"),
    find("warning"),
    find("status"),
  ];
  const sheet = document.querySelector<HTMLElement>(".sheet");
  const box =
    sheet && form.dataset["floors"]
      ? new StampBox(sheet, JSON.parse(form.dataset["floors"]) as Floors, JSON.parse(form.dataset["headings"]!) as Heading[])
      : undefined;
  let confirmed = "";
  let first: HTMLInputElement | undefined;

  const typed = (): Stamp => ({ unit: inputs.unit.value, phone: inputs.phone.value, date: inputs.date.value });

  /** Judge what is typed and show it on the sheet; `first` is then the field that keeps it from being printed. */
  function update(): void {
    const checked = checkStamp(typed(), denied);
    const { mobile } = checked;
    confirm.checked = mobile !== undefined && mobile === confirmed;
    warning.hidden = mobile === undefined;
    const waits = mobile !== undefined && !confirm.checked;
    const stamp = waits ? { ...checked.stamp, phone: "" } : checked.stamp;
    const isEmpty = !stamp.unit && !stamp.phone && !stamp.date;
    if (isEmpty) box?.clear();
    const hasRoom = isEmpty || !box || box.show(stamp);
    first = say(checked, hasRoom) ?? (waits ? confirm : undefined);
    if (waits) status.textContent = words.waits;
    else if (isEmpty || !hasRoom) status.textContent = "";
    else if (checked.cleaned)
      status.textContent = words.cleaned.replace("{text}", () => [stamp.unit, stamp.phone, stamp.date].filter(Boolean).join(" · "));
    else status.textContent = words.done;
  }

  /** Write each reason below its field; returns the first field that has one. */
  function say(checked: CheckedStamp, hasRoom: boolean): HTMLInputElement | undefined {
    let found: HTMLInputElement | undefined;
    for (const field of stampFields) {
      const problem = checked.problems[field] ?? (!hasRoom && field === roomField(checked.stamp) ? "noRoom" : undefined);
      find(`${field}-problem`).textContent = problem ? words[problem]! : "";
      inputs[field].setAttribute("aria-invalid", String(problem !== undefined));
      if (problem) found ??= inputs[field];
    }
    return found;
  }

  function save(): void {
    const kept: KeptStamp = { ...typed(), confirmed };
    keepStamp(kept, keep.checked);
  }

  const before = readStamp();
  if (before) {
    for (const field of stampFields) inputs[field].value = before.kept[field];
    confirmed = before.kept.confirmed;
    keep.checked = before.remembered;
  }
  form.addEventListener("input", (event) => {
    if (event.target === confirm) confirmed = confirm.checked ? (checkStamp(typed(), denied).mobile ?? "") : "";
    update();
    save();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    update();
    if (first) {
      form.querySelector("details")!.open = true;
      status.textContent = words.notPrinted;
      first.focus();
    } else if (box) printOrSay(form);
  });
  find("forget").addEventListener("click", () => {
    form.reset();
    confirmed = "";
    forgetStamp();
    update();
    status.textContent = words.forgotten;
  });

  document.documentElement.classList.add("can-stamp");
  form.hidden = false;
  if (box) showBeside(form, before !== undefined);
  update();
  if (first) form.querySelector("details")!.open = true;
  // Sizes are measured, so they wait for the sheet's own letters.
  void document.fonts?.ready.then(update);
}

/** The field to shorten: the name, where there is one. */
function roomField(stamp: Stamp): StampField {
  return stamp.unit ? "unit" : "phone";
}

/**
 * A sheet's page is as wide as its paper, so that a phone shows it smaller than life: the form is drawn larger by the
 * same measure. Where there is room beside the sheet the form stands open.
 */
function showBeside(form: HTMLFormElement, isFilled: boolean): void {
  const root = document.documentElement;
  const scale = Math.max(1, root.clientWidth / screen.width);
  root.style.setProperty("--screen-scale", String(Math.round(scale * 100) / 100));
  const paper = document.querySelector(".sheet")!.getBoundingClientRect().width;
  const isBeside = root.clientWidth > paper + 380;
  root.classList.toggle("stamp-is-beside", isBeside);
  if (isFilled || isBeside) form.querySelector("details")!.open = true;
}
