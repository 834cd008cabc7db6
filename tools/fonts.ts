/**
 * Cuts Noto Sans to what names and certificates need, and writes it to `app/certificates/fonts/`.
 *
 * Run it with `node tools/fonts.ts` after changing the characters below or the version of the font;
 * the same inputs give the same bytes. The result is checked in, so that a build needs neither
 * this script nor the packages that it uses.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

const TARGET = new URL("../app/certificates/fonts/", import.meta.url);

const WEIGHTS = {
  "noto-sans-regular.ttf": import.meta
    .resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  "noto-sans-semibold.ttf": import.meta
    .resolve("@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
};
const LICENCE = import.meta
  .resolve("@expo-google-fonts/noto-sans/LICENSE_FONT");

/** First and last code points, inclusive. */
const CHARACTERS: [from: number, to: number][] = [
  [0x0020, 0x007e], // Basic Latin
  [0x00a0, 0x024f], // Latin-1, Extended-A, Extended-B: Welsh, Central European, African
  [0x0251, 0x0251], // Cameroonian and Ewe letters that have capitals in Extended-B
  [0x0253, 0x0257],
  [0x0259, 0x025b],
  [0x0263, 0x0263],
  [0x0268, 0x0269],
  [0x0272, 0x0272],
  [0x0289, 0x028b],
  [0x02b9, 0x02bc], // ʻokina and letter apostrophes
  [0x0300, 0x0319], // accents for pairs without a letter of their own: Yoruba ọ́;
  [0x031b, 0x0338], // none of these moves the pen, and 031A would
  [0x0370, 0x03ff], // Greek
  [0x0400, 0x052f], // Cyrillic
  [0x1e00, 0x1eff], // Latin Extended Additional: Vietnamese, Welsh ẁ, Yoruba ẹ
  [0x2010, 0x2015], // hyphens and dashes
  [0x2018, 0x201f], // quotation marks
  [0x2022, 0x2022], // bullet
  [0x2026, 0x2026], // ellipsis
];

/** Nothing in a certificate uses these: no shaping, no screen hinting, no axes. */
const UNUSED_TABLES = ["GDEF", "GPOS", "GSUB", "STAT", "gasp", "prep", "name"];

const text = CHARACTERS.flatMap(([from, to]) =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    String.fromCodePoint(from + index),
  ),
).join("");

await mkdir(TARGET, { recursive: true });

for (const [target, source] of Object.entries(WEIGHTS)) {
  const cut = await subsetFont(await readFile(new URL(source)), text, {
    targetFormat: "truetype",
    keepFeatures: [],
    noHinting: true,
    dropTables: UNUSED_TABLES,
  });
  await writeFile(new URL(target, TARGET), cut);
}

await copyFile(new URL(LICENCE), new URL("OFL.txt", TARGET));
