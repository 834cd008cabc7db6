import { fileURLToPath } from "node:url";
import { build } from "vite";

const APP = fileURLToPath(new URL("../../../app/", import.meta.url));
const DB = fileURLToPath(new URL("../../../db/", import.meta.url));
const ENTRY = fileURLToPath(new URL("worker.ts", import.meta.url));

/** The Worker that draws, as one module for workerd. */
export async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    // pdfkit asks where it is at once, for files that are not used here.
    define: { "import.meta.url": '"https://worker.local/"' },
    resolve: { alias: { "~/": APP, "~db/": DB } },
    ssr: {
      target: "webworker",
      noExternal: true,
      resolve: { conditions: ["workerd", "worker", "browser", "module"] },
    },
    build: { write: false, ssr: ENTRY, minify: true },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const [chunk] = output && "output" in output ? output.output : [];
  if (chunk?.type !== "chunk") throw new Error("There is no Worker to draw");
  return chunk.code;
}
