/** The part of a service worker's world that ours uses. TypeScript has it only instead of a page's world, and this project needs both. */
export interface WorkerScope {
  location: Location;
  navigator: Navigator & { connection?: { saveData?: boolean } };
  registration: { navigationPreload?: { enable(): Promise<void> } };
  clients: {
    matchAll(options: { type: "window"; includeUncontrolled: true }): Promise<readonly { url: string }[]>;
    claim(): Promise<void>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: LastingEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
}

/** An event during which the worker is kept alive. */
export interface LastingEvent {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface FetchEvent extends LastingEvent {
  request: Request;
  preloadResponse: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}
