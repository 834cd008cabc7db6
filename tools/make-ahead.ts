import { readFile } from "node:fs/promises";

import { appLoader } from "./app-loader.ts";

/** Writes what is made ahead to standard output; run by `tools/made-ahead.ts` while the Worker is built. */
const load = await appLoader();
const { blankQualifications } = await load("dictionary/blank-record.ts");
const { blankPages } = await load("offline/blank-pages.ts");
const { prepareParts } = await load("certificates/pdf/prepare-parts.ts");
const { partsAsText } = await load("certificates/pdf/prepared-parts.ts");
const { readTrueType } = await load("certificates/pdf/true-type.ts");
const made = {
  dictionary: await blankQualifications(),
  offline: await blankPages(),
  certificateParts: partsAsText(
    prepareParts({
      regular: readTrueType(await font("regular")),
      bold: readTrueType(await font("semibold")),
    }),
  ),
};
// Closing it in order takes longer than all the rest.
process.stdout.write(JSON.stringify(made), () => process.exit());

function font(weight: string): Promise<Buffer> {
  const file = `../app/certificates/fonts/noto-sans-${weight}.ttf`;
  return readFile(new URL(file, import.meta.url));
}
