import { createServer } from "vite";

/** Writes the blank page to standard output; run by `tools/dictionary.ts` while the Worker is built. */
const server = await createServer({
  mode: "production",
  logLevel: "error",
  appType: "custom",
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const { blankPage } = await server.ssrLoadModule(
  "/app/dictionary/blank-page.ts",
);
// Closing it in order takes longer than all the rest.
process.stdout.write(await blankPage(), () => process.exit());
