import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

const MAKE = fileURLToPath(new URL("make-ahead.ts", import.meta.url));
const MOST_BYTES = 4 * 1024 * 1024;

/** What the app itself makes while the Worker is built. */
type MadeAhead = {
  /** The page that later ones are compressed against. */
  dictionary: string;
  /** The pages that open without a network, by their paths. */
  offline: Record<string, string>;
  /** What all certificates have in common. */
  certificateParts: string;
};

let made: Promise<MadeAhead> | undefined;

/** What is made with the app's own code, once a build. */
export function madeAhead(): Promise<MadeAhead> {
  made ??= make();
  return made;
}

/** In a process of its own: Vite renders for development only, and React must agree with it. */
async function make(): Promise<MadeAhead> {
  const { stdout } = await promisify(execFile)(process.execPath, [MAKE], {
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
