import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedKit } from "#lib/kit-plan.ts";

/** The kits that a build plans. Throws an Error with a message for people when the build has no plan. */
export function readKitPlan(outDir: string): PlannedKit[] {
  const path = join(outDir, "data/kits-plan.json");
  if (!existsSync(path)) throw new Error(`${path} is missing, so there are no kits to pack. Build the site first: npm run build`);
  return JSON.parse(readFileSync(path, "utf8")) as PlannedKit[];
}
