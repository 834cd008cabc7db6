import type { IncomingMessage, ServerResponse } from "node:http";

import { writeReadableStreamToWritable } from "@remix-run/node";

/** A request of Node's server as the web has it; aborted when the caller leaves. */
export async function toRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<Request> {
  const gone = new AbortController();
  outgoing.once("close", () => gone.abort());
  const { method = "GET", url = "/" } = incoming;
  const headers = Object.entries(incoming.headersDistinct).flatMap(
    ([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const hasBody = method !== "GET" && method !== "HEAD";
  return new Request(new URL(url, origin), {
    method,
    headers,
    signal: gone.signal,
    ...(hasBody && { body: Buffer.concat(chunks) }),
  });
}

/** Sends an answer; a network error becomes a connection that is cut. */
export async function send(
  response: Response,
  outgoing: ServerResponse,
): Promise<void> {
  if (response.type === "error") {
    outgoing.destroy();
    return;
  }
  outgoing.statusCode = response.status;
  outgoing.setHeaders(response.headers);
  if (response.body)
    await writeReadableStreamToWritable(response.body, outgoing);
  else outgoing.end();
}
