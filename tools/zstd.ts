import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Plugin } from "vite";

const PACKAGE = fileURLToPath(
  new URL("../node_modules/@bokuweb/zstd-wasm/dist/web/", import.meta.url),
);
const FILE = "zstd.wasm";

/**
 * Puts the encoder's WebAssembly beside the Worker, as a module of its own: a Worker may not compile
 * code, so the runtime must find it. `@bokuweb/zstd-wasm/module` is where the package is told so.
 */
export function zstd(): Plugin {
  return {
    name: "zstd",
    enforce: "pre",
    resolveId(id) {
      if (id === `virtual:${FILE}`) return { id: `./${FILE}`, external: true };
      return id === "@bokuweb/zstd-wasm/module"
        ? join(PACKAGE, "module.js")
        : undefined;
    },
    async writeBundle({ dir = "" }, bundle) {
      const isUsed = Object.values(bundle).some(
        (chunk) =>
          chunk.type === "chunk" && chunk.imports.includes(`./${FILE}`),
      );
      if (isUsed) await copyFile(join(PACKAGE, FILE), join(dir, FILE));
    },
  };
}
