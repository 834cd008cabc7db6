import { compressUsingDict, createCCtx } from "@bokuweb/zstd-wasm";
import { Module } from "@bokuweb/zstd-wasm/module";
import code from "virtual:zstd.wasm";

/** Of 22: beyond it, a twentieth of the size costs ten times the time (`docs/compression.md`). */
const LEVEL = 9;

/** The encoder's own memory for its tables; made on the first request that needs it. */
let encoder: number | undefined;

/**
 * Zstandard with a dictionary (RFC 8878 5). workerd's own `node:zlib` has Zstandard, but takes no
 * notice of a dictionary.
 */
export function compressWith(
  dictionary: Uint8Array,
  bytes: Uint8Array,
): Uint8Array {
  encoder ??= start();
  return compressUsingDict(encoder, bytes, dictionary, LEVEL);
}

/** A Worker may not compile WebAssembly, so the runtime does, and only an instance is made here. */
function start(): number {
  Module.instantiateWasm = (imports, receive) =>
    receive(new WebAssembly.Instance(code, imports));
  Module.init();
  return createCCtx();
}
