import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";
import { budgets } from "#config/budgets.ts";

const help = `npm run fonts
  Makes the heading font of the pages again: Be Vietnam Pro ExtraBold, cut down to the
  letters of Vietnamese and English, into src/assets/fonts. Run it after the font package
  was updated, and commit the result.`;

/** Every letter that Vietnamese writes, in both cases, from the vowels and the five tone marks. */
function vietnameseLetters(): string {
  const tones = ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"];
  const lower = [..."aăâeêioôơuưy"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC"))).join("");
  return `${lower}${lower.toUpperCase()}đĐ`;
}

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
const punctuation = "“”‘’–—…·›×₫°";

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(help);
  const original = createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/800ExtraBold/BeVietnamPro_800ExtraBold.ttf");
  const subset = await subsetFont(await readFile(original), ascii + vietnameseLetters() + punctuation, {
    targetFormat: "woff2",
    keepFeatures: ["kern", "mark", "mkmk", "ccmp"],
    noHinting: true,
  });
  if (subset.length > budgets.pageFont) {
    throw new Error(
      `The subset has ${subset.length} bytes, more than budgets.pageFont (${budgets.pageFont}). Take letters or features out in scripts/fonts.ts.`,
    );
  }
  const target = join(dirname(fileURLToPath(import.meta.url)), "../src/assets/fonts/be-vietnam-pro-800.woff2");
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.part`, subset);
  await rename(`${target}.part`, target);
  console.log(`src/assets/fonts/be-vietnam-pro-800.woff2: ${subset.length} bytes`);
}

await main();
