/**
 * Cuts Noto Sans to what names and certificates need, and writes it to `app/certificates/fonts/`.
 *
 * Run it with `node tools/fonts.ts` after changing `characters.ts` or the version of the font;
 * the same inputs give the same bytes. The result is checked in, so that a build needs neither
 * this script nor the packages that it uses.
 */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

import { CHARACTERS } from "../app/certificates/characters.ts";

const TARGET = new URL("../app/certificates/fonts/", import.meta.url);

const WEIGHTS = {
  "noto-sans-regular.ttf": import.meta
    .resolve("@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf"),
  "noto-sans-semibold.ttf": import.meta
    .resolve("@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf"),
};
const LICENCE = import.meta
  .resolve("@expo-google-fonts/noto-sans/LICENSE_FONT");

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
