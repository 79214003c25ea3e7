import { inAppName } from "#lib/in-app.ts";

/**
 * Browsers inside other apps (Zalo, Facebook) block printing, downloads and the clipboard, most of them without a word.
 * This says on the spot what to do instead: open the page in the browser, hold the picture, take the address by hand.
 */
type Note = "in" | "noPrint" | "noDownload" | "hold";

const panel = document.querySelector<HTMLElement>("[data-in-app]");
const app = inAppName(navigator.userAgent);

/** Print the page; where nothing happens, say so below `near`. */
export function printOrSay(near: HTMLElement): void {
  let started = false;
  addEventListener("beforeprint", () => (started = true), { once: true });
  try {
    window.print();
  } catch {
    // Some apps take the function away.
  }
  if (started) return;
  if (app || typeof window.print !== "function") say("noPrint", near);
  // Others open their print box a little later.
  else setTimeout(() => started || say("noPrint", near), 1500);
}

if (panel) {
  panel.querySelector("[data-in-app-address]")!.textContent = location.origin + location.pathname;
  if (app) say("in");
  addEventListener("click", (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>("a[download]");
    if (link && !event.defaultPrevented && event.button === 0 && !event.metaKey && !event.ctrlKey) download(event, link);
  });
}

function download(event: Event, link: HTMLAnchorElement): void {
  const file = new URL(link.href, location.href);
  const blocked = app !== undefined || !("download" in HTMLAnchorElement.prototype);
  if (blocked && file.pathname.endsWith(".png")) {
    event.preventDefault();
    say("hold", placeOf(link), link.href);
  } else if (blocked) {
    say("noDownload", placeOf(link));
  } else if (file.protocol.startsWith("http") && file.origin === location.origin) {
    event.preventDefault();
    void fetchOrSay(link);
  }
}

/** A file that could not be made must not end on a page of errors. */
async function fetchOrSay(link: HTMLAnchorElement): Promise<void> {
  const there = await fetch(link.href, { method: "HEAD" }).then(
    ({ ok }) => ok,
    // No network: the browser says so better than we do.
    () => true,
  );
  if (!there) {
    const words = document.createElement("span");
    words.setAttribute("role", "status");
    words.textContent = panel!.dataset["missing"]!;
    link.replaceWith(words);
    return;
  }
  const copy = document.createElement("a");
  copy.href = link.href;
  copy.download = "";
  copy.click();
}

/** The block in which a link stands. */
function placeOf(link: HTMLElement): HTMLElement {
  return link.closest<HTMLElement>("li, p, div") ?? link;
}

/** Say what is blocked and what to do, below `near` where one is given, with the picture to hold where one is given. */
function say(note: Note, near?: HTMLElement, picture?: string): void {
  if (!panel) return;
  const words = panel.querySelector<HTMLElement>("[data-in-app-say]")!;
  words.textContent = panel.dataset[note]!.replace("{app}", app ?? "");
  const image = panel.querySelector<HTMLImageElement>("img") ?? pictureBefore(panel.querySelector("[data-in-app-open]")!);
  image.hidden = picture === undefined;
  if (picture) image.src = picture;
  panel.hidden = false;
  if (!near) return;
  if (near.tagName === "LI") near.append(panel);
  else near.after(panel);
  panel.focus();
}

/** An empty picture, made only when there is one to show: a page may hold none without an address. */
function pictureBefore(place: Element): HTMLImageElement {
  const image = document.createElement("img");
  image.alt = "";
  place.before(image);
  return image;
}
