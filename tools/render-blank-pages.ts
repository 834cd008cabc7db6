import { createServer } from "vite";

/** Writes the blank pages to standard output; run by `tools/blank-pages.ts` while the Worker is built. */
const server = await createServer({
  mode: "production",
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { blankQualifications } = await server.ssrLoadModule(
  "/app/dictionary/blank-record.ts",
);
const { blankPages } = await server.ssrLoadModule(
  "/app/offline/blank-pages.ts",
);
const blank = {
  dictionary: await blankQualifications(),
  offline: await blankPages(),
};
// Closing it in order takes longer than all the rest.
process.stdout.write(JSON.stringify(blank), () => process.exit());
