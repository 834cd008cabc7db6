import { type IncomingMessage, request } from "node:http";

import { origin } from "./walk.ts";

type Asked = {
  method?: string;
  /** As it is to stand in the request line: nobody tidies it. */
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** What came back, to the byte. */
export type RawAnswer = {
  status: number;
  headers: Record<string, string>;
  rawHeaders: string[];
  body: Buffer;
};

/** A request as it is, with methods and headers that `fetch` would not send. */
export async function rawRequest(
  asked: Asked,
  at = origin,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(at);
  const { method = "GET", path, headers = {}, body = "" } = asked;
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ hostname, port, method, path, headers: sized(headers, body) })
      .on("response", resolve)
      .on("error", reject)
      .end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers as Record<string, string>, // only Set-Cookie is a list
    rawHeaders: incoming.rawHeaders,
    body: Buffer.concat(chunks),
  };
}

function sized(headers: Record<string, string>, body: string) {
  return body === ""
    ? headers
    : { ...headers, "Content-Length": String(Buffer.byteLength(body)) };
}
