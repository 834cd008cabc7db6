import { createServer } from "vite";

/** Loads modules of `app/` as its build has them, for tools that Node runs. */
export async function appLoader() {
  const server = await createServer({
    mode: "production",
    logLevel: "error",
    appType: "custom",
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return (path: string) => server.ssrLoadModule(`/app/${path}`);
}
