import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

import type { Plugin } from "vite";

const NAME = "virtual:dictionary";
const RENDER = fileURLToPath(new URL("render-blank-page.ts", import.meta.url));
const MOST_BYTES = 1024 * 1024;

/**
 * Offers what later pages are compressed against as `virtual:dictionary`: the blank page of
 * qualifications (`app/dictionary/blank-page.ts`). While that page is rendered there is none yet.
 */
export function dictionary(): Plugin {
  let isRendering = false;
  return {
    name: "dictionary",
    configResolved({ command }) {
      isRendering = command === "serve";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      if (id !== `\0${NAME}`) return undefined;
      return isRendering ? asModule("", "") : madeOf(await blankPage());
    },
  };
}

/** In a process of its own: Vite renders for development only, and React must agree with it. */
async function blankPage(): Promise<Buffer> {
  const { stdout } = await promisify(execFile)(process.execPath, [RENDER], {
    env: { ...process.env, NODE_ENV: "development" },
    encoding: "buffer",
    maxBuffer: MOST_BYTES,
  });
  return stdout;
}

function madeOf(page: Buffer): string {
  const packed = brotliCompressSync(page, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
    },
  });
  const hash = createHash("sha256").update(page).digest("hex");
  return asModule(hash, packed.toString("base64"));
}

function asModule(hash: string, packed: string): string {
  return `export const hash = "${hash}";\nexport const packed = "${packed}";`;
}
