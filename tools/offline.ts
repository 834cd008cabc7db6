import { fileURLToPath } from "node:url";
import { build, type Plugin } from "vite";

import { asModule, madeAhead, packed } from "./made-ahead.ts";

const NAME = "virtual:offline";
const APP = fileURLToPath(new URL("../app/", import.meta.url));
const FOLDER = `${APP}offline/worker/`;
/** So much of the hash is enough to tell builds apart. */
const VERSION_LENGTH = 12;

/**
 * Offers what a device needs without a network as `virtual:offline`: the blank pages, and the service
 * worker that shows them. It knows which build its pages are of, so that it is another one when they are.
 */
export function offline(): Plugin {
  let isRendering = false;
  return {
    name: "offline",
    configResolved({ command }) {
      isRendering = command === "serve";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      if (isRendering) return asModule({ pages: "", version: "", script: "" });
      const pages = packed(JSON.stringify((await madeAhead()).offline));
      const version = pages.hash.slice(0, VERSION_LENGTH);
      const script = packed(await serviceWorker(version));
      return asModule({ pages: pages.packed, version, script: script.packed });
    },
  };
}

/** The service worker as one script. */
async function serviceWorker(version: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: { "~/": APP } },
    define: { VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: "es2022",
      lib: {
        entry: `${FOLDER}service-worker.ts`,
        formats: ["iife"],
        name: "serviceWorker",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && "output" in output ? output.output : [];
  if (chunk?.type !== "chunk") throw new Error("There is no service worker");
  return chunk.code;
}
