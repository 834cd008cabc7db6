import type { IncomingMessage, ServerResponse } from "node:http";
import { decodeJwt } from "jose";
import type { Call, Calls } from "./calls.ts";

/** Notes a call once it has been answered or cut off. */
export function recordCall(
  calls: Calls,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): void {
  const begun = Date.now();
  const url = new URL(incoming.url ?? "/", "http://localhost");
  const { pathname: path, searchParams } = url;
  const call = {
    at: new Date(begun).toISOString(),
    method: incoming.method ?? "GET",
    path,
    version: incoming.headersDistinct["x-api-version"]?.[0] ?? null,
    include: searchParams.get("include"),
    trn: trnIn(incoming, path),
  };
  let isNoted = false;
  const note = (status: number | null) => {
    if (isNoted) return;
    isNoted = true;
    const upstream = upstreamOf(path, outgoing);
    const milliseconds = Date.now() - begun;
    calls.add({ ...call, upstream, status, milliseconds });
  };
  // Before the last byte is out, so that whoever has the answer finds it noted.
  outgoing.once("prefinish", () => note(outgoing.statusCode));
  outgoing.once("close", () => note(null));
}

function upstreamOf(path: string, outgoing: ServerResponse): Call["upstream"] {
  if (outgoing.hasHeader("x-unmocked")) return "unmocked";
  if (path.startsWith("/dqt/")) return "dqt";
  return path.startsWith("/npq/") ? "npq" : "identity";
}

/** For finding the calls of one teacher; whether the token is good does not matter here. */
function trnIn({ headers }: IncomingMessage, path: string): string | null {
  const inPath = /\/qualifications\/(\w+)$/.exec(path)?.[1];
  if (inPath !== undefined) return inPath;
  try {
    const token = headers.authorization?.replace(/^Bearer +/i, "") ?? "";
    return String(decodeJwt(token).trn ?? "") || null;
  } catch {
    return null;
  }
}
