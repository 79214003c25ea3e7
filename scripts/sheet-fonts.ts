import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { widthTable } from "#lib/font-tables.ts";

const help = `node scripts/sheet-fonts.ts
  Makes the fonts of the sheets again: Be Vietnam Pro Medium, Bold and ExtraBold, cut down to the letters of
  Vietnamese and English, into src/assets/fonts, and their advance widths into src/config/font-widths.ts, from
  which headlines are fitted. Run it after the font package was updated, and commit the result.`;

const weights = {
  500: "500Medium/BeVietnamPro_500Medium",
  700: "700Bold/BeVietnamPro_700Bold",
  800: "800ExtraBold/BeVietnamPro_800ExtraBold",
};

/** Every letter that Vietnamese writes, in both cases, from the vowels and the five tone marks. */
function vietnameseLetters(): string {
  const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
  const lower = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))).join("");
  return `${lower}${lower.toUpperCase()}đĐ`;
}

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
const letters = `${ascii}${vietnameseLetters()}éÉ“”‘’–—…·›×₫°→✓\u00a0`;

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.part`, content);
  await rename(`${path}.part`, path);
}

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(help);
  const src = join(dirname(fileURLToPath(import.meta.url)), "../src");
  const require = createRequire(import.meta.url);
  const tables: string[] = [];
  for (const [weight, file] of Object.entries(weights)) {
    const original = await readFile(require.resolve(`@expo-google-fonts/be-vietnam-pro/${file}.ttf`));
    const options = { keepFeatures: ["kern", "mark", "mkmk", "ccmp"], noHinting: true };
    const subset = await subsetFont(original, letters, { ...options, targetFormat: "woff2" });
    await replaceFile(join(src, `assets/fonts/sheet-${weight}.woff2`), subset);
    const widths = widthTable(await subsetFont(original, letters, { ...options, targetFormat: "sfnt" }));
    const rows = [...widths].map(([width, characters]) => `    ${width}: ${JSON.stringify(characters)},`);
    tables.push(`  ${weight}: {\n${rows.join("\n")}\n  },`);
    console.log(`src/assets/fonts/sheet-${weight}.woff2: ${subset.length} bytes`);
  }
  const text = [
    "/**",
    " * Advance widths of Be Vietnam Pro in thousandths of the font size: weight → width → the characters that have it.",
    " * Made by scripts/sheet-fonts.ts; not edited by hand.",
    " */",
    "export const fontWidths: Record<500 | 700 | 800, Record<number, string>> = {",
    ...tables,
    "};",
    "",
  ].join("\n");
  await replaceFile(join(src, "config/font-widths.ts"), text);
}

await main();
