import { describe, expect, it } from "vitest";
import { reasonIn } from "#scripts/lib/set-up.mjs";
import { decide, envForNpm, holdsAll, isNewEnough, wanted } from "#scripts/lib/dependencies.mjs";

const lock = (packages: Record<string, { version: string; optional?: boolean }>): string =>
  JSON.stringify({ packages: { "": { version: "0.1.0" }, ...packages } });
const lockText = lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/for-another-system": { version: "2.0.0", optional: true } });
const whole = lock({ "node_modules/a": { version: "1.0.0" } });
const mark = wanted(lockText, "linux-x64");

describe("dependencies", () => {
  it("are missing when npm has left no note of an installation", () => {
    expect(decide({ stamp: undefined, wanted: mark, lockText, installedText: undefined })).toBe("missing");
    expect(decide({ stamp: mark, wanted: mark, lockText, installedText: undefined })).toBe("missing");
  });

  it("are ready when the stamp fits the lock file", () => {
    expect(decide({ stamp: mark, wanted: mark, lockText, installedText: whole })).toBe("ready");
  });

  it("are not installed again after a plain npm ci, only stamped", () => {
    expect(decide({ stamp: undefined, wanted: mark, lockText, installedText: whole })).toBe("stamp");
  });

  it("are installed again when the lock file asks for another version", () => {
    const newer = lock({ "node_modules/a": { version: "1.1.0" } });
    expect(decide({ stamp: mark, wanted: wanted(newer, "linux-x64"), lockText: newer, installedText: whole })).toBe("changed");
  });

  it("do not count packages for other systems as missing", () => {
    expect(holdsAll(lockText, whole)).toBe(true);
    expect(holdsAll(lock({ "node_modules/b": { version: "1.0.0" } }), whole)).toBe(false);
  });

  it("count as changed when npm's note cannot be read", () => {
    expect(holdsAll(lockText, "{ half")).toBe(false);
  });
});

describe("the Node that builds", () => {
  it("is 22.12 or newer and of an even version", () => {
    expect(["v22.12.0", "v22.23.1", "v24.0.0", "26.1.0"].map(isNewEnough)).toEqual([true, true, true, true]);
    expect(["v20.20.2", "v22.11.0", "v23.5.0", "", "no version"].map(isNewEnough)).toEqual([false, false, false, false, false]);
  });

  it("is not the project's own while npm replaces it", () => {
    expect(envForNpm({ PATH: "/p/node_modules/.bin:/usr/bin:/q/node_modules/.bin/" })["PATH"]).toBe("/usr/bin");
  });
});

describe("why an installation failed", () => {
  it("is said in one line", () => {
    expect(reasonIn("npm warn EBADENGINE x-errors\nnpm error code ENOTFOUND\nnpm error network request failed\n")).toBe(
      "network request failed",
    );
    expect(reasonIn("Reading package lists...\nE: Unable to locate package chromium\n")).toBe("Unable to locate package chromium");
    expect(reasonIn("first\nlast\n\n")).toBe("last");
  });

  it("is counted when the lock file lacks packages of other systems", () => {
    const output = "npm error code EUSAGE\nnpm error\nnpm error Missing: a@ from lock file\nnpm error Missing: b@1 from lock file\n";
    expect(reasonIn(output)).toBe("the lock file does not list 2 packages, which other systems need.");
  });
});
