import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlannedKit } from "#lib/kit-plan.ts";
import { writeWhole } from "#scripts/lib/print/cache.ts";
import { sha256 } from "#scripts/lib/print/page-parts.ts";
import { pack, type PackedFile } from "./pack.ts";
import { wordVersion } from "./word-file.ts";

/** Raised whenever this program makes other bytes from the same files, so that kept archives are forgotten. */
const archiveVersion = "1";

/** What a kit's ZIP is made from, as one line; `sheetSums` are the checksums of the sheets. Undefined when one of them is not known. */
export function archiveKey(kit: PlannedKit, sheetSums: ReadonlyMap<string, string>): string | undefined {
  const sums = kit.sheets.map(({ file }) => sheetSums.get(file));
  return sums.includes(undefined) ? undefined : sha256("kit", archiveVersion, wordVersion, JSON.stringify([kit, sums]));
}

/**
 * Write the ZIP of a kit from the files of the build: every sheet, every text as .txt and .docx, and README.txt.
 * Returns its bytes. Throws an Error that names a file which is not there.
 */
export function writeArchive(outDir: string, kit: PlannedKit): number {
  const read = (file: string): Uint8Array => {
    try {
      return readFileSync(join(outDir, file));
    } catch (error) {
      throw new Error(`${file} is not there, so the kit would not be whole`, { cause: error });
    }
  };
  const files: PackedFile[] = [
    { name: "README.txt", bytes: plain(kit.readme), compress: true },
    ...kit.sheets.map(({ file, name }) => ({ name, bytes: read(file), compress: false })),
    ...kit.texts.flatMap(({ file, name, text }) => [
      { name: `${name}.docx`, bytes: read(file), compress: false },
      { name: `${name}.txt`, bytes: plain(text), compress: true },
    ]),
  ];
  const bytes = pack(
    files.map((file) => ({ ...file, name: `${kit.folder}/${file.name}` })),
    kit.revised,
  );
  writeWhole(join(outDir, kit.file), bytes);
  return bytes.length;
}

/** Plain text as Windows writes it. */
function plain(text: string): Uint8Array {
  return new TextEncoder().encode(`${text.replace(/\r?\n/g, "\r\n")}\r\n`);
}
