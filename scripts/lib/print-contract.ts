/** What a build hands to the print shop. */
export interface PrintQueueOptions {
  /** Folder of the built site, absolute. Files are written into it, each by one rename. */
  outDir: string;
  /** The Chromium or Chrome to use, absolute. */
  browser: string;
  /** Day of the build, seconds since 1970; the only date that may enter a file. */
  epoch: number;
  /** Called after every file made or taken from the cache, and once at the start. */
  onProgress?: ((progress: PrintProgress) => void) | undefined;
  /** Told what follows the print files: pictures of the gallery, kits. */
  say?: ((text: string) => void) | undefined;
}

/** How far the print files are. */
export interface PrintProgress {
  /** Files that are in place. */
  done: number;
  /** Of these, taken from the cache. */
  fromCache: number;
  /** Files of the plan. */
  total: number;
}

/** What came of a run. */
export interface PrintResult extends PrintProgress {
  /** One line for each file that could not be made: address and reason. */
  failures: string[];
  seconds: number;
}

/** The print shop at work on one build. */
export interface PrintQueue {
  readonly total: number;
  /**
   * Make one file before all others. `path` is its address, for instance `/vi/ap-phich/gia-danh-cong-an/a4.pdf`.
   * Resolves to true when the file is in place, to false when no such print file is planned.
   * Rejects with an Error that says why when it cannot be made.
   */
  ensureSheet(path: string): Promise<boolean>;
  /**
   * Put every file in place whose page was printed before, with what is made from it, write data/sheets.json of these, and return the
   * names of all files that still have to be made (`sheets/101-a4-vi.pdf`). To be called before `run`.
   */
  takeUnchanged(): Promise<string[]>;
  /** Make all that is missing and write data/sheets.json. Resolves when the queue is empty. */
  run(): Promise<PrintResult>;
  /** Stop, close the browser, leave no half-written file. Safe to call twice. */
  close(): Promise<void>;
}
