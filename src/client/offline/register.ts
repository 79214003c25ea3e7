// The emergency pages are kept for when there is no network; not for readers who save data, and not while editing.
// Browsers inside other apps, and pages opened from a disk, may refuse: then everything works as without.
const { connection, serviceWorker } = navigator as Navigator & { connection?: { saveData?: boolean } };
if (import.meta.env.PROD && !connection?.saveData) addEventListener("load", () => serviceWorker?.register("/sw.js").catch(() => 0));
