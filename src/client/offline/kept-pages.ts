import { readKept, visitedPages } from "./language-store.ts";

/** On the notice that a page is not on the device: leads to those that are. */
const section = document.querySelector<HTMLElement>("[data-kept-pages]");
if (section && "caches" in window) void start(section);

async function start(section: HTMLElement): Promise<void> {
  const { lang, list, index, indexText } = section.dataset as Record<string, string>;
  const { list: saved } = await readKept(lang!, list!);
  const addresses = (await visitedPages()).filter((path) => path.startsWith(`/${lang}/`)).slice(0, 20);
  const links = [
    ...(saved ? [link(index!, indexText!)] : []),
    ...(await Promise.all(addresses.map(async (path) => link(path, await titleOf(path))))),
  ];
  section.querySelector("ul")!.replaceChildren(...links);
  section.hidden = links.length === 0;
}

async function titleOf(path: string): Promise<string> {
  const html = (await (await caches.match(path))?.text()) ?? "";
  const { title } = new DOMParser().parseFromString(html, "text/html");
  return title.replace(/ · [^·]*$/, "") || path;
}

function link(path: string, text: string): HTMLLIElement {
  const item = document.createElement("li");
  item.append(Object.assign(document.createElement("a"), { href: path, textContent: text }));
  return item;
}
