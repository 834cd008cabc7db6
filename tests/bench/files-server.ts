import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { brotliCompressSync, constants } from "node:zlib";

const FRONTEND = "node_modules/govuk-frontend/dist/govuk";
const TYPES: Record<string, string> = {
  css: "text/css",
  js: "text/javascript",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  ico: "image/x-icon",
};

/** What today's service says with each page (its Rails defaults and its content security policy). */
const USUAL_HEADERS = {
  "Content-Security-Policy":
    "default-src 'self' https:; font-src 'self' https: data:; img-src 'self' https: data:; object-src 'none'; script-src 'self' https: 'nonce-0123456789abcdef0123456789abcdef'; style-src 'self' https:",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "X-Content-Type-Options": "nosniff",
  "X-Download-Options": "noopen",
  "X-Frame-Options": "SAMEORIGIN",
  "X-Permitted-Cross-Domain-Policies": "none",
  "X-XSS-Protection": "0",
};

/**
 * Serves one page as it is, and the files of GOV.UK Frontend as a usual service does: packed once, and
 * kept by the browser for a year. It does nothing else, so that a page costs what its bytes cost.
 */
export async function serveFiles(page: string, hasHeaders = false) {
  const packed = brotli(Buffer.from(page));
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/qualifications") {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Encoding": "br",
        "Cache-Control": "no-store",
        ...(hasHeaders && USUAL_HEADERS),
      });
      response.end(packed);
      return;
    }
    const file = fileAt(path);
    response.writeHead(file ? 200 : 404, {
      "Cache-Control": "public, max-age=31536000, immutable",
      ...file?.headers,
    });
    response.end(file?.body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : 0,
    close: () => server.close(),
  };
}

function fileAt(path: string) {
  const [, name = "", ending = ""] = /^\/([\w./-]+\.(\w+))$/.exec(path) ?? [];
  const type = TYPES[ending];
  if (!type || name.includes("..")) return null;
  const bytes = read(`${FRONTEND}/${name}`);
  if (!bytes) return null;
  const isPacked = ending === "woff2";
  return {
    body: isPacked ? bytes : brotli(bytes),
    headers: {
      "Content-Type": type,
      ...(!isPacked && { "Content-Encoding": "br" }),
    },
  };
}

function read(file: string): Buffer | null {
  try {
    return readFileSync(file);
  } catch {
    return null;
  }
}

function brotli(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6 },
  });
}
