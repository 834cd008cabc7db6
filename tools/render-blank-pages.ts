import { appLoader } from "./app-loader.ts";

/** Writes the blank pages to standard output; run by `tools/blank-pages.ts` while the Worker is built. */
const load = await appLoader();
const { blankQualifications } = await load("dictionary/blank-record.ts");
const { blankPages } = await load("offline/blank-pages.ts");
const blank = {
  dictionary: await blankQualifications(),
  offline: await blankPages(),
};
// Closing it in order takes longer than all the rest.
process.stdout.write(JSON.stringify(blank), () => process.exit());
