import { readKept, type KeptStamp } from "#lib/stamp.ts";

/**
 * Where the stamp goes from page to page: the tab's own storage, and the device's only if the person asks.
 * Never the address: a link that was sent by somebody else must not bring a number along.
 */
const key = "tem-don-vi";

/** What was typed before, and whether the device remembers it. Storage may be switched off: then nothing. */
export function readStamp(): { kept: KeptStamp; remembered: boolean } | undefined {
  const remembered = readKept(get("localStorage"));
  const kept = readKept(get("sessionStorage")) ?? remembered;
  return kept && { kept, remembered: remembered !== undefined };
}

/** Keep it for this tab, and on the device only where `remember` says so. */
export function keepStamp(stamp: KeptStamp, remember: boolean): void {
  const isEmpty = !stamp.unit && !stamp.phone && !stamp.date;
  put("sessionStorage", isEmpty ? undefined : stamp);
  put("localStorage", isEmpty || !remember ? undefined : stamp);
}

/** Leave nothing behind. */
export function forgetStamp(): void {
  put("sessionStorage", undefined);
  put("localStorage", undefined);
}

type Store = "sessionStorage" | "localStorage";

function get(store: Store): string | null {
  try {
    return window[store].getItem(key);
  } catch {
    return null;
  }
}

function put(store: Store, stamp: KeptStamp | undefined): void {
  try {
    if (stamp) window[store].setItem(key, JSON.stringify(stamp));
    else window[store].removeItem(key);
  } catch {
    // A full or forbidden storage must not stop anyone from printing.
  }
}
