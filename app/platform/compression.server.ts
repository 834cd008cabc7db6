import { brotliCompressSync, constants } from "node:zlib";

import { acceptsEncoding, browserEncodings } from "./accepted-encoding";
import { dczPrelude, dictionaryText, hasDictionary } from "./dictionary.server";
import { compressWith } from "./zstd.server";

/**
 * Level 6 of 11: a tenth smaller than what the edge would make of it (level 4), for about a
 * millisecond; beyond it, time grows much faster than size shrinks (README "Figures").
 */
const QUALITY = 6;
/** 64 kB: no page is larger, and to look back further costs bytes. */
const WINDOW_BITS = 16;
const WORTH_IT_BYTES = 500;

/**
 * Packs our own pages for browsers that take it: against the dictionary where a browser has it, else
 * as brotli. Others get it as it is, and the edge sees to it. Downloads are compressed already.
 */
export async function compress(
  request: Request,
  response: Response,
): Promise<Response> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.startsWith("text/html") || request.method === "HEAD")
    return response;
  const headers = new Headers(response.headers);
  headers.append("Vary", "Accept-Encoding, Available-Dictionary");
  const body = new Uint8Array(await response.arrayBuffer());
  const encoding = hasDictionary(request) ? "dcz" : "br";
  const isTaken = acceptsEncoding(browserEncodings(request), encoding);
  const { status } = response;
  if (!isTaken || body.length < WORTH_IT_BYTES)
    return new Response(body, { status, headers });
  headers.set("Content-Encoding", encoding);
  const packed = encoding === "dcz" ? againstDictionary(body) : brotli(body);
  return new Response(packed, { status, headers, encodeBody: "manual" });
}

/** RFC 9842 5: which dictionary, then what is different. */
function againstDictionary(body: Uint8Array): Uint8Array {
  const packed = compressWith(dictionaryText(), body);
  const bytes = new Uint8Array(dczPrelude.length + packed.length);
  bytes.set(dczPrelude);
  bytes.set(packed, dczPrelude.length);
  return bytes;
}

function brotli(body: Uint8Array): Uint8Array {
  return brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: WINDOW_BITS,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
