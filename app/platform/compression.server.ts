import { brotliCompressSync, constants } from "node:zlib";

/**
 * Level 6 of 11: a tenth smaller than what the edge would make of it (level 4), for about a
 * millisecond; beyond it, time grows much faster than size shrinks (README "Figures").
 */
const QUALITY = 6;
const WORTH_IT_BYTES = 500;

/**
 * Brotli for our own pages, for browsers that take it; others get them as they are, and the edge
 * sees to it. Downloads are compressed already.
 */
export async function compress(
  request: Request,
  response: Response,
): Promise<Response> {
  const type = response.headers.get("Content-Type") ?? "";
  const accepts = /\bbr\b/.test(acceptedEncoding(request));
  if (!accepts || !type.startsWith("text/html") || request.method === "HEAD")
    return response;
  const body = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append("Vary", "Accept-Encoding");
  if (body.length < WORTH_IT_BYTES)
    return new Response(body, { status: response.status, headers });
  headers.set("Content-Encoding", "br");
  const packed = brotliCompressSync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
  return new Response(packed, {
    status: response.status,
    headers,
    encodeBody: "manual",
  });
}

/** The edge writes its own `Accept-Encoding`, and says elsewhere what the browser sent. */
function acceptedEncoding(request: Request): string {
  const { clientAcceptEncoding } = request.cf ?? {};
  return typeof clientAcceptEncoding === "string"
    ? clientAcceptEncoding
    : (request.headers.get("Accept-Encoding") ?? "");
}
