import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

const RENDER = fileURLToPath(new URL("render-blank-pages.ts", import.meta.url));
const MOST_BYTES = 4 * 1024 * 1024;

/** What is rendered while the Worker is built: the dictionary, and the pages that open without a network. */
type Blank = { dictionary: string; offline: Record<string, string> };

let rendered: Promise<Blank> | undefined;

/** The pages of the service as nobody sees them, rendered once a build. */
export function blankPages(): Promise<Blank> {
  rendered ??= render();
  return rendered;
}

/** In a process of its own: Vite renders for development only, and React must agree with it. */
async function render(): Promise<Blank> {
  const { stdout } = await promisify(execFile)(process.execPath, [RENDER], {
    env: { ...process.env, NODE_ENV: "development" },
    maxBuffer: MOST_BYTES,
  });
  return JSON.parse(stdout);
}

/** A text, packed as well as it can be, to stand in a module; and its SHA-256, in hexadecimal. */
export function packed(text: string): { hash: string; packed: string } {
  const bytes = Buffer.from(text);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_PARAM_SIZE_HINT } =
    constants;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  return {
    hash: createHash("sha256").update(bytes).digest("hex"),
    packed: brotli.toString("base64"),
  };
}

/** A module that exports these values. */
export function asModule(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join("\n");
}
