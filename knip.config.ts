import type { KnipConfig } from "knip";

import routes from "./app/routes.ts";

/** Every page is an entry, as the table of addresses has it; what none of them reaches is not used. */
export default {
  entry: [
    "app/worker.ts",
    "app/{root,entry.server}.tsx",
    "app/{routes,entry.client}.ts",
    // Started, or loaded, by their names.
    "tests/bench/drawing/worker.ts",
    "tests/journeys/killable.ts",
    "app/account/request-for-support.server.ts",
    "app/certificates/pdf/{prepare-parts,prepared-parts}.ts",
    "app/dictionary/blank-record.ts",
    "app/feedback/open-feedback.server.ts",
    "app/offline/blank-pages.ts",
    "app/offline/worker/service-worker.ts",
    ...routes.map(({ file }) => `app/${file}`),
  ],
  project: ["{app,db,mocks,tests,tools}/**/*.{ts,tsx}"],
  // Of its styles alone.
  ignoreDependencies: ["@govuk-one-login/service-header"],
  ignoreBinaries: ["apt-get", "pdfsig"],
} satisfies KnipConfig;
