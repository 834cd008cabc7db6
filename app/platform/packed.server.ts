import { Buffer } from "node:buffer";
import { brotliDecompressSync } from "node:zlib";

import { acceptsEncoding, browserEncodings } from "./accepted-encoding";

/**
 * An answer with a text that was packed at build time (brotli, in base64): as it is for a browser
 * that takes it, else unpacked.
 */
export function packedAnswer(
  request: Request,
  packed: string,
  headers: Record<string, string>,
): Response {
  const vary = { ...headers, Vary: "Accept-Encoding" };
  return acceptsEncoding(browserEncodings(request), "br")
    ? new Response(Buffer.from(packed, "base64"), {
        headers: { ...vary, "Content-Encoding": "br" },
        encodeBody: "manual",
      })
    : new Response(unpacked(packed), { headers: vary });
}

/** The text itself, as bytes. */
export function unpacked(packed: string): Uint8Array {
  return brotliDecompressSync(Buffer.from(packed, "base64"));
}
