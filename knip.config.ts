import type { KnipConfig } from "knip";

import routes from "./app/routes.ts";

/** Every page is an entry, as the table of addresses has it; what none of them reaches is not used. */
export default {
  entry: [
    "app/worker.ts",
    "app/{root,entry.server}.tsx",
    "app/{routes,entry.client}.ts",
    // A process of its own, started by its name.
    "tests/journeys/killable.ts",
    ...routes.map(({ file }) => `app/${file}`),
  ],
  project: ["{app,db,mocks,tests,tools}/**/*.{ts,tsx}"],
  ignoreBinaries: ["apt-get"],
} satisfies KnipConfig;
